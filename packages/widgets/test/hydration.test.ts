import { html } from "lit";
import type { Page } from "playwright";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { campaign, now, save50, view } from "./campaign.ts";
import { fixtures, publicViews } from "./server-fixtures.ts";
import { draw, origin, type PageOptions, Shop, start, taken } from "./server-page.ts";

vi.setConfig({ testTimeout: 30_000 });
const shop = new Shop();
afterAll(() => shop.close());

let page: Page;
/** What the browser complained of. */
let complaints: string[] = [];
afterEach(() => page.close());

async function open(body: string, options?: PageOptions): Promise<void> {
  page = await shop.open(body, options);
  complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
}

const claimable = html`<campaign-coupon .data=${view("claimable", save50)}></campaign-coupon>`;
const coupon = () => page.locator("campaign-coupon");
const text = (selector: string) => page.locator(selector).innerText();

test("every widget in every state takes over the server's nodes: none is made anew, nothing moves", async () => {
  const drawn = await Promise.all(fixtures.map(([, template]) => draw(template, { url: origin })));
  await open(drawn.map((markup) => `<section>${markup}</section>`).join(""), { width: 1000 });
  const found = await page.evaluate(() => {
    const widgets = [...document.querySelectorAll("section > *")];
    const nodes = widgets.map((widget) => [...widget.shadowRoot!.querySelectorAll("*")]);
    const boxes = () => widgets.map((widget) => JSON.stringify(widget.getBoundingClientRect()));
    const before = { nodes, boxes: boxes() };
    Object.assign(window, {
      compare: () => ({
        lost: widgets
          .filter((widget, at) => {
            const now = new Set(widget.shadowRoot!.querySelectorAll("*"));
            return before.nodes[at]!.some((node) => !now.has(node));
          })
          .map((widget) => widget.outerHTML.slice(0, 200)),
        moved: boxes().filter((box, at) => box !== before.boxes[at]).length,
        live: widgets.filter((widget) => "updateComplete" in widget).length,
      }),
    });
    return nodes.flat().length;
  });
  expect(found).toBeGreaterThan(2000);
  await start(page);
  await taken(page);
  expect(await page.evaluate("compare()")).toEqual({ lost: [], moved: 0, live: fixtures.length });
  expect(complaints).toEqual([]);
});

test("a reader of another language finds it as the server has drawn it, and no page's lang is frozen", async () => {
  await open(await draw(claimable, { lang: "zh-TW" }), { lang: "zh-TW" });
  await start(page);
  await taken(page);
  expect(complaints).toEqual([]);
  expect(await text(".action")).toBe("領取");
  await page.evaluate(() => (document.documentElement.lang = "en"));
  await expect.poll(() => text(".action")).toBe("Claim");
});

test("new data is drawn into the server's nodes, also where the server had left a place empty", async () => {
  await open(await draw(claimable));
  const title = await coupon().locator(".title").elementHandle();
  await start(page);
  await taken(page);
  const live = await page.evaluate(
    async (data) => {
      const widget = document.querySelector("campaign-coupon") as unknown as HTMLElement & {
        data: object;
        updateComplete: Promise<unknown>;
        speak: (text: string) => void;
      };
      const status = widget.shadowRoot!.querySelector("[role=status]")!;
      widget.data = { ...data, state: "sold-out" };
      await widget.updateComplete;
      widget.speak("All gone");
      await widget.updateComplete;
      return { soldOut: widget.matches(":state(sold-out)"), said: status.textContent };
    },
    view("sold-out", save50),
  );
  expect(live).toEqual({ soldOut: true, said: "All gone" });
  expect(await text(".stamp")).toBe("All gone");
  expect(await title.evaluate((node) => node.isConnected)).toBe(true);
});

test("the server's data goes when a client has the shopper's, and not before", async () => {
  await open(await draw(html`<campaign-coupon activity="save-50" .data=${publicViews.coupon}></campaign-coupon>`));
  await start(page);
  await taken(page);
  await page.evaluate(() => {
    const clock = { now: () => undefined, subscribe: () => () => undefined };
    const listeners = new Set<(view: object) => void>();
    let known: object = { state: "loading" };
    const watch = (_: string, listener: (view: object) => void) => {
      listeners.add(listener);
      listener(known);
      return () => listeners.delete(listener);
    };
    const tell = (view: object) => {
      known = view;
      for (const listener of listeners) listener(view);
    };
    Object.assign(document.querySelector("campaign-coupon")!, { client: { clock, coupon: { watch } } });
    Object.assign(window, { tell, watchers: () => listeners.size });
  });
  expect(await text(".title")).toBe("¥50 off everything");
  expect(await coupon().locator(".action").count()).toBe(0);
  await page.evaluate(
    (view) => (window as unknown as { tell: (view: object) => void }).tell(view),
    view("claimable", save50),
  );
  await expect.poll(() => coupon().locator(".action").count()).toBe(1);
  expect(await coupon().evaluate((widget: HTMLElement & { data?: unknown }) => widget.data)).toBeUndefined();
  expect(await page.evaluate("watchers()")).toBe(1);
  expect(complaints).toEqual([]);
});

test("a countdown shows no time that the server guessed, and ticks by the clock once it is live", async () => {
  const until = html`<campaign-countdown until="2026-11-10T16:00:00Z" now=${now}></campaign-countdown>`;
  await open((await draw(until)) + (await draw(html`<campaign-countdown .data=${{ campaign }}></campaign-countdown>`)));
  expect(await page.locator(".second .figure").allInnerTexts()).toEqual(["–", "–"]);
  await start(page);
  await taken(page);
  const second = page.locator(".second .figure").first();
  await expect.poll(() => second.innerText()).toMatch(/\d\d/);
  const first = await second.innerText();
  await expect.poll(() => second.innerText(), { timeout: 3000 }).not.toBe(first);
  expect(await page.locator(".second .figure").last().innerText()).toBe("–");
});

test.each(["ticket", "languages"])("it waits for %s, and shows the server's ticket meanwhile", async (part) => {
  let come: (value?: unknown) => void = () => undefined;
  const until = new Promise((resolve) => (come = resolve));
  await open(await draw(claimable, { lang: "zh-CN" }), { lang: "zh-CN", held: [part, until] });
  const title = await coupon().locator(".title").elementHandle();
  await start(page);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  expect(await coupon().getAttribute("server-drawn")).not.toBeNull();
  expect(await text(".action")).toBe("领取");
  come();
  await taken(page);
  expect(await title.evaluate((node) => node.isConnected)).toBe(true);
  expect(complaints).toEqual([]);
});

test("what only a device has comes after what the server has drawn", async () => {
  const [, group] = fixtures.find(([name]) => name === "group-buy open")!;
  await open(await draw(group, { url: origin }));
  await page.evaluate(() => Object.assign(navigator, { share: () => Promise.resolve() }));
  await start(page);
  await taken(page);
  await expect.poll(() => page.locator(".ways .action").allInnerTexts()).toEqual(["Copy", "Share the link"]);
  expect(complaints).toEqual([]);
});

test("what another version of the server has drawn is drawn anew, once and whole", async () => {
  const markup = await draw(claimable);
  await open(markup.replaceAll(/lit-part [\w+/]+=/g, "lit-part older="));
  await start(page);
  await taken(page);
  await expect.poll(() => complaints.join()).toContain("is drawn anew");
  expect(await coupon().locator(".title").allInnerTexts()).toEqual(["¥50 off everything"]);
  expect(
    await coupon()
      .locator(".action")
      .evaluate((button) => getComputedStyle(button).cursor),
  ).toBe("pointer");
});

test("while scripts are late, what can be pressed says that it cannot be yet", async () => {
  await open(await draw(claimable));
  const opacity = () =>
    coupon()
      .locator(".action")
      .evaluate((button) => getComputedStyle(button).opacity);
  await expect.poll(opacity, { timeout: 3000 }).toBe("0.5");
  await start(page);
  await taken(page);
  expect(await opacity()).toBe("1");
});

test("without scripts the page tells what the campaign is, and shows nothing to press that would do nothing", async () => {
  const shown = [
    html`<campaign-countdown to="peak" .data=${{ campaign }}></campaign-countdown>`,
    html`<campaign-coupon use-href="/use" .data=${publicViews.coupon}></campaign-coupon>`,
    claimable,
    html`<campaign-group-buy alone-href="/buy" .data=${publicViews.groupBuy}></campaign-group-buy>`,
    html`<campaign-check-in .data=${publicViews.checkIn}></campaign-check-in>`,
    html`<campaign-lucky-draw .data=${publicViews.luckyDraw}></campaign-lucky-draw>`,
  ];
  const drawn = (await Promise.all(shown.map((template) => draw(template)))).join("");
  await open(`<div style="display: grid">${drawn}</div>`, { scripts: false, width: 360 });
  const seen = (
    await page.locator(".label, .until, .digits:visible, .ticket, .sheet, noscript p").allInnerTexts()
  ).join("\n");
  for (const fact of [
    "Peak starts in",
    "Wed, 11 Nov, 00:00 China Time",
    "¥50 off everything",
    "on orders from ¥300",
    "use it 11–13 Nov",
    "199.50",
    "¥399",
    "5 points a day",
    "¥10 coupon and a draw",
    "Open from 1 Nov, 00:00 to 13 Nov, 24:00 China Time. Taking part needs JavaScript.",
  ])
    expect(seen).toContain(fact);
  expect(seen).not.toContain("seconds");
  expect(await page.getByRole("link").allInnerTexts()).toEqual(["¥399\nBuy alone"]);
  // What is said below a ticket has room there, and what stays of a button is not pale.
  const note = await page.locator("campaign-coupon noscript p").first().boundingBox();
  const next = await page.locator("campaign-coupon").nth(1).boundingBox();
  expect(note!.y + note!.height).toBeLessThanOrEqual(next!.y);
  await page.waitForTimeout(1100);
  expect(await page.locator(".hub").evaluate((button) => getComputedStyle(button).opacity)).toBe("1");
  const pressable = page.locator("button:visible:not([aria-disabled=true])");
  expect(await pressable.allInnerTexts()).toEqual([]);
});
