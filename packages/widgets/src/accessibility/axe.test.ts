import type { RunOptions } from "axe-core";
import { describe, expect, test } from "vitest";
import { withMedia } from "../../test/media.ts";
import { faultsOf, mount } from "../../test/mount.ts";
import { elementsOf, isSeen, ownTexts, parentOf, placeOf } from "../../test/shadows.ts";
import { stateSheets } from "../../test/state-sheets.ts";
import { contrastRatio } from "../themes/contrast.ts";

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
  const opaque = (element: Element): string => {
    for (let at: Element | null = element; at; at = parentOf(at)) {
      const { backgroundColor } = getComputedStyle(at);
      if (backgroundColor.startsWith("rgb(")) return backgroundColor;
    }
    return "#ffffff";
  };
  const words = [...elementsOf(document.body)].filter((each) => ownTexts(each).length && isSeen(each));
  // What has no part in an action that cannot be done now is drawn in the system's grey, and may be.
  const active = words.filter((each) => !each.closest("[aria-disabled=true]"));
  return active
    .filter((each) => contrastRatio(getComputedStyle(each).color, opaque(each)) < 4.5)
    .map((each) => `color-contrast: ${placeOf(each)}`);
}

/** The looks that a page can have. A sheet of states is put up once, and dressed in each; what a look cannot change is not asked again. */
const looks: Record<string, () => Promise<string[]>> = {
  light: () => dressed("base"),
  dark: () => dressed("dark", contrast),
  festival: () => dressed("festival", contrast),
  "forced colours": () =>
    withMedia({ "forced-colors": "active" }, async () => [...(await dressed("base", allButContrast)), ...pale()]),
  "right to left": () => {
    page.dir = "rtl";
    return dressed("base", allButContrast);
  },
};

/** What is found in each look that has something to find. */
async function found(): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const [look, check] of Object.entries(looks)) {
    const faults = await check();
    if (faults.length) all[look] = faults;
  }
  return all;
}

describe("axe finds nothing in any state, in light, dark, festival, forced colours and right to left", () => {
  test.each(Object.keys(stateSheets))("%s", { timeout: 60_000 }, async (mechanic) => {
    await stateSheets[mechanic]!();
    expect(await found()).toEqual({});
  });
});

describe("it would find", () => {
  test("ink that is too pale in one look alone", async () => {
    await mount(`<p style="color: #8f3a00">Too dark for the dark.</p>`);
    expect(Object.keys(await found())).toEqual(["dark", "festival"]);
  });

  test("ink that the system may not replace", async () => {
    await mount(`<p style="color: #bbb; background: #aaa; forced-color-adjust: none">Grey on grey.</p>`);
    expect(Object.keys(await found())).toEqual(["light", "dark", "festival", "forced colours"]);
  });

  test("a button without a name, in a shadow tree", async () => {
    const host = await mount("<div></div>");
    host.attachShadow({ mode: "open" }).innerHTML = "<button></button>";
    expect(Object.keys(await found())).toEqual(["light", "forced colours", "right to left"]);
  });

  test("targets that are too small and too close where the text runs from the right", async () => {
    const rules =
      "button { padding: 0; inline-size: 30px; block-size: 30px } :dir(rtl) > button { all: unset; font-size: 9px }";
    await mount(`<div><style>${rules}</style><button>a</button><button>b</button></div>`);
    expect(Object.keys(await found())).toEqual(["right to left"]);
  });
});
