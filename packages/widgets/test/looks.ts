import type { RunOptions } from "axe-core";
import { contrastRatio } from "../src/themes/contrast.ts";
import { backdropOf } from "./focus-ring.ts";
import { withMedia } from "./media.ts";
import { faultsOf } from "./mount.ts";
import { elementsOf, isSeen, ownTexts, placeOf } from "./shadows.ts";
import { speak } from "./speak.ts";

const page = document.documentElement;
const contrast: RunOptions = { runOnly: ["color-contrast"] };
const allButContrast: RunOptions = { rules: { "color-contrast": { enabled: false } } };

/** What axe finds on the page, dressed in a theme. */
async function dressed(theme: string, options?: RunOptions): Promise<string[]> {
  page.dataset["campaignTheme"] = theme;
  document.body.style.cssText = "background: var(--campaign-color-ground); color: var(--campaign-color-on-ground)";
  // Contrast is measured of what stays, not of a figure half turned.
  for (const { shadowRoot } of document.querySelectorAll("*"))
    for (const animation of shadowRoot?.getAnimations() ?? []) animation.cancel();
  return faultsOf(document.body, options);
}

/** Words that cannot be read where the system chose the colours: axe reads the page's own ones then. */
function pale(): string[] {
  const words = [...elementsOf(document.body)].filter((each) => ownTexts(each).length && isSeen(each));
  // What has no part in an action that cannot be done now is drawn in the system's grey, and may be.
  const active = words.filter((each) => !each.closest("[aria-disabled=true]"));
  return active
    .filter((each) => contrastRatio(getComputedStyle(each).color, backdropOf(each)) < 4.5)
    .map((each) => `color-contrast: ${placeOf(each)}`);
}

/** The looks that a page can have. A sheet of states is put up once, and dressed in each; what a look cannot change is not asked again. */
const looks: Record<string, () => Promise<string[]>> = {
  light: () => dressed("base"),
  dark: () => dressed("dark", contrast),
  festival: () => dressed("festival", contrast),
  "forced colours": () =>
    withMedia({ "forced-colors": "active" }, async () => [...(await dressed("base", allButContrast)), ...pale()]),
  "right to left": async () => {
    page.dir = "rtl";
    await speak("ar");
    return dressed("base", allButContrast);
  },
};

/** What is found in each look of the page that has something to find. */
export async function faultsInLooks(): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const [look, check] of Object.entries(looks)) {
    const faults = await check();
    if (faults.length) all[look] = faults;
  }
  return all;
}
