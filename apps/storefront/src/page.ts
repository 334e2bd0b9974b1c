import "@campaign-kit/widgets/provider/define";
import type { CampaignClient } from "@campaign-kit/sdk";
import type { CampaignProvider } from "@campaign-kit/widgets/provider";
import { html, nothing, render } from "lit";
import { nextTask } from "./shop/next-task.ts";
import type { Language } from "./shop/preferences.ts";
import { Shop } from "./shop/shop.ts";
import { setText, texts, translatePage } from "./texts/texts.ts";
import { DemoBar } from "./views/demo-bar.ts";
import { nameAndDates } from "./views/hero.ts";
import { notice } from "./views/notice.ts";

/** What one page of the shop has of its own. */
export interface Page {
  title: (shop: Shop) => string;
  /** Show what there is: now, and whenever something has changed. From top to bottom, each in a task of its own. */
  parts: readonly ((shop: Shop, signIn: () => void) => void)[];
  /** Reads more than the campaign and the shopper's part with each new client. Returns how to stop. */
  watch?: (client: CampaignClient, changed: () => void) => () => void;
}

/** An element of the page that is there. */
export function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
}

/** Links of the header to a part of the page that is open do not load it anew. */
function shortenLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".shop nav a")) {
    if (link.pathname !== location.pathname) continue;
    if (link.hash) link.setAttribute("href", link.hash);
    else link.ariaCurrent = "page";
  }
}

/** Starts a page, with all that the shop's pages have in common: provider, header, notice and demo bar. `changed` draws it anew. */
export function startPage(page: Page): { changed: () => void } {
  let changed = (): void => undefined;
  // The scripts have only just been run: what they do is a task of its own.
  void nextTask().then(() => (changed = connect(page)));
  return { changed: () => changed() };
}

/** Returns what draws the page anew. */
function connect({ title, parts, watch }: Page): () => void {
  const provider = document.querySelector<CampaignProvider>("campaign-provider")!;
  let unwatch: (() => void) | undefined;
  let translated: Language | undefined;
  let queued = false;

  // Several things may change at once; the page is drawn once for all of them.
  const changed = () => {
    if (!queued) void show();
    queued = true;
  };
  const shop = new Shop(changed, (client) => {
    provider.client = client;
    unwatch?.();
    unwatch = watch?.(client, changed);
  });
  const demoBar = new DemoBar(shop, part("demo-bar"));
  const signIn = () => demoBar.askForShopper();

  async function show(): Promise<void> {
    await nextTask();
    queued = false;
    const { language } = shop.preferences;
    if (translated !== language) translatePage(document, (translated = language));
    document.title = `${title(shop)} · ${texts[language].shop}`;
    demoBar.update();
    showNotice(shop);
    setText(part("campaign-name"), nameAndDates(shop));
    showCount(shop);
    for (const draw of parts) {
      await nextTask();
      draw(shop, signIn);
    }
  }

  shortenLinks();
  addEventListener("campaign-sign-in-request", signIn);
  changed();
  return changed;
}

/** Whoever pressed "Try again" in a notice that goes away is led to what came in its place. */
function showNotice(shop: Shop): void {
  const place = part("notice");
  const pressed = place.contains(document.activeElement);
  render(notice(shop), place);
  if (pressed && !place.contains(document.activeElement)) document.querySelector("main")!.focus();
}

/** How many coupons the shopper has yet to use, beside "Wallet". */
function showCount({ wallet, preferences }: Shop): void {
  const count = (wallet?.coupons ?? []).filter(({ status }) => status === "usable" || status === "upcoming").length;
  const words = texts[preferences.language].walletCount(count);
  render(
    count ? html`<span aria-hidden="true">${count}</span><span class="unseen">, ${words}</span>` : nothing,
    part("wallet-count"),
  );
}
