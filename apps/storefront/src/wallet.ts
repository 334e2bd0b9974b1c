import "@campaign-kit/widgets/coupon/define";
import { render } from "lit";
import { part, startPage } from "./page.ts";
import { setText, texts } from "./texts/texts.ts";
import { walletPage } from "./views/wallet.ts";

startPage({
  title: ({ preferences }) => texts[preferences.language].wallet,
  parts: [
    (shop, signIn) => {
      setText(part("wallet-lead"), texts[shop.preferences.language].walletLead);
      render(walletPage(shop, signIn), part("wallet-list"));
    },
  ],
});
