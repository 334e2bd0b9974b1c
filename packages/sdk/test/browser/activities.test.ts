import { chromium, type Browser, type BrowserContext } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchOptions } from "@campaign-kit/tooling/browser";
import type { CheckInView, GroupBuyView, LuckyDrawView } from "../../src/index.ts";
import { Tab } from "./page.ts";
import { cutOff, type ShopServer, startShop, withhold } from "./server.ts";

let shop: ShopServer;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  [shop, browser] = await Promise.all([startShop(), chromium.launch(launchOptions())]);
});
afterAll(async () => {
  await browser.close();
  await shop.close();
});
beforeEach(async () => {
  shop.reset({ scenario: "peak" });
  context = await browser.newContext();
});
afterEach(() => context.close());

const posts = (name: string) => shop.arrivals.filter(({ method, path }) => method === "POST" && path.endsWith(name));
const polls = () => shop.arrivals.filter(({ method, path }) => method === "GET" && path.includes("/groups/")).length;

describe("a group-buy", () => {
  test("Lin opens, Zhao sees the invite on another device and joins, and Lin sees it within seconds", async () => {
    const lin = await Tab.open(context, shop, "duo");
    await lin.until("duo", "offer");
    await lin.page.evaluate(() => {
      for (let click = 0; click < 2; click++) void window.client.groupBuy.open("duo");
    });
    await lin.until("duo", "open");
    expect(posts("/groups")).toHaveLength(1);
    const { group } = await lin.view<GroupBuyView>("duo");

    const another = await browser.newContext();
    await another.addInitScript(() => (window.shopper = "zhao"));
    const zhao = await Tab.open(another, shop);
    await zhao.page.evaluate((id) => window.watch("duo", { group: id }), group!.id);
    await zhao.until("duo", "invited");
    await zhao.page.evaluate((id) => void window.client.groupBuy.join("duo", id), group!.id);
    await zhao.until("duo", "completed");
    expect(await zhao.states("duo")).toEqual(["loading", "invited", "invited, join asking", "completed"]);
    await lin.until("duo", "completed");
    expect(await lin.states("duo")).toEqual(["loading", "offer", "offer, open asking", "open", "completed"]);
    expect(await lin.page.evaluate(() => window.events.map(({ type }) => type))).toEqual(["opened"]);
    await another.close();
  });

  test("is not asked for while nobody sees the page, and caught up on when somebody does", async () => {
    await shop.api.openGroup("duo", "lin");
    const tab = await Tab.open(context, shop, "duo");
    await tab.until("duo", "open");
    await expect.poll(polls, { timeout: 10_000 }).toBeGreaterThanOrEqual(2);
    await tab.show(false);
    await tab.page.waitForTimeout(100);
    const before = polls();
    await shop.api.joinGroup("duo", "zhao");
    await tab.page.waitForTimeout(5000);
    expect(polls()).toBe(before);
    await tab.show(true);
    await tab.until("duo", "completed");
  });

  test("what one tab learns, the other shows", async () => {
    const [first, second] = [await Tab.open(context, shop, "duo"), await Tab.open(context, shop, "duo")];
    for (const tab of [first, second]) await tab.until("duo", "offer");
    await first.page.evaluate(() => void window.client.groupBuy.open("duo"));
    await second.until("duo", "open");
    const { group } = await second.view<GroupBuyView>("duo");
    const headers = { Authorization: "Bearer zhao", "Idempotency-Key": "zhao-joins" };
    const path = `/v1/campaigns/double-11/group-buys/duo/groups/${group!.id}/members`;
    await shop.api.fetch(new Request(`http://shop.invalid${path}`, { method: "POST", headers }));
    for (const tab of [first, second]) await tab.until("duo", "completed");
    const polled = polls();
    await first.page.waitForTimeout(3000);
    expect(polls()).toBe(polled);
  });
});

describe("a draw", () => {
  test("whose answer is cut off is drawn once, and its prize is shown", async () => {
    shop.deliveries = [cutOff, cutOff];
    const tab = await Tab.open(context, shop, "wheel");
    await tab.until("wheel", "ready");
    await tab.page.evaluate(() => {
      for (let click = 0; click < 3; click++) void window.client.luckyDraw.draw("wheel");
    });
    await tab.until("wheel", "no-chances");
    const states = await tab.states("wheel");
    expect(states.slice(0, 4)).toEqual(["loading", "ready", "ready, draw asking", "ready, draw checking"]);
    expect(new Set(posts("/draws").map(({ key }) => key)).size).toBe(1);
    expect((await tab.view<LuckyDrawView>("wheel")).mine).toMatchObject({ draws: 1, unseen: { seen: false } });
    const seen = await tab.page.evaluate(async () => {
      const { draws } = await window.client.luckyDraw.getDraws("wheel");
      return window.client.luckyDraw.reveal("wheel", draws[0]!.draw.id);
    });
    expect(seen.seen).toBe(true);
    await expect.poll(async () => (await tab.view<LuckyDrawView>("wheel")).mine?.unseen).toBeUndefined();
    expect(await tab.page.evaluate(() => window.events.map(({ type }) => type))).toEqual(["drawn"]);
  });

  test("that is left in the middle by a reload is found, with the share and the place it went to", async () => {
    shop.deliveries = [withhold, withhold];
    const tab = await Tab.open(context, shop, "wheel");
    await tab.until("wheel", "ready");
    await tab.page.evaluate(() => {
      void window.client.luckyDraw.draw("wheel");
      void window.client.luckyDraw.share("wheel", "link");
    });
    await expect.poll(() => [posts("/draws")[0]?.status, posts("/shares")[0]?.status]).toEqual([201, 201]);
    await tab.reload("wheel");
    await expect
      .poll(() => tab.page.evaluate(() => window.events.map(({ type }) => type).sort()))
      .toEqual(["drawn", "shared"]);
    for (const name of ["/draws", "/shares"]) expect(new Set(posts(name).map(({ key }) => key)).size).toBe(1);
    expect(await tab.view("wheel")).toMatchObject({ state: "ready", mine: { draws: 1, chances: 1, shares: 1 } });
    expect(await tab.page.evaluate(() => sessionStorage.length)).toBe(0);
  });
});

describe("a check-in", () => {
  beforeEach(() => {
    shop.reset({ scenario: "check-in-ready" });
  });

  test("stamps the day in every tab, and a missed day is made up without network first", async () => {
    const [first, second] = [await Tab.open(context, shop, "daily"), await Tab.open(context, shop, "daily")];
    for (const tab of [first, second]) await tab.until("daily", "ready");
    await first.page.evaluate(() => void window.client.checkIn.checkIn("daily"));
    for (const tab of [first, second]) await tab.until("daily", "done");
    const [missed] = (await first.view<CheckInView>("daily")).mine!.makeUp!.dates;
    await context.setOffline(true);
    await first.page.evaluate((date) => void window.client.checkIn.makeUp("daily", date), missed!);
    await first.until("daily", "done, make-up offline");
    expect(posts("/make-ups")).toHaveLength(0);
    await context.setOffline(false);
    await first.until("daily", "done");
    expect((await first.view<CheckInView>("daily")).mine?.days).toContainEqual({ date: missed, madeUp: true });
    expect(posts("/make-ups").map(({ status }) => status)).toEqual([201]);
    await expect.poll(async () => (await second.view<CheckInView>("daily")).mine?.days.length).toBe(9);
  });
});
