import "@campaign-kit/widgets/coupon/define";
import { render } from "lit";
import { part, startPage } from "./page.ts";
import { texts } from "./texts/texts.ts";
import { walletPage } from "./views/wallet.ts";

startPage({
  title: ({ preferences }) => texts[preferences.language].wallet,
  update(shop, signIn) {
    part("wallet-lead").textContent = texts[shop.preferences.language].walletLead;
    render(walletPage(shop, signIn), part("wallet-list"));
  },
});
