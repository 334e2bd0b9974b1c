import type { Page } from "playwright";
import { afterAll, expect, test, vi } from "vitest";
import { campaign, views as couponViews } from "./campaign.ts";
import { checkInViews } from "./check-in-views.ts";
import { groupViews } from "./group-buy-views.ts";
import { views as drawViews } from "./lucky-draw-views.ts";
import { publicViews } from "./server-fixtures.ts";
import { Shop, start } from "./server-page.ts";

vi.setConfig({ testTimeout: 30_000 });
const shop = new Shop();
afterAll(() => shop.close());

/** Every widget, with what comes to it: what everybody may see first, then the shopper's part in one state after another. */
const widgets: [markup: string, everybody: object, late: object[]][] = [
  ["<campaign-countdown></campaign-countdown>", { campaign }, []],
  ['<campaign-countdown to="peak" no-days></campaign-countdown>', { campaign }, []],
  ["<campaign-coupon></campaign-coupon>", publicViews.coupon, Object.values(couponViews)],
  // Its groups have the room that a page keeps for them.
  [
    '<campaign-group-buy style="--campaign-group-buy-room: 192px"></campaign-group-buy>',
    publicViews.groupBuy,
    Object.values(groupViews),
  ],
  [
    "<campaign-group-buy></campaign-group-buy>",
    publicViews.groupBuy,
    [{ ...groupViews.offer, mine: undefined }, groupViews["signed-out"], groupViews.upcoming, groupViews.ended],
  ],
  [
    "<campaign-check-in></campaign-check-in>",
    publicViews.checkIn,
    // The first challenge of a page has its words a moment later, and a second line of them moves the first one up in its place.
    Object.values(checkInViews).filter(({ intent }) => intent?.state !== "challenged"),
  ],
  ["<campaign-lucky-draw></campaign-lucky-draw>", publicViews.luckyDraw, Object.values(drawViews)],
  ['<campaign-lucky-draw look="grid"></campaign-lucky-draw>', publicViews.luckyDraw, Object.values(drawViews)],
];
const body = widgets.map(([markup]) => `<div>${markup}<p>What stands below.</p></div>`).join("");

/** Sets each widget to one of these, as JSON has it, and waits until the page has been painted with it. */
async function show(page: Page, data: (object | undefined)[]): Promise<void> {
  const plain = data.map((view) => view && { ...view, clock: undefined });
  await page.evaluate(async (plain) => {
    const widgets = [
      ...document.querySelectorAll<HTMLElement & { data: unknown; updateComplete: Promise<void> }>(
        "div > :first-child",
      ),
    ];
    for (const [at, widget] of widgets.entries()) if (plain[at]) widget.data = plain[at];
    await Promise.all(widgets.map((widget) => widget.updateComplete));
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  }, plain);
}

/** Waits for the parts that draw what is shown. */
const drawn = (page: Page) =>
  page.waitForFunction(
    () =>
      [...document.querySelectorAll("div > :first-child")].every(({ shadowRoot }) =>
        shadowRoot?.querySelector(".title, .label"),
      ),
    undefined,
    { polling: 20 },
  );

interface Shift extends PerformanceEntry {
  sources: { node: Element | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

/** What moved so far: which node, from where to where. */
const shifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const found: string[] = [];
        const at = ({ x, y, width, height }: DOMRect) => [x, y, width, height].map(Math.round).join(" ");
        const observer = new PerformanceObserver((list) => {
          for (const { sources } of list.getEntries() as Shift[])
            for (const { node, previousRect, currentRect } of sources)
              found.push(`${node?.nodeName ?? ""}.${node?.className ?? ""} ${at(previousRect)} > ${at(currentRect)}`);
        });
        observer.observe({ type: "layout-shift", buffered: true });
        setTimeout(() => {
          observer.disconnect();
          resolve(found);
        }, 50);
      }),
  );

const states = Math.max(...widgets.map(([, , late]) => late.length));
const step = (at: number) => widgets.map(([, , late]) => late[at]);
const everybody = widgets.map(([, view]) => view);
const all = (view: object) => widgets.map(() => view);
/** Heights are in the report where something moved. */
const heights = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("div > :first-child")].map(
      ({ clientHeight, tagName }) => `${tagName} ${String(clientHeight)}`,
    ),
  );

test.each([
  [360, "en"],
  [1280, "en"],
  [360, "zh-CN"],
])(
  "nothing moves at %i px in %s: late scripts, loading, everybody's part, the shopper's, trouble",
  async (width, lang) => {
    const page = await shop.open(body, { width, lang, height: width < 600 ? 4000 : 3200 });
    const before = await heights(page);
    await start(page);
    await show(page, all({ state: "loading" }));
    expect(await shifts(page), (await heights(page)).join()).toEqual([]);
    expect(await heights(page)).toEqual(before);

    await show(page, all({ state: "unavailable" }));
    await show(page, all({ state: "loading" }));
    await show(page, everybody);
    await drawn(page);
    expect(await shifts(page), (await heights(page)).join()).toEqual([]);
    for (let at = 0; at < states; at++) {
      await show(page, step(at));
      await show(page, everybody);
    }
    expect(await shifts(page), (await heights(page)).join()).toEqual([]);
    await show(page, all({ state: "unavailable" }));
    expect(await shifts(page)).toEqual([]);

    // Whatever moves would be seen here.
    await page.evaluate(() => document.querySelector("p")!.style.setProperty("margin-block", "40px"));
    await expect.poll(() => shifts(page)).not.toEqual([]);
    await page.close();
  },
);
