import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { device, launch } from "./browser.ts";
import { Demo } from "./demo.ts";

/** The built demo and shoppers' devices, for the tests of one file. A page that prints an error fails its test. */
export function visits() {
  const devices: (BrowserContext & { troubles: string[] })[] = [];
  let demo: Demo;
  let browser: Browser;

  beforeAll(async () => {
    [browser, demo] = await Promise.all([launch(), Demo.start()]);
  });
  afterAll(async () => {
    await browser.close();
    await demo.end();
  });
  afterEach(async () => {
    const troubles = devices.flatMap((context) => context.troubles);
    await Promise.all(devices.splice(0).map((context) => context.close()));
    expect(troubles).toEqual([]);
  });

  return {
    demo: () => demo,
    /** A new device, with nothing on it yet. */
    async device(options?: BrowserContextOptions): Promise<BrowserContext & { troubles: string[] }> {
      const context = await device(browser, options);
      devices.push(context);
      return context;
    },
    /** A page of the demo on a new device. */
    async open(path: string, options?: BrowserContextOptions): Promise<Page> {
      const page = await (await this.device(options)).newPage();
      await page.goto(demo.origin + path);
      return page;
    },
  };
}
