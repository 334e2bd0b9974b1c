import { once } from "node:events";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { shopApi } from "@campaign-kit/example-own-api/server/shop-api.ts";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { device, launch } from "../src/browser.ts";
import { Demo } from "../src/demo.ts";
import { serveShop } from "../src/shop-server.ts";

declare global {
  interface Window {
    /** How many timers and frames have run. */
    runs: number;
  }
}

/** Where an example's built page is. */
const built = (name: string, folder = "dist/") =>
  fileURLToPath(new URL(folder, import.meta.resolve(`@campaign-kit/example-${name}/package.json`)));

let browser: Browser;
let demo: Demo;
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  [browser, demo] = await Promise.all([launch(), Demo.start()]);
});
afterAll(async () => {
  await Promise.all(closing.map((close) => close()));
  await Promise.all([browser.close(), demo.end()]);
});

/** A shopper's page of an example, and what it has asked for. */
async function visit(folder: string, api: string) {
  const shop = await serveShop(folder, api);
  const context = await device(browser);
  closing.push(shop.close);
  await context.addInitScript(() => {
    window.runs = 0;
    for (const name of ["setTimeout", "setInterval", "requestAnimationFrame"]) {
      const begin = Reflect.get(window, name) as (...words: unknown[]) => number;
      const counting = (run: (...words: unknown[]) => void, ...rest: unknown[]) => {
        const counted = (...words: unknown[]) => {
          window.runs += 1;
          run(...words);
        };
        return begin.call(window, counted, ...rest);
      };
      Object.assign(window, { [name]: counting });
    }
  });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (!pathname.includes(".")) asked.push(`${request.method()} ${pathname}`);
  });
  await page.goto(shop.origin);
  return { context, page, asked };
}

const state = (page: Page, selector: string, name: string) =>
  page.locator(selector).evaluate((element, name) => element.matches(`:state(${name})`), name);
const reads = (asked: string[]) => asked.filter((line) => line.startsWith("GET /v1/")).sort();

describe.each([
  ["react", "dist/"],
  ["vue", "dist/"],
  ["svelte", "dist/"],
  ["angular", "dist/page/"],
  ["html", "dist/"],
])("the example in %s", (name, folder) => {
  it("sets properties, hears events, takes the widgets out without a trace, and has them back at once", async () => {
    await demo.reset();
    const { context, page, asked } = await visit(built(name, folder), demo.origin);
    const coupon = "campaign-coupon >> nth=0";

    // Of its attributes, its properties, and the shopper's token.
    await expect.poll(() => page.getByRole("timer").innerText()).toMatch(/\d/);
    await page.getByText("Free shipping, next week").waitFor();
    await page.getByRole("button", { name: /^Check in/ }).waitFor();
    expect(reads(asked)).toEqual(["GET /v1/campaigns/double-11", "GET /v1/campaigns/double-11/me"]);

    await page.getByRole("button", { name: "Claim" }).click();
    await page.getByText("In the basket: ¥50 off everything").waitFor();
    await expect.poll(() => state(page, coupon, "claimed")).toBe(true);
    // After a claim the shopper is read once more: what else it changed.
    await expect.poll(() => reads(asked)).toHaveLength(3);

    expect(await page.evaluate(() => window.runs)).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Hide the campaign" }).click();
    await expect.poll(() => page.locator("campaign-coupon, campaign-countdown, campaign-check-in").count()).toBe(0);
    await page.waitForTimeout(100);
    const before = asked.length;
    await page.evaluate(() => (window.runs = 0));
    await page.waitForTimeout(1100);
    expect(await page.evaluate(() => window.runs)).toBe(0);

    await page.getByRole("button", { name: "Show the campaign" }).click();
    await page.locator(coupon).waitFor();
    expect(await state(page, coupon, "claimed")).toBe(true);
    expect(asked.slice(before)).toEqual([]);
    await page.getByText("In the basket: ¥50 off everything").waitFor();
    expect(context.troubles).toEqual([]);
    await context.close();
  });
});

describe("the example in react, with TanStack Query", () => {
  it("has one cache for widgets and hooks: one read for both, and each sees what the other does", async () => {
    await demo.reset();
    const { context, page, asked } = await visit(built("react"), demo.origin);
    await page.getByText("The coupon is claimable.").waitFor();
    await page.getByRole("button", { name: /^Check in/ }).waitFor();
    expect(reads(asked)).toEqual(["GET /v1/campaigns/double-11", "GET /v1/campaigns/double-11/me"]);

    await page.getByRole("button", { name: "Claim" }).click();
    await page.getByText("The coupon is limit_reached.").waitFor();

    // On another device, of which this page hears nothing until a hook's query is asked for anew.
    await fetch(`${demo.origin}/v1/campaigns/double-11/check-ins/daily/days`, {
      method: "POST",
      headers: { Authorization: `Bearer ${await demo.token("lin")}`, "Idempotency-Key": "another-device" },
    });
    await page.getByRole("button", { name: "Ask again" }).click();
    await page.getByText("Done today", { exact: true }).first().waitFor();
    expect(context.troubles).toEqual([]);
    await context.close();
  });
});

describe("the example of a shop with an API of its own", () => {
  it("shows its campaign in our words, claims in its terms, and says no in ours", async () => {
    const server = createServer(shopApi(() => Math.floor(Date.now() / 1000))).listen(0, "127.0.0.1");
    await once(server, "listening");
    closing.push(async () => server.close());
    const address = server.address() as { port: number };
    const { context, page, asked } = await visit(built("own-api"), `http://127.0.0.1:${String(address.port)}`);

    await expect.poll(() => page.getByRole("timer").innerText()).toMatch(/\d/);
    await page.getByText("42", { exact: false }).first().waitFor();
    expect(await state(page, "[activity=SAVE10]", "sold-out")).toBe(true);
    await page.getByRole("button", { name: "Claim" }).click();
    await page.getByText("Claimed", { exact: true }).first().waitFor();
    expect(asked.filter((line) => !line.startsWith("GET /shop-api/"))).toEqual([
      "GET /",
      "POST /shop-api/vouchers/SAVE50",
    ]);

    await page.reload();
    await page.getByText("Claimed", { exact: true }).first().waitFor();
    expect(context.troubles).toEqual([]);
    await context.close();
  });
});
