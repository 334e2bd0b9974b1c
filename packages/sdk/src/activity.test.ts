import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { denied } from "../test/fixtures.ts";
import { checkedIn, draw, drawn, opened } from "../test/mechanics.ts";
import { begin, end, granted, keys, lost, never, outcome, page, posts, replied, shopOfAll } from "../test/page.ts";
import { MemoryStorage, pass } from "../test/shop.ts";
import type { CampaignClient } from "./types.ts";

beforeEach(begin);
afterEach(end);

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

test("in two tabs they go one after the other, each with a key of its own", async () => {
  const shop = shopOfAll();
  let answer: (response: Response) => void = () => undefined;
  shop.script["POST draws"] = [() => new Promise((resolve) => (answer = resolve)), () => denied("no_chances")];
  const [first, second] = [await page(shop), await page(shop)];
  void first.client.luckyDraw.draw("wheel");
  const refused = outcome(second.client.luckyDraw.draw("wheel"));
  await pass(100);
  expect(posts(shop)).toHaveLength(1);
  expect(second.last("wheel").intent).toMatchObject({ state: "queueing" });
  answer(granted(shop, drawn())());
  await pass(100);
  expect(await refused).toMatchObject({ code: "no_chances" });
  expect(new Set(keys(shop)).size).toBe(2);
  expect([first, second].map(({ last }) => last("wheel").state)).toEqual(["no-chances", "no-chances"]);
});
