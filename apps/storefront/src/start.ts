/** Every page's script begins here: with little, so that what the page is without scripts is painted first. */
import type { Language } from "./shop/preferences.ts";
import { painted } from "./shop/painted.ts";

const pages: Record<string, () => Promise<unknown>> = {
  campaign: () => import("./campaign.ts"),
  product: () => import("./product.ts"),
  invite: () => import("./invite.ts"),
  wallet: () => import("./wallet.ts"),
};

async function start(): Promise<void> {
  const { dataset, lang } = document.documentElement;
  // Nothing is painted before: the words come alone, ahead of the rest.
  if (dataset["translating"] !== undefined) {
    const { translatePage } = await import("./texts/texts.ts");
    translatePage(document, lang as Language);
  }
  await painted();
  await pages[dataset["page"] ?? ""]?.();
}

void start();
