import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { MyActivity, ProblemCode } from "@campaign-kit/contract/api";
import { at, campaign, denied, HOUR, json, me, mine, MINUTE } from "../test/fixtures.ts";
import { checkedIn, daily, draw, drawn, duo, myDays, myDraws, myGroups, opened, wheel } from "../test/mechanics.ts";
import { MemoryStorage, open, pass, Shop } from "../test/shop.ts";
import type { CheckInView } from "./check-in-view.ts";
import type { CampaignError } from "./errors.ts";
import type { GroupBuyView } from "./group-buy-view.ts";
import type { LuckyDrawView } from "./lucky-draw-view.ts";
import type { CampaignClient, CampaignEvent } from "./types.ts";

const pages: CampaignClient[] = [];
beforeEach(() => void vi.useFakeTimers());
afterEach(async () => {
  // What is under way holds its lock, as it does from one tab to the next.
  for (const client of pages.splice(0)) client.dispose();
  await pass();
  vi.useRealTimers();
});

const lost = () => Promise.reject<Response>(new TypeError("Failed to fetch"));
const never = () => new Promise<Response>(() => undefined);
const posts = (shop: Shop) => shop.requests.filter(({ method }) => method === "POST");
const keys = (shop: Shop) => posts(shop).map(({ headers }) => headers.get("Idempotency-Key"));
/** What a promise came to. */
const outcome = (promise: Promise<unknown>) => promise.catch((error: unknown) => error as CampaignError);

function shopOfAll(): Shop {
  const shop = new Shop();
  shop.campaign = campaign(duo, wheel, daily);
  shop.me = me({ duo: myGroups(), wheel: myDraws(), daily: myDays(), "save-50": mine() });
  return shop;
}

/** A page that shows the three activities, after its two reads. */
async function page(shop: Shop, storage = new MemoryStorage()) {
  const events: CampaignEvent[] = [];
  const client = open(shop, { onEvent: (event) => events.push(event) }, { storage });
  pages.push(client);
  const seen = { duo: [] as GroupBuyView[], wheel: [] as LuckyDrawView[], daily: [] as CheckInView[] };
  client.groupBuy.watch("duo", (view) => seen.duo.push(view));
  client.luckyDraw.watch("wheel", (view) => seen.wheel.push(view));
  client.checkIn.watch("daily", (view) => seen.daily.push(view));
  await pass();
  const last = <Name extends keyof typeof seen>(name: Name) => seen[name].at(-1)! as (typeof seen)[Name][number];
  return { client, storage, events, seen, last };
}

const replied = (body: unknown) => () => json(body, 201);
/** The same of one of the three, and the shopper's part says so from then on. */
const granted = (shop: Shop, answer: { mine: MyActivity; points: number }) => () => {
  const name = answer.mine.mechanic === "check-in" ? "daily" : "wheel";
  shop.me = { ...shop.me, points: answer.points, activities: { ...shop.me.activities, [name]: answer.mine } };
  return json(answer, 201);
};

/** Every action that there is: the request that it makes, and what the shop's analytics hear of it. */
const acts: [string, (client: CampaignClient) => Promise<unknown>, string, unknown, string | undefined, object][] = [
  ["opening a group", ({ groupBuy }) => groupBuy.open("duo"), "groups", null, "opened", opened()],
  ["joining one", ({ groupBuy }) => groupBuy.join("duo", "g-zhao"), "members", null, "joined", opened()],
  ["leaving one", ({ groupBuy }) => groupBuy.leave("duo", "g-zhao"), "departures", null, undefined, opened()],
  ["a draw", ({ luckyDraw }) => luckyDraw.draw("wheel"), "draws", null, "drawn", drawn()],
  ["a share", (c) => c.luckyDraw.share("wheel", "link"), "shares", { target: "link" }, "shared", drawn()],
  ["buying a chance", ({ luckyDraw }) => luckyDraw.buyChance("wheel"), "chances", null, undefined, drawn()],
  ["having seen a draw", ({ luckyDraw }) => luckyDraw.reveal("wheel", "d-1"), "reveal", null, undefined, draw],
  ["a check-in", ({ checkIn }) => checkIn.checkIn("daily"), "days", null, "checked-in", checkedIn()],
  [
    "making a day up",
    ({ checkIn }) => checkIn.makeUp("daily", "2026-11-10"),
    "make-ups",
    { date: "2026-11-10" },
    "checked-in",
    checkedIn(),
  ],
];

describe.each(acts)("%s", (_, act, name, body, event, answer) => {
  test("asks the contract's address once, with a key, a token and the body that it needs", async () => {
    const shop = shopOfAll();
    shop.script[`POST ${name}`] = [replied(answer)];
    const { client, storage, events } = await page(shop);
    const first = act(client);
    expect(act(client)).toBe(first);
    expect(storage.items.size).toBe(1);
    await pass();
    expect(await first).toEqual(answer);
    expect(posts(shop)).toHaveLength(1);
    const [request] = posts(shop);
    expect(request!.headers.get("Authorization")).toBe("Bearer token");
    expect(request!.headers.get("Content-Type")).toBe(body ? "application/json" : null);
    expect(await request!.text()).toBe(body ? JSON.stringify(body) : "");
    expect(storage.items.size).toBe(0);
    expect(events.map(({ type }) => type)).toEqual(event ? [event] : []);
  });

  test("is found again after a reload, with the same key and body", async () => {
    const shop = shopOfAll();
    shop.script[`POST ${name}`] = [never, replied(answer)];
    const before = await page(shop);
    void outcome(act(before.client));
    await pass(10);
    before.client.dispose();
    await pass();
    const { storage, events } = await page(shop, before.storage);
    await pass();
    expect(new Set(keys(shop)).size).toBe(1);
    expect(posts(shop)).toHaveLength(2);
    const [first, second] = posts(shop);
    expect(second!.url).toBe(first!.url);
    expect(await second!.text()).toBe(body ? JSON.stringify(body) : "");
    expect(storage.items.size).toBe(0);
    expect(events.map(({ type }) => type)).toEqual(event ? [event] : []);
  });

  test("asks with the same key until an answer comes, and as long as the server says", async () => {
    const shop = shopOfAll();
    shop.script[`POST ${name}`] = [lost, () => denied("overloaded", { "Retry-After": "3" }), replied(answer)];
    const { client } = await page(shop);
    const promise = outcome(act(client));
    await pass(20_000);
    expect(await promise).toEqual(answer);
    expect(keys(shop)).toHaveLength(3);
    expect(new Set(keys(shop)).size).toBe(1);
  });

  test("that is refused for no reason that a state could tell failed, and is told to analytics", async () => {
    const shop = shopOfAll();
    shop.script[`POST ${name}`] = [() => denied("forbidden")];
    const { client, events } = await page(shop);
    const promise = outcome(act(client));
    await pass();
    expect(await promise).toMatchObject({ code: "forbidden" });
    expect(events).toMatchObject([{ type: "failed", code: "forbidden" }]);
  });
});

test("addresses have the group and the draw in their place", async () => {
  const shop = shopOfAll();
  const { client } = await page(shop);
  void outcome(client.groupBuy.join("duo", "../x?y"));
  void outcome(client.luckyDraw.reveal("wheel", "d-1"));
  await pass();
  const base = "https://shop.example/api/v1/campaigns/double-11";
  expect(posts(shop).map(({ url }) => url)).toEqual([
    `${base}/group-buys/duo/groups/..%2Fx%3Fy/members`,
    `${base}/lucky-draws/wheel/draws/d-1/reveal`,
  ]);
});

describe("what is under way is shown", () => {
  test("as asking, and then as checking where the answer got lost", async () => {
    const shop = shopOfAll();
    shop.script["POST draws"] = [lost, granted(shop, drawn())];
    const { client, seen, last } = await page(shop);
    void client.luckyDraw.draw("wheel");
    expect(last("wheel").intent).toEqual({ action: "draw", state: "asking" });
    // A chance is taken by an answer alone.
    expect(last("wheel").mine?.chances).toBe(1);
    await pass(5000);
    const states = seen.wheel.map(({ intent }) => intent?.state);
    const turns = states.filter((state, index) => !index || state !== states[index - 1]);
    expect(turns).toEqual([undefined, "asking", "checking", undefined]);
    expect(last("wheel")).toMatchObject({ state: "no-chances", points: 140, mine: { chances: 0, unseen: draw } });
  });

  test("as queueing while the server asks to wait", async () => {
    const shop = shopOfAll();
    shop.script["POST days"] = [() => denied("overloaded", { "Retry-After": "3" }), granted(shop, checkedIn())];
    const { client, last } = await page(shop);
    void client.checkIn.checkIn("daily");
    await pass(1000);
    expect(last("daily")).toMatchObject({ state: "ready", intent: { action: "check-in", state: "queueing" } });
    await pass(5000);
    expect(last("daily")).toMatchObject({ state: "done", intent: undefined, points: 125 });
  });

  test("after a reload as checking, with what it was asked of", async () => {
    const shop = shopOfAll();
    shop.script["POST make-ups"] = [never, never];
    const before = await page(shop);
    void outcome(before.client.checkIn.makeUp("daily", "2026-11-10"));
    await pass(10);
    before.client.dispose();
    const { last } = await page(shop, before.storage);
    expect(last("daily").intent).toEqual({ action: "make-up", target: "2026-11-10", state: "checking" });
  });

  test("but that a draw was seen is not", async () => {
    const shop = shopOfAll();
    shop.script["POST reveal"] = [never];
    const { client, last } = await page(shop);
    void outcome(client.luckyDraw.reveal("wheel", "d-1"));
    await pass(10);
    expect(last("wheel").intent).toBeUndefined();
  });
});

describe("several at once", () => {
  test("joining two groups, making two days up, sharing to two places are two intents each", async () => {
    const shop = shopOfAll();
    const { client, storage } = await page(shop);
    shop.script["POST members"] = [never, never];
    shop.script["POST make-ups"] = [never, never];
    shop.script["POST shares"] = [never, never];
    for (const name of ["g-zhao", "g-maya", "g-zhao"]) void outcome(client.groupBuy.join("duo", name));
    for (const date of ["2026-11-09", "2026-11-10", "2026-11-09"]) void outcome(client.checkIn.makeUp("daily", date));
    for (const target of ["link", "card", "link"]) void outcome(client.luckyDraw.share("wheel", target));
    await pass(10);
    expect(posts(shop)).toHaveLength(6);
    expect(new Set(keys(shop)).size).toBe(6);
    const [stored] = storage.items.values();
    expect(Object.keys(JSON.parse(stored!) as object)).toHaveLength(6);
  });

  test("that a page has left are all found again", async () => {
    const shop = shopOfAll();
    shop.script["POST members"] = [never, never, replied(opened()), replied(opened())];
    shop.script["POST draws"] = [never, replied(drawn())];
    const before = await page(shop);
    for (const name of ["g-zhao", "g-maya"]) void outcome(before.client.groupBuy.join("duo", name));
    void outcome(before.client.luckyDraw.draw("wheel"));
    await pass(10);
    before.client.dispose();
    const { storage } = await page(shop, before.storage);
    await pass();
    expect(posts(shop)).toHaveLength(6);
    expect(new Set(keys(shop)).size).toBe(3);
    expect(storage.items.size).toBe(0);
  });

  test("the last one under way is shown; what failed before is not shown any more", async () => {
    const shop = shopOfAll();
    shop.script["POST chances"] = [() => denied("not_enough_points")];
    shop.script["POST shares"] = [never, never];
    const { client, last } = await page(shop);
    void outcome(client.luckyDraw.buyChance("wheel"));
    await pass();
    const failed = { action: "buy", state: "failed", reason: "not_enough_points", outcome: "none" };
    expect(last("wheel").intent).toEqual(failed);
    const controller = new AbortController();
    void outcome(client.luckyDraw.share("wheel", "link", { signal: controller.signal }));
    expect(last("wheel").intent).toMatchObject({ action: "share", target: "link" });
    void outcome(client.luckyDraw.share("wheel", "card"));
    expect(last("wheel").intent).toMatchObject({ action: "share", target: "card" });
    await pass(10);
    controller.abort();
    await pass();
    expect(last("wheel").intent).toMatchObject({ target: "card", state: "asking" });
  });
});

describe("a refusal that says how the shopper stands is shown as that at once, and the page reads anew soon", () => {
  test.each<[string, ProblemCode, (client: CampaignClient) => Promise<unknown>, "duo" | "wheel" | "daily", object]>([
    ["POST groups", "limit_reached", (c) => c.groupBuy.open("duo"), "duo", { state: "limit-reached" }],
    ["POST groups", "ended", (c) => c.groupBuy.open("duo"), "duo", { state: "ended" }],
    [
      "POST draws",
      "no_chances",
      (c) => c.luckyDraw.draw("wheel"),
      "wheel",
      { state: "no-chances", mine: { chances: 0 } },
    ],
    ["POST draws", "sold_out", (c) => c.luckyDraw.draw("wheel"), "wheel", { state: "sold-out" }],
    ["POST chances", "ended", (c) => c.luckyDraw.buyChance("wheel"), "wheel", { state: "ended" }],
    ["POST days", "already_checked_in", (c) => c.checkIn.checkIn("daily"), "daily", { state: "done" }],
    ["POST make-ups", "ended", (c) => c.checkIn.makeUp("daily", "2026-11-10"), "daily", { state: "ended" }],
  ])("%s: %s", async (name, code, act, activity, expected) => {
    const shop = shopOfAll();
    shop.script[name] = [() => denied(code)];
    const { client, last } = await page(shop);
    void outcome(act(client));
    await pass();
    expect(last(activity)).toMatchObject({ ...expected, intent: undefined });
    await pass(5000);
    expect(shop.log.filter((each) => each === "GET me")).toHaveLength(2);
  });

  test("what no state tells is a failure: a month without make-ups left, too few points", async () => {
    const shop = shopOfAll();
    shop.script["POST make-ups"] = [() => denied("limit_reached"), () => denied("not_enough_points")];
    const { client, last } = await page(shop);
    for (const reason of ["limit_reached", "not_enough_points"]) {
      void outcome(client.checkIn.makeUp("daily", "2026-11-10"));
      await pass();
      expect(last("daily")).toMatchObject({
        state: "ready",
        intent: { action: "make-up", target: "2026-11-10", state: "failed", reason, outcome: "none" },
      });
    }
    expect(new Set(keys(shop)).size).toBe(2);
  });

  test("an error gives no chance back, since it took none", async () => {
    const shop = shopOfAll();
    shop.script["POST draws"] = Array.from({ length: 50 }, () => () => denied("internal_error"));
    const { client, seen, last } = await page(shop);
    void outcome(client.luckyDraw.draw("wheel"));
    await pass(2 * MINUTE);
    expect(last("wheel")).toMatchObject({ state: "ready", intent: { state: "failed", outcome: "open" } });
    expect(new Set(seen.wheel.map((view) => view.mine?.chances))).toEqual(new Set([undefined, 1]));
  });
});

describe("an answer", () => {
  test("brings points, which everything on the page shows, and puts the wallet out of date", async () => {
    const shop = shopOfAll();
    shop.script["POST days"] = [granted(shop, checkedIn())];
    const { client, last } = await page(shop);
    const balances: (number | undefined)[] = [];
    client.watchWallet(({ wallet }) => balances.push(wallet?.points.balance));
    await pass();
    await client.checkIn.checkIn("daily");
    expect([last("daily").points, last("wheel").points, last("duo").points]).toEqual([125, 125, 125]);
    await pass();
    expect(balances.at(-1)).toBe(125);
    expect(last("daily").points).toBe(125);
  });

  test("that is a stored one, and so may be old, is taken from the shopper's part, read anew", async () => {
    const shop = shopOfAll();
    const newer = myDraws({ status: "ready", chances: 3, draws: 9 });
    shop.script["POST draws"] = [
      () => {
        shop.me = { ...shop.me, activities: { ...shop.me.activities, wheel: newer } };
        return json(drawn(), 201, { "Idempotency-Replayed": "true" });
      },
    ];
    const { client, seen } = await page(shop);
    const result = (await Promise.all([client.luckyDraw.draw("wheel"), pass()]))[0];
    expect(result.draw.id).toBe("d-1");
    expect(seen.wheel.map(({ mine: each }) => each?.draws)).not.toContain(1);
    expect(seen.wheel.at(-1)).toMatchObject({ mine: { chances: 3, draws: 9 }, intent: undefined });
  });

  test("that is a stored one serves where the shopper's part cannot be read", async () => {
    const shop = shopOfAll();
    const { client, last } = await page(shop);
    shop.script["POST draws"] = [() => json(drawn(), 201, { "Idempotency-Replayed": "true" })];
    shop.script["GET me"] = Array.from({ length: 9 }, () => () => denied("token_invalid"));
    void client.luckyDraw.draw("wheel");
    await pass(1000);
    expect(last("wheel")).toMatchObject({ state: "no-chances", mine: { unseen: { id: "d-1" } }, intent: undefined });
  });

  test("that a draw was seen takes it from what is yet to be shown, and no other", async () => {
    const shop = shopOfAll();
    shop.me = { ...shop.me, activities: { ...shop.me.activities, wheel: myDraws({ unseen: draw }) } };
    const seen = (id: string) => () => json({ ...draw, id, seen: true });
    shop.script["POST reveal"] = [seen("d-0"), seen("d-1")];
    const { client, last } = await page(shop);
    shop.script["GET me"] = Array.from({ length: 9 }, () => never);
    void client.luckyDraw.reveal("wheel", "d-0");
    await pass();
    expect(last("wheel").mine?.unseen?.id).toBe("d-1");
    void client.luckyDraw.reveal("wheel", "d-1");
    await pass();
    expect(last("wheel").mine?.unseen).toBeUndefined();
  });
});

test("a new day is asked for within seconds after the old one ended", async () => {
  const shop = shopOfAll();
  const done = checkedIn().mine;
  shop.me = me({ daily: { ...done, nextDayAt: at(HOUR) }, duo: myGroups(), wheel: myDraws() });
  const { last } = await page(shop);
  await pass(HOUR - 1000);
  expect(shop.log.filter((each) => each === "GET me")).toHaveLength(1);
  shop.me = me({ daily: myDays({ today: "2026-11-12", nextDayAt: at(25 * HOUR) }) });
  await pass(1100);
  expect(last("daily").state).toBe("done");
  await pass(5000);
  expect(last("daily")).toMatchObject({ state: "ready", mine: { today: "2026-11-12" } });
});

test("draws with their receipts are read for the shopper, and kept", async () => {
  const shop = shopOfAll();
  const { receipt } = drawn();
  const list = { now: at(0), draws: [{ draw, receipt }] };
  shop.script["GET draws"] = [() => json(list)];
  const client = open(shop);
  expect((await Promise.all([client.luckyDraw.getDraws("wheel"), pass()]))[0]).toEqual(list);
  expect(shop.requests[0]!.headers.get("Authorization")).toBe("Bearer token");
});

test("another shopper's intents are left alone", async () => {
  const shop = shopOfAll();
  shop.script["POST members"] = [never];
  const before = await page(shop);
  void outcome(before.client.groupBuy.join("duo", "g-zhao"));
  await pass(10);
  before.client.dispose();
  shop.me = { ...shop.me, shopper: { id: "maya", newCustomer: false, member: true } };
  const { last, storage } = await page(shop, before.storage);
  await pass(1000);
  expect(last("duo").intent).toBeUndefined();
  expect(posts(shop)).toHaveLength(1);
  expect(storage.items.size).toBe(1);
});

test("what is in storage and is not ours harms nothing", async () => {
  const shop = shopOfAll();
  const storage = new MemoryStorage();
  storage.setItem("campaign-kit:https://shop.example/api/v1/campaigns/double-11#lin", "{");
  const { client, last } = await page(shop, storage);
  shop.script["POST days"] = [granted(shop, checkedIn())];
  void client.checkIn.checkIn("daily");
  await pass();
  expect(last("daily").state).toBe("done");
});
