import { launchOptions } from "@campaign-kit/tooling/browser";
import { createMockApi } from "@campaign-kit/mocks";
import { serve } from "@hono/node-server";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { chromium } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createShop } from "../src/shop.ts";

const api = createMockApi({ scenario: "fresh", shopper: null });
const asked: string[] = [];
const shop = createShop((request) => {
  asked.push(`${new URL(request.url).pathname} ${request.headers.get("Authorization") ?? "for everyone"}`);
  return api.fetch(request);
});
const server = serve({ fetch: shop.fetch, port: 0, hostname: "127.0.0.1" });
const browser = chromium.launch(launchOptions());
let origin: string;

beforeAll(async () => {
  if (!server.listening) await once(server, "listening");
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(async () => {
  await (await browser).close();
  server.close();
});

test("the page is the same for everyone, and a cache may keep it", async () => {
  const [first, second] = await Promise.all([shop.request("/en"), shop.request("/en")]);
  expect(first.headers.get("Cache-Control")).toContain("public");
  const page = await first.text();
  expect(page).toBe(await second.text());
  expect(page).toContain("¥50 off everything");
  expect(new Set(asked)).toEqual(new Set(["/v1/campaigns/double-11 for everyone"]));
  expect(await (await shop.request("/zh-CN")).text()).toContain("满 ¥300 可用");
  expect((await shop.request("/xx")).status).toBe(404);
});

test("the widgets take it over, read the shopper's part, and nothing moves or is complained of", async () => {
  const page = await (await browser).newPage({ viewport: { width: 390, height: 844 } });
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(`${origin}/en`);
  await page.getByRole("button", { name: "Claim" }).click();
  await expect.poll(() => page.locator("campaign-coupon .stamp").innerText()).toBe("Claimed");
  expect(await page.locator("campaign-countdown .second .figure").innerText()).toMatch(/^\d\d$/);
  expect(asked).toContain("/v1/campaigns/double-11/me Bearer zhao");
  const moved = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => {
          resolve(sum);
        }, 200);
      }),
  );
  expect(moved).toBe(0);
  expect(complaints).toEqual([]);
});

test("without scripts it tells what the campaign is, and its links lead on", async () => {
  const page = await (await browser).newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await page.goto(`${origin}/en`);
  expect(await page.locator("campaign-coupon .title").innerText()).toBe("¥50 off everything");
  expect(await page.locator("campaign-coupon noscript p").innerText()).toContain("Taking part needs JavaScript.");
  await page.getByRole("link", { name: "Buy alone" }).click();
  expect(new URL(page.url()).pathname).toBe("/goods");
});
