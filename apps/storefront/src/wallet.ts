import "@campaign-kit/widgets/coupon/define";
import type { CampaignError, Wallet } from "@campaign-kit/sdk";
import { render } from "lit";
import { part, startPage } from "./page.ts";
import { texts } from "./texts/texts.ts";
import { walletList } from "./views/wallet.ts";

let read: { wallet?: Wallet; error?: CampaignError } = {};

startPage({
  title: ({ preferences }) => texts[preferences.language].wallet,
  update(shop, signIn) {
    part("wallet-lead").textContent = texts[shop.preferences.language].walletLead;
    render(walletList(shop, { ...read, signIn }), part("wallet-list"));
  },
  watch: (client, changed) =>
    client.watchWallet((view) => {
      read = view;
      changed();
    }),
});
