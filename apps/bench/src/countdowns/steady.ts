import type { Page } from "playwright";
import { countWhile, traceWhile } from "../browser.ts";
import { judge, type Digits } from "./digits.ts";

/** What a page costs its main thread, of each second. */
export interface Cost {
  /** Milliseconds in which the main thread had the processor. */
  busy: number;
  layouts: number;
}

/** Neither traced nor looked at meanwhile, so that nothing but the page is measured. */
export async function cost(page: Page, seconds: number): Promise<Cost> {
  const grown = await countWhile(page, () => page.waitForTimeout(seconds * 1000));
  return { busy: (grown["ThreadTime"]! * 1000) / seconds, layouts: grown["LayoutCount"]! / seconds };
}

/** How often a second the browser wakes the page's script: timers that fire, and callbacks of animation frames. */
export async function wakeUps(page: Page, seconds: number): Promise<number> {
  const { main } = await traceWhile(page, () => page.waitForTimeout(seconds * 1000));
  const at = main.filter(({ name }) => name === "TimerFire" || name === "FireAnimationFrame").map(({ ts }) => ts);
  // Between the first and the last: whether a seventh falls into six seconds is chance.
  return at.length > 1 ? ((at.length - 1) / (at.at(-1)! - at[0]!)) * 1e6 : at.length / seconds;
}

/** What all countdowns in the window show, frame by frame. An error where they do not count. */
export async function digits(page: Page, seconds: number): Promise<Digits> {
  const shown = new Set<string>();
  for (let tries = 0; tries < 20; tries++) {
    const { frames, deadline } = await page.evaluate(async (milliseconds) => {
      const { sample, deadline } = globalThis.countdowns!;
      return { frames: await sample(milliseconds), deadline };
    }, seconds * 1000);
    for (const frame of frames) for (const seconds of Object.keys(frame.shown)) shown.add(seconds);
    // A moment may lie between two seconds.
    if (shown.size > 1) return judge(frames, deadline);
  }
  throw new Error(`${page.url()} does not count.`);
}
