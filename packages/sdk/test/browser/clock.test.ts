import { chromium, type Browser } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchOptions } from "@campaign-kit/tooling/browser";
import { Tab } from "./page.ts";
import { type ShopServer, startShop } from "./server.ts";

let shop: ShopServer;
let browser: Browser;

beforeAll(async () => {
  [shop, browser] = await Promise.all([startShop(), chromium.launch(launchOptions())]);
});
afterAll(async () => {
  await browser.close();
  await shop.close();
});

const MINUTE = 60_000;
// What is moved is minutes; a slow machine takes seconds.

test("a device clock seven minutes wrong, and moved while the page is open, is not noticed", async () => {
  shop.reset({ scenario: "skewed-clock" });
  const context = await browser.newContext();
  await context.addInitScript(() => {
    const now = Date.now.bind(Date);
    let wrong = -7 * 60_000;
    Date.now = () => now() + wrong;
    Object.assign(window, { moveDeviceClock: (milliseconds: number) => (wrong += milliseconds) });
  });
  const tab = await Tab.open(context, shop, "first-100");
  await tab.until("first-100", "upcoming");
  const tellsTheTime = async () => {
    const before = shop.api.clock.now();
    const told = await tab.page.evaluate(() => window.client.clock.now()!);
    expect(told).toBeGreaterThan(before - 5000);
    expect(told).toBeLessThan(shop.api.clock.now() + 5000);
  };
  await tellsTheTime();

  for (const minutes of [14, -60, 3]) {
    const step = await tab.page.evaluate((by) => {
      const before = window.client.clock.now()!;
      (window as unknown as { moveDeviceClock(by: number): void }).moveDeviceClock(by);
      return window.client.clock.now()! - before;
    }, minutes * MINUTE);
    expect(step).toBeGreaterThanOrEqual(0);
    expect(step).toBeLessThan(5000);
    await tellsTheTime();
  }

  // The coupon opens at its minute by the server's clock.
  shop.api.clock.set("2026-11-11T19:59:59+08:00");
  await tab.page.evaluate(() => window.client.refresh());
  await tab.until("first-100", "upcoming");
  await tab.until("first-100", "claimable");
  const late = shop.api.clock.now() - Date.parse("2026-11-11T20:00:00+08:00");
  expect(late).toBeGreaterThan(-1000);
  expect(late).toBeLessThan(10_000);
  await context.close();
});

test("what a client leaves behind when it ends: no listener, no channel", async () => {
  shop.reset({ scenario: "peak" });
  const context = await browser.newContext();
  await context.addInitScript(() => {
    let listening = 0;
    let channels = 0;
    const counted = new Set(["visibilitychange", "online", "offline"]);
    const add = window.addEventListener.bind(window);
    const remove = window.removeEventListener.bind(window);
    window.addEventListener = (...of: Parameters<typeof add>) => {
      if (counted.has(of[0])) listening++;
      add(...of);
    };
    window.removeEventListener = (...of: Parameters<typeof remove>) => {
      if (counted.has(of[0])) listening--;
      remove(...of);
    };
    window.BroadcastChannel = class extends BroadcastChannel {
      constructor(name: string) {
        super(name);
        channels++;
      }
      override close() {
        channels--;
        super.close();
      }
    };
    Object.assign(window, { left: () => [listening, channels] });
  });
  const left = (tab: Tab) => tab.page.evaluate(() => (window as unknown as { left(): number[] }).left());
  const tab = await Tab.open(context, shop);
  expect(await left(tab)).toEqual([0, 0]);
  await tab.page.evaluate(() => {
    window.watch("save-50");
    window.client.watchWallet(() => undefined);
  });
  await tab.until("save-50", "claimable");
  expect((await left(tab))[0]).toBeGreaterThan(0);
  expect((await left(tab))[1]).toBe(1);
  await context.setOffline(true);
  await tab.click("save-50");
  await tab.until("save-50", "offline");
  await tab.page.evaluate(() => window.client.dispose());
  await tab.page.waitForTimeout(50);
  expect(await left(tab)).toEqual([0, 0]);
  await context.close();
});
