import { chromium, type Browser, type BrowserContext } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Campaign, CouponActivity, Me, MyCoupon } from "@campaign-kit/contract/api";
import { launchOptions } from "@campaign-kit/tooling/browser";
import { Tab } from "./page.ts";
import { cutInHalf, cutOff, held, type ShopServer, startShop, withhold } from "./server.ts";

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

const posts = () => shop.arrivals.filter(({ method }) => method === "POST");
const gets = () => shop.arrivals.filter(({ method }) => method === "GET").map(({ path }) => path.split("/").at(-1));

/** What the server has, asked apart from the page. */
async function onServer(coupon: string) {
  const ask = async (path: string): Promise<unknown> => {
    const headers = { Authorization: "Bearer lin" };
    const request = new Request(`http://shop.invalid/v1/campaigns/double-11${path}`, { headers });
    return (await shop.api.fetch(request)).json();
  };
  const [me, campaign] = [(await ask("/me")) as Me, (await ask("")) as Campaign];
  const { total, left } = (campaign.activities.find(({ id }) => id === coupon) as CouponActivity).stock!;
  return { claimed: (me.activities[coupon] as MyCoupon).claimed, given: total - left };
}

describe("a reply cut off after the server committed", () => {
  // Two of these can be claimed, so that the limit hides no second claim.
  test.each([
    ["before its first byte", cutOff],
    ["in its middle", cutInHalf],
    ["by silence", withhold],
  ])("%s: the retry gets the stored claim, not a second one", async (_, delivery) => {
    shop.deliveries = [delivery];
    const tab = await Tab.open(context, shop, "skincare-15");
    await tab.until("skincare-15", "claimable");
    await tab.click("skincare-15");
    await tab.until("skincare-15", "claimable");
    await tab.page.waitForFunction(() => window.events.some(({ type }) => type === "claimed"));
    expect(await tab.states("skincare-15")).toEqual(["loading", "claimable", "claiming", "checking", "claimable"]);
    expect((await tab.view("skincare-15")).mine).toMatchObject({ claimed: 1 });
    expect(posts().map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(posts().map(({ key }) => key)).size).toBe(1);
    expect(await onServer("skincare-15")).toEqual({ claimed: 1, given: 1 });
  });

  test("several times: still one claim", async () => {
    shop.deliveries = [cutOff, cutInHalf, cutOff];
    const tab = await Tab.open(context, shop, "skincare-15");
    await tab.until("skincare-15", "claimable");
    await tab.click("skincare-15");
    await tab.page.waitForFunction(() => window.events.some(({ type }) => type === "claimed"));
    expect(posts().length).toBeGreaterThanOrEqual(4);
    expect(await onServer("skincare-15")).toEqual({ claimed: 1, given: 1 });
  });
});

describe("a reload in the middle of a claim", () => {
  test("that the server has carried out: the page finds its coupon", async () => {
    const answer = held();
    shop.deliveries = [withhold, answer];
    const tab = await Tab.open(context, shop, "skincare-15");
    await tab.until("skincare-15", "claimable");
    await tab.click("skincare-15");
    await expect.poll(() => posts()[0]?.status).toBe(201);
    await tab.reload("skincare-15");
    await tab.until("skincare-15", "checking");
    answer.release();
    await tab.page.waitForFunction(() => window.events.some(({ type }) => type === "claimed"));
    expect(await tab.states("skincare-15")).toEqual(["loading", "checking", "claimable"]);
    expect((await tab.view("skincare-15")).mine).toMatchObject({ claimed: 1 });
    expect(new Set(posts().map(({ key }) => key)).size).toBe(1);
    expect(await onServer("skincare-15")).toEqual({ claimed: 1, given: 1 });
    expect(await tab.page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  test("that has not reached the server: the claim goes on", async () => {
    const tab = await Tab.open(context, shop, "save-50");
    await tab.until("save-50", "claimable");
    shop.api.trouble.overloaded = true;
    await tab.click("save-50");
    await tab.until("save-50", "queueing");
    shop.api.trouble.overloaded = false;
    await tab.reload("save-50");
    await tab.until("save-50", "claimed");
    expect(new Set(posts().map(({ key }) => key)).size).toBe(1);
    expect(await onServer("save-50")).toEqual({ claimed: 1, given: 1 });
  });
});

describe("clicks", () => {
  test("that come in pairs are one claim", async () => {
    const tab = await Tab.open(context, shop, "skincare-15");
    await tab.until("skincare-15", "claimable");
    await tab.click("skincare-15", 2);
    await tab.page.waitForFunction(() => window.events.length > 0);
    expect(posts()).toHaveLength(1);
    expect(await onServer("skincare-15")).toEqual({ claimed: 1, given: 1 });
  });

  test("in two tabs go one after the other, and both show the same in the end", async () => {
    const tabs = [await Tab.open(context, shop, "save-50"), await Tab.open(context, shop, "save-50")];
    for (const tab of tabs) await tab.until("save-50", "claimable");
    const answer = held();
    shop.deliveries = [answer];
    await Promise.all(tabs.map((tab) => tab.click("save-50")));
    await Promise.race(tabs.map((tab) => tab.until("save-50", "queueing")));
    expect(posts()).toHaveLength(1);
    answer.release();
    for (const tab of tabs) await tab.until("save-50", "claimed");
    expect(posts().map(({ status }) => status)).toEqual([201, 409]);
    expect(await onServer("save-50")).toEqual({ claimed: 1, given: 1 });
    const seen = await Promise.all(tabs.map((tab) => tab.states("save-50")));
    expect(seen.flat()).not.toContain("failed");
  });

  test("in one tab are seen in the other", async () => {
    const [first, second] = [await Tab.open(context, shop, "save-50"), await Tab.open(context, shop, "save-50")];
    for (const tab of [first, second]) await tab.until("save-50", "claimable");
    await first.click("save-50");
    await second.until("save-50", "claimed");
    expect(posts()).toHaveLength(1);
  });

  test("work where the shopper has turned storage off", async () => {
    await context.addInitScript(() => {
      Object.defineProperty(window, "sessionStorage", {
        get: () => {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    shop.deliveries = [cutOff];
    const tab = await Tab.open(context, shop, "save-50");
    await tab.until("save-50", "claimable");
    await tab.click("save-50");
    await tab.until("save-50", "claimed");
    expect(await onServer("save-50")).toEqual({ claimed: 1, given: 1 });
  });
});

describe("without network", () => {
  test("a claim waits, and is made by itself when the network is back", async () => {
    const tab = await Tab.open(context, shop, "save-50");
    await tab.until("save-50", "claimable");
    await context.setOffline(true);
    await tab.click("save-50");
    await tab.until("save-50", "offline");
    expect(posts()).toEqual([]);
    await context.setOffline(false);
    await tab.until("save-50", "claimed");
    expect(await onServer("save-50")).toEqual({ claimed: 1, given: 1 });
  });

  test("a page that came up without it is read when the network is back", async () => {
    const tab = new Tab(await context.newPage());
    await tab.page.goto(shop.url);
    await tab.page.waitForFunction(() => window.ready);
    await context.setOffline(true);
    await tab.start("save-50");
    await tab.until("save-50", "unavailable");
    await context.setOffline(false);
    await tab.until("save-50", "claimable");
  });
});

test("an overloaded server is waited for as long as it asks", async () => {
  const tab = await Tab.open(context, shop, "save-50");
  await tab.until("save-50", "claimable");
  shop.api.trouble.overloaded = true;
  await tab.click("save-50");
  await tab.until("save-50", "queueing");
  expect(posts()).toHaveLength(1);
  const asked = Date.now();
  shop.api.trouble.overloaded = false;
  await tab.until("save-50", "claimed");
  expect(Date.now() - asked).toBeGreaterThan(1800);
  expect(posts()).toHaveLength(2);
});

describe("reading", () => {
  test("a page with many widgets takes two reads", async () => {
    const tab = await Tab.open(context, shop, "save-50", "save-120", "newcomer", "skincare-15", "first-100", "thanks");
    await tab.page.evaluate(() => window.client.countdown.watch(() => undefined));
    for (const id of ["save-50", "first-100", "thanks"])
      await tab.page.waitForFunction((name) => window.states[name]!.length > 1, id);
    expect(gets().sort()).toEqual(["double-11", "me"]);
  });

  test("what has not changed is not sent again", async () => {
    const tab = await Tab.open(context, shop, "save-50");
    await tab.until("save-50", "claimable");
    expect(await tab.page.evaluate(async () => (await window.client.getCampaign()).id)).toBe("double-11");
    expect(shop.arrivals.filter(({ path }) => path.endsWith("double-11")).map(({ status }) => status)).toEqual([
      200, 304,
    ]);
  });

  test("is not done while nobody sees the page, and caught up on when somebody does", async () => {
    shop.api.clock.set("2026-11-11T19:59:58+08:00");
    const tab = await Tab.open(context, shop, "first-100");
    await tab.until("first-100", "upcoming");
    await tab.show(false);
    await tab.until("first-100", "claimable");
    await tab.page.waitForTimeout(5500);
    // Where answers are slow, the time is asked for before it opens: while the page is still seen.
    const reads = () => gets().filter((name) => name !== "time");
    expect(reads()).toHaveLength(2);
    await tab.show(true);
    await expect.poll(() => reads().sort()).toEqual(["double-11", "double-11", "me", "me"]);
  });
});
