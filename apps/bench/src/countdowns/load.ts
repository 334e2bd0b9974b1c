import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright";
import { serve } from "../browser.ts";
import { bundle } from "../bundle.ts";
import { serveShopApi } from "../shop-api.ts";
import type { CountdownPage } from "./contenders.ts";

/** How the countdowns stand: all in the window, or a shop's list of goods, most of it below the window. */
export type Layout = "window" | "list";

export interface Asked {
  file: string;
  layout: Layout;
  items: number;
  /** The window, where it is not the layout's own. */
  window?: { width: number; height: number };
}

export interface Pages {
  /** Opens a contender's page and waits until its countdowns are there. */
  open(context: Browser | BrowserContext, asked: Asked): Promise<Page>;
  close(): Promise<void>;
}

/** All of a thousand figures; a phone. */
const windows = { window: { width: 1560, height: 1700 }, list: { width: 412, height: 915 } };

/** A whole second, as deadlines are, with no turn of an hour near. */
const deadline = () => Math.ceil(Date.now() / 1000) * 1000 + 5.5 * 3_600_000;

/** Builds the contenders' pages for production and serves them, and the API that a client asks. */
export async function servePages(pages: readonly CountdownPage[]): Promise<Pages> {
  const folder = await mkdtemp(join(tmpdir(), "campaign-kit-countdowns-"));
  for (const { file } of pages) {
    await bundle({
      entry: join(import.meta.dirname, `contenders/${file}.ts`),
      folder: join(folder, file),
      page: true,
      body: '<ul id="list"></ul><div id="end"></div>',
    });
  }
  const api = await serveShopApi({ now: Date.now() });
  const server = await serve(folder, api.url);
  return {
    async open(context, { file, layout, items, window = windows[layout] }) {
      const page = await context.newPage();
      await page.setViewportSize(window);
      const query = new URLSearchParams({ layout, items: String(items), deadline: String(deadline()) });
      await page.goto(`${server.url}${file}/?${query}`, { timeout: 120_000 });
      await page.waitForFunction(() => globalThis.countdowns, undefined, { timeout: 120_000 });
      return page;
    },
    async close() {
      await server.close();
      await api.close();
      await rm(folder, { recursive: true });
    },
  };
}
