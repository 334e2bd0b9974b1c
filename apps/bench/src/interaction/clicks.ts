import type { Browser, Page } from "playwright";
import { slowDown } from "../browser.ts";
import type { Target, WidgetsPage } from "./contenders.ts";

/** What a visit's clicks came to. */
export interface Clicks {
  /**
   * Of each click, milliseconds until the next paint, as web-vitals counts an interaction: the longest of its events,
   * which Chromium tells in steps of 8. 0 of one that took less than 16.
   */
  paints: number[];
  /** How long each task of the main thread took that took 50 ms or more. */
  longTasks: number[];
  /** What the page said went wrong. */
  errors: string[];
}

declare global {
  /** What the page has seen of itself. */
  var seen: { interactions: Map<number, number>; longTasks: number[] };
}

export interface Visit {
  clicks: number;
  /** How many times slower the page's processor is made. */
  slowed: number;
  /** Milliseconds from one click to the next, at least. */
  pace: number;
}

/** Visits a page, and clicks through it. */
export async function visit(
  browser: Browser,
  url: string,
  { visit, ready }: WidgetsPage,
  { clicks, slowed, pace }: Visit,
): Promise<Clicks> {
  const context = await browser.newContext({ viewport: { width: 400, height: 800 } });
  try {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.addInitScript(observe);
    await page.goto(url);
    for (const target of ready) await page.waitForFunction(find, target);
    await slowDown(page, slowed);
    await page.waitForTimeout(500);
    await page.evaluate(() => Object.assign(seen, { interactions: new Map(), longTasks: [] }));
    for (let done = 0; done < clicks; done += 1) {
      await click(page, visit[done % visit.length]!);
      await page.waitForTimeout(pace);
    }
    await page.waitForTimeout(300);
    const { paints, longTasks } = await page.evaluate(() => ({
      paints: [...seen.interactions.values()],
      longTasks: seen.longTasks,
    }));
    // Those that took less than 16 ms are not told.
    return { paints: [...paints, ...Array<number>(Math.max(0, clicks - paints.length)).fill(0)], longTasks, errors };
  } finally {
    await context.close();
  }
}

/** Clicks in the middle, as a hand would: by the browser, not by the page. */
async function click(page: Page, target: Target): Promise<void> {
  const element = await page.waitForFunction(find, target);
  // Where it is only comes to be known after scrolling was painted.
  await element.evaluate((found) => {
    found!.scrollIntoView({ block: "center", behavior: "instant" });
    return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  });
  const [x, y] = await element.evaluate((found) => {
    const { left, top, width, height } = found!.getBoundingClientRect();
    return [left + width / 2, top + height / 2] as const;
  });
  await page.mouse.click(x, y);
}

/** In the page. */
function find({ host, nth = 0, at }: Target): Element | null | undefined {
  return host === undefined
    ? document.querySelector(at)
    : document.querySelectorAll(host)[nth]?.shadowRoot?.querySelector(at);
}

/** In the page, before anything else of it. */
function observe(): void {
  globalThis.seen = { interactions: new Map(), longTasks: [] };
  new PerformanceObserver((list) => {
    for (const { duration, interactionId } of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
      if (interactionId)
        seen.interactions.set(interactionId, Math.max(duration, seen.interactions.get(interactionId) ?? 0));
  }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longTasks.push(duration);
  }).observe({ type: "longtask" });
}
