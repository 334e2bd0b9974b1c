import { createServer } from "node:net";
import { once } from "node:events";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright";
import { countWhile, openBrowser } from "../browser.ts";

/** What a page's script did while nobody saw it. */
export interface Doings {
  /** Timers that fired and animation frames that called back. */
  wakeUps: number;
  /** Milliseconds that script ran, of whatever kind. */
  script: number;
}

declare global {
  /** Counted since the page began. */
  var wakeUps: number;
}

/** Counts callbacks of timers and animation frames, before the page's own script has any. */
export async function countWakeUps(page: BrowserContext): Promise<void> {
  await page.addInitScript(() => {
    globalThis.wakeUps = 0;
    const counted = <Callback extends (...args: never[]) => unknown>(callback: Callback) =>
      ((...args: Parameters<Callback>) => {
        globalThis.wakeUps++;
        return callback(...args);
      }) as Callback;
    for (const name of ["setTimeout", "setInterval", "requestAnimationFrame"] as const) {
      const native = globalThis[name] as (callback: () => void, ...rest: unknown[]) => number;
      Object.assign(globalThis, {
        [name]: (callback: () => void, ...rest: unknown[]) => native(counted(callback), ...rest),
      });
    }
  });
}

/** What the page does in some seconds, of itself. */
export async function doings(page: Page, seconds: number): Promise<Doings> {
  const before = await page.evaluate(() => globalThis.wakeUps);
  const { ScriptDuration } = await countWhile(
    page,
    () => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
  );
  const after = await page.evaluate(() => globalThis.wakeUps);
  return { wakeUps: after - before, script: ScriptDuration! * 1000 };
}

/**
 * A browser whose tabs are hidden behind one another, as a shopper's are. Playwright's own are all on show, whatever lies
 * before them, so this one is connected to as it is.
 */
export async function openTabs(): Promise<{ context: BrowserContext; close: () => Promise<void> }> {
  const port = await freePort();
  const launched: Browser = await openBrowser([`--remote-debugging-port=${port}`]);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true });
  return {
    context: browser.contexts()[0]!,
    async close() {
      await browser.close();
      await launched.close();
    },
  };
}

/** Puts an empty tab before all others. An error where one of these is still on show. */
export async function hide(context: BrowserContext): Promise<void> {
  const pages = context.pages();
  await (await context.newPage()).bringToFront();
  for (const page of pages)
    await page.waitForFunction(() => document.visibilityState === "hidden", undefined, { polling: 100 });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No port is free.");
  return address.port;
}
