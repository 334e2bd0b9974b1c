import type { Browser } from "playwright";
import "./page.ts";
import type { Frame, Watch } from "./watch.ts";

/** Different frames that were painted of a spin. */
export interface Spin {
  /** Before anything was in its way. */
  free: number;
  /** While the page's main thread did nothing but compute. */
  blocked: number;
}

/** In milliseconds. */
export interface Times {
  /** How long the wheel turns before its page is blocked. */
  free: number;
  /** How long the page is blocked. */
  blocked: number;
}

/** What is left out of either at its beginning and at its end, in milliseconds: a frame that is on its way belongs to neither. */
export const EDGE = 50;

/** Opens a page, turns its wheel, blocks its main thread in mid-spin, and counts the frames. */
export async function spin(browser: Browser, url: string, times: Times, watch: Watch): Promise<Spin> {
  const page = await browser.newPage({ viewport: { width: 400, height: 720 } });
  try {
    await page.goto(url);
    await page.waitForFunction(() => globalThis.spin);
    const stop = await watch(page);
    const began = await page.evaluate(turnAndBlock, times);
    const frames = await stop();
    return {
      free: differentIn(frames, began.free, times.free),
      blocked: differentIn(frames, began.blocked, times.blocked),
    };
  } finally {
    await page.close();
  }
}

function differentIn(frames: readonly Frame[], began: number, lasted: number): number {
  const counted = frames.filter(({ at }) => at >= began + EDGE && at < began + lasted - EDGE);
  return new Set(counted.map(({ content }) => content)).size;
}

/** In the page. Tells when either began, by its `performance.now()`. */
async function turnAndBlock({ free, blocked }: Times): Promise<Times> {
  const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  await globalThis.spin!();
  const began = { free: performance.mark("free").startTime, blocked: 0 };
  await wait(free);
  began.blocked = performance.mark("blocked").startTime;
  while (performance.now() < began.blocked + blocked);
  await wait(100);
  return began;
}
