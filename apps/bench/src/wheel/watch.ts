import { createHash } from "node:crypto";
import type { Page } from "playwright";
import type { TraceEvent } from "../browser.ts";

/** A frame that was on the screen. */
export interface Frame {
  /** Milliseconds of the page's own `performance.now()`. */
  at: number;
  /** Two frames that show the same have the same. */
  content: string;
}

/** Watches a page's frames until it is stopped, from outside of the page: a busy main thread has no part in it. */
export type Watch = (page: Page) => Promise<() => Promise<Frame[]>>;

/**
 * What the display compositor says that it has put on the screen. It costs next to nothing. Where nothing has changed, nothing
 * is displayed: each is a frame of its own. The page must set a mark (`performance.mark`) meanwhile.
 */
export const traced: Watch = async (page) => {
  const browser = page.context().browser()!;
  await browser.startTracing(page, {
    categories: ["blink.user_timing", "disabled-by-default-display.framedisplayed"],
  });
  return async () => {
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
    const start = traceEvents.flatMap(({ ts, args }) => {
      const { startTime } = (args?.["data"] ?? {}) as { startTime?: number };
      return startTime === undefined ? [] : [ts / 1000 - startTime];
    })[0];
    if (start === undefined) throw new Error("The trace has no mark of the page's.");
    return traceEvents
      .filter(({ name }) => name === "Display::FrameDisplayed")
      .map(({ ts }, index) => ({ at: ts / 1000 - start, content: String(index) }));
  };
};

/**
 * A picture of each frame, taken by the browser's own process of what the compositor has drawn. It proves that frames
 * differ to the eye; taking them costs some.
 */
export const photographed: Watch = async (page) => {
  const origin = await page.evaluate(() => performance.timeOrigin);
  const devtools = await page.context().newCDPSession(page);
  const frames: Frame[] = [];
  devtools.on("Page.screencastFrame", ({ data, metadata, sessionId }) => {
    // The next one comes after this word. The page may be gone by then.
    devtools.send("Page.screencastFrameAck", { sessionId }).catch(() => undefined);
    const content = createHash("sha1").update(data).digest("hex");
    frames.push({ at: (metadata.timestamp ?? NaN) * 1000 - origin, content });
  });
  // Small, so that they cost little; a disc that is turned by a tenth of a degree is still another picture.
  await devtools.send("Page.startScreencast", { format: "jpeg", quality: 50, maxWidth: 240, maxHeight: 240 });
  return async () => {
    await devtools.send("Page.stopScreencast");
    await devtools.detach();
    return frames;
  };
};
