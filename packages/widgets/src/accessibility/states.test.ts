import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { unreadable } from "../../test/clipping.ts";
import { focusablesOf, poorRings } from "../../test/focus-ring.ts";
import { crowdedIn, growing } from "../../test/growth.ts";
import { faultsInLooks } from "../../test/looks.ts";
import { withMedia } from "../../test/media.ts";
import { settle } from "../../test/mount.ts";
import { elementsOf, isSeen, parentOf, placeOf } from "../../test/shadows.ts";
import { stateSheets } from "../../test/state-sheets.ts";
import { smallActions, smallTargets, targetsOf } from "../../test/targets.ts";

const page = document.documentElement;

/** WCAG 2.2, 1.4.12: what a reader's own style sheet may set. */
const spacing = new CSSStyleSheet();
spacing.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`);

/** Months that are the same as one before. */
function repeatedTables(widgets: readonly HTMLElement[]): HTMLElement[] {
  const seen = new Set<string>();
  return widgets.flatMap(({ shadowRoot }) =>
    [...shadowRoot!.querySelectorAll<HTMLElement>("table")].filter((table) => {
      const looks = [...table.querySelectorAll("td")].map(({ className, innerText }) => className + innerText).join();
      return seen.size === seen.add(looks).size;
    }),
  );
}

describe.each(Object.keys(stateSheets))("in every state of a %s", (mechanic) => {
  let widgets: HTMLElement[];

  beforeAll(async () => {
    widgets = await stateSheets[mechanic]!();
    // One of them shows that it is loading; all others are drawn.
    const busy = widgets.filter(({ shadowRoot }) => shadowRoot!.querySelector("[aria-busy=true]"));
    expect(busy.length).toBeLessThanOrEqual(1);
  });
  // The same elements for all checks.
  beforeEach(async () => {
    document.body.append(...widgets.map((widget) => widget.parentElement!));
    await settle();
  });
  const width = (pixels: number): void => {
    for (const widget of widgets) widget.parentElement!.style.width = `${String(pixels)}px`;
  };

  test(
    "axe finds nothing in light, dark, festival, forced colours and right to left",
    { timeout: 60_000 },
    async () => {
      width(360);
      const repeated = repeatedTables(widgets);
      for (const table of repeated) table.hidden = true;
      expect(await faultsInLooks()).toEqual({});
      for (const table of repeated) table.hidden = false;
    },
  );

  test("actions are 44 px, and all targets 24 px or apart, 360, 320 and 240 px wide", () => {
    for (const [pixels, dir] of [
      [360, "ltr"],
      [320, "rtl"],
      [240, "ltr"],
    ] as const) {
      width(pixels);
      page.dir = dir;
      for (const widget of widgets) {
        const targets = targetsOf(widget.shadowRoot!);
        expect([...smallTargets(targets), ...smallActions(targets)]).toEqual([]);
      }
    }
  });

  test("the focus can be seen, in each theme and in forced colours", async () => {
    width(360);
    document.body.style.background = "var(--campaign-color-ground)";
    const all = widgets.flatMap((widget) => focusablesOf(widget.shadowRoot!));
    // Of days that look alike, one.
    const days = new Map(all.filter((each) => each.matches("td")).map((day) => [day.className, day]));
    const sample = all.filter((each) => !each.matches("td") || days.get(each.className) === each);
    for (const theme of ["base", "dark", "festival"]) {
      page.dataset["campaignTheme"] = theme;
      expect(poorRings(sample)).toEqual([]);
    }
    await withMedia({ "forced-colors": "active" }, async () => expect(poorRings(sample)).toEqual([]));
  });

  test("nothing is cut off with a reader's text spacing", () => {
    width(360);
    for (const { shadowRoot } of widgets) shadowRoot!.adoptedStyleSheets.push(spacing);
    try {
      expect(unreadable(widgets)).toEqual([]);
    } finally {
      for (const { shadowRoot } of widgets) shadowRoot!.adoptedStyleSheets.pop();
    }
  });

  test("nothing is cut off with text of twice the size", () => {
    page.style.fontSize = "200%";
    for (const pixels of [320, 640]) {
      width(pixels);
      expect(unreadable(widgets)).toEqual([]);
    }
  });

  test("nothing is cut off 320 px wide, which a window of 1280 px is at 400 %, nor any wider", () => {
    for (const pixels of [320, 640, 1000]) {
      width(pixels);
      expect(unreadable(widgets)).toEqual([]);
    }
  });

  test("nothing is cut off 320 px wide in languages that take more room", { timeout: 30_000 }, async () => {
    width(320);
    const repeated = repeatedTables(widgets);
    for (const table of repeated) table.hidden = true;
    expect(await crowdedIn(growing, widgets)).toEqual({});
    for (const table of repeated) table.hidden = false;
  });

  test("nothing moves by itself where a reader wants less motion", async () => {
    await withMedia({ "prefers-reduced-motion": "reduce" }, async () => {
      const moving = widgets.flatMap(({ shadowRoot }) => shadowRoot!.getAnimations());
      expect(moving.filter(({ effect }) => Number(effect!.getComputedTiming().duration) > 1)).toEqual([]);
    });
  });

  test("icons take the system's colours in forced colours", async () => {
    await withMedia({ "forced-colors": "active" }, async () => {
      const icons = widgets.flatMap(({ shadowRoot }) =>
        [...elementsOf(shadowRoot!)].filter((each) => each.matches("svg.icon") && isSeen(each)),
      );
      const own = icons.filter((icon) => getComputedStyle(icon).color !== getComputedStyle(parentOf(icon)!).color);
      expect(own.map((icon) => placeOf(parentOf(icon)!))).toEqual([]);
    });
  });
});
