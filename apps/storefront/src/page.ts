import "@campaign-kit/widgets/provider/define";
import type { CampaignProvider } from "@campaign-kit/widgets/provider";
import { render } from "lit";
import { DemoBar } from "./views/demo-bar.ts";
import { nameAndDates } from "./views/hero.ts";
import { notice } from "./views/notice.ts";
import type { Language } from "./shop/preferences.ts";
import { Shop } from "./shop/shop.ts";
import { texts, translatePage } from "./texts/texts.ts";

/** An element of the page that is there. */
export function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
}

/** What all pages of the shop have: provider, header, notice and demo bar. `update` shows the rest, now and on every change. */
export function startPage(title: (shop: Shop) => string, update: (shop: Shop) => void): Shop {
  const provider = document.querySelector<CampaignProvider>("campaign-provider")!;
  let shop: Shop | undefined;
  let queued = false;
  let translated: Language | undefined;

  const show = () => {
    queued = false;
    if (!shop) return;
    const { language } = shop.preferences;
    if (translated !== language) translatePage(document, (translated = language));
    document.title = `${title(shop)} · ${texts[language].shop}`;
    demoBar.update();
    render(notice(shop), part("notice"));
    showCount(shop);
    part("campaign-name").textContent = nameAndDates(shop);
    update(shop);
  };
  // Several things may change at once; the page is drawn once for all of them.
  const changed = () => {
    if (queued) return;
    queued = true;
    queueMicrotask(show);
  };
  shop = new Shop(changed, (client) => (provider.client = client));
  const demoBar = new DemoBar(shop, part("demo-bar"));
  addEventListener("campaign-sign-in-request", () => demoBar.askForShopper());
  show();
  return shop;
}

/** How many coupons the shopper has yet to use, beside "Wallet". */
function showCount({ me, preferences }: Shop): void {
  const coupons = Object.values(me?.activities ?? {}).flatMap(({ coupons }) => coupons);
  const count = coupons.filter(({ status }) => status === "usable" || status === "upcoming").length;
  const badge = part("wallet-count");
  badge.textContent = count ? String(count) : "";
  badge.title = count ? texts[preferences.language].walletCount(count) : "";
}
