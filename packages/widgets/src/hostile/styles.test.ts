import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { showing as checkIn } from "../../test/check-in.ts";
import { everyCheckInView } from "../../test/check-in-views.ts";
import { showing as coupon } from "../../test/coupon.ts";
import { campaign, now, views as couponViews } from "../../test/campaign.ts";
import { showing as groupBuy } from "../../test/group-buy.ts";
import { groupViews, packView } from "../../test/group-buy-views.ts";
import { showing as luckyDraw } from "../../test/lucky-draw.ts";
import { views as drawViews } from "../../test/lucky-draw-views.ts";
import { mount, settle } from "../../test/mount.ts";
import type { CampaignCountdown } from "../countdown/countdown.ts";
import "../countdown/define.ts";

// What a shop's own style sheet may do to every element of its page must not change how a widget looks inside. A widget's
// place, its size and whether it is there at all stay the shop's.

const links = `use-href="#" sign-in-href="#" wallet-href="#"`;

async function countdown(attributes: string, width: number): Promise<HTMLElement> {
  const widget = await mount<CampaignCountdown>(`<campaign-countdown ${attributes}></campaign-countdown>`, width);
  // Stands still: two looks at it are of one instant.
  widget.data = { campaign, clock: { now: () => Date.parse(now), subscribe: () => () => undefined } };
  await settle();
  return widget;
}

/** A look of each widget, at a width. */
const shown = async (width: number): Promise<HTMLElement[]> => [
  await countdown("", width),
  await coupon(couponViews.claimable, width, links),
  await coupon(couponViews.claimed, width, links),
  await groupBuy(groupViews.offer, width),
  await groupBuy(packView(4), width),
  await luckyDraw(drawViews.ready, width, links),
  await luckyDraw(drawViews["no-chances"], width, `look="grid" ${links}`),
  await checkIn(everyCheckInView["several missed"]!, width, links),
];

const properties = [
  "background-color",
  "color",
  "display",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "line-height",
  "text-align",
  "text-indent",
  "text-shadow",
  "text-transform",
  "white-space",
] as const;

/** Where each element stands within its widget, and how it looks. */
function looks(widgets: readonly Element[]): string[] {
  return widgets.flatMap((widget) => {
    const elements = [...widget.shadowRoot!.querySelectorAll<HTMLElement>(".widget, .widget *")];
    const origin = elements[0]!.getBoundingClientRect();
    return elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const box = [x - origin.x, y - origin.y, width, height].map((length) => Math.round(length * 2) / 2);
      const values = properties.map((property) => style.getPropertyValue(property));
      return `${widget.localName} ${element.localName}.${element.getAttribute("class") ?? ""} ${[...box, ...values].join(" ")}`;
    });
  });
}

const hostile: Record<string, string> = {
  "a reset": `*, *::before, *::after { box-sizing: border-box; margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; }
    ol, ul { list-style: none; } table { border-collapse: collapse; border-spacing: 0; }
    img, svg, video { display: block; width: 100%; max-width: 100%; height: auto; }`,
  "a reset of everything": `body :not(.place) { all: unset; }`,
  "initial values, by force": `body :not(.place) { all: initial !important; }`,
  "own looks of controls, by force": `button, a, h3, p, li, table, td, th, input, select, svg, small, strong { all: revert !important; color: lime !important; background: red !important; font: 900 40px serif !important; padding: 20px !important; display: block !important; }`,
  "motion of everything": `* { transition: all 1s !important; }`,
  "elements that are hidden until they are defined": `:not(:defined) { display: none; }`,
  "text that is inherited": `body { color: lime; font: italic 900 30px/3 serif; text-align: center; text-indent: 3em; text-shadow: 0 0 9px red; text-transform: uppercase; white-space: nowrap; word-break: break-all; }
    :not(:empty) { text-align: inherit }`,
  "a root of 10 pixels, and tokens that say so": `:root { font-size: 10px; --campaign-font-size-xs: 1.2rem; --campaign-font-size-s: 1.4rem; --campaign-font-size-m: 1.6rem; --campaign-font-size-l: 2rem; --campaign-font-size-xl: 2.8rem; --campaign-font-size-2xl: 4rem; --campaign-font-size-3xl: 6.4rem; }`,
};

const page = new CSSStyleSheet();
beforeAll(() => {
  document.adoptedStyleSheets.push(page);
});
beforeEach(() => page.replaceSync(""));
afterEach(() => page.replaceSync(""));

describe("a page's style sheet does not change how a widget looks inside", () => {
  test("at the widths of a phone and of a desktop", { timeout: 60_000 }, async () => {
    for (const width of [320, 760]) {
      const widgets = await shown(width);
      for (const { parentElement } of widgets) parentElement!.className = "place";
      for (const widget of widgets) for (const animation of widget.shadowRoot!.getAnimations()) animation.cancel();
      const before = looks(widgets);
      expect(before.length).toBeGreaterThan(400);
      for (const [name, css] of Object.entries(hostile)) {
        page.replaceSync(css);
        const after = looks(widgets);
        const differs = after.filter((look, at) => look !== before[at]).length;
        const first = after.findIndex((look, at) => look !== before[at]);
        expect({ name, width, differs, look: after[first] }).toEqual({ name, width, differs: 0, look: undefined });
        if (first >= 0) expect(after[first]).toBe(before[first]);
        page.replaceSync("");
      }
      document.body.replaceChildren();
    }
  });
});

describe("an element is the shop's to place", () => {
  test("it may be laid out, sized, moved and left out", async () => {
    const widget = await coupon(couponViews.claimable, 600);
    page.replaceSync(`campaign-coupon { display: inline-block; inline-size: 400px; margin: 10px; }`);
    expect(widget.getBoundingClientRect().width).toBe(400);
    page.replaceSync(`campaign-coupon { display: none; }`);
    expect(widget.checkVisibility()).toBe(false);
    page.replaceSync(`.gone { visibility: hidden; }`);
    widget.parentElement!.className = "gone";
    expect(widget.shadowRoot!.querySelector(".title")!.checkVisibility({ visibilityProperty: true })).toBe(false);
  });

  test("what is hidden stays hidden, whatever a page says of display", async () => {
    const widgets = await shown(360);
    for (const widget of widgets) widget.hidden = true;
    for (const css of [`* { display: block; }`, `body * { all: unset; }`, `body * { display: flex !important; }`]) {
      page.replaceSync(css);
      expect(widgets.filter((widget) => widget.checkVisibility()).map(({ localName }) => localName)).toEqual([]);
    }
  });

  test("a small countdown stands in the shop's own line: in its colour, at its size", async () => {
    const widget = await countdown("size=small", 360);
    page.replaceSync(`body { color: rgb(1, 2, 3); font-size: 30px; text-transform: uppercase; }`);
    const { color, fontSize, textTransform } = getComputedStyle(widget.shadowRoot!.querySelector(".label")!);
    expect([color, fontSize, textTransform]).toEqual(["rgb(1, 2, 3)", "30px", "none"]);
    expect(getComputedStyle(widget).display).toBe("inline-block");
  });
});
