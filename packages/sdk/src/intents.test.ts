import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { at, campaign, claim, claimed, DAY, denied, json, mine, save50 } from "../test/fixtures.ts";
import { MemoryStorage, open, pass, record, Shop } from "../test/shop.ts";
import type { CampaignError } from "./errors.ts";
import type { CampaignClient, CampaignEvent } from "./types.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const lost = () => Promise.reject<Response>(new TypeError("Failed to fetch"));
const overloaded = (seconds?: number) => () => denied("overloaded", seconds ? { "Retry-After": String(seconds) } : {});
const keys = (shop: Shop) =>
  shop.requests.filter(({ method }) => method === "POST").map(({ headers }) => headers.get("Idempotency-Key"));

/** A page that shows the coupon, after its two reads. */
async function page(shop: Shop, storage = new MemoryStorage(), events: CampaignEvent[] = []) {
  const client = open(shop, { onEvent: (event) => events.push(event) }, { storage });
  const seen = record(client);
  await pass();
  return { client, storage, events, ...seen };
}

/** Clicks; failures are looked at in the view. */
const click = (client: CampaignClient, signal?: AbortSignal) => {
  const promise = client.coupon.claim("save-50", signal && { signal });
  const error = promise.then(
    () => undefined,
    (reason: unknown) => reason as CampaignError,
  );
  return { promise, error };
};

describe("a click", () => {
  test("claims, and the shopper sees it at once", async () => {
    const shop = new Shop();
    const { client, states, last, events, storage } = await page(shop);
    const { promise } = click(client);
    expect(storage.items.size).toBe(1);
    await pass();
    expect((await promise).coupon.id).toBe(claim().coupon.id);
    expect(states).toEqual(["loading", "claimable", "claiming", "claimed"]);
    expect(last()).toMatchObject({ coupon: { id: claim().coupon.id }, activity: { stock: { left: 39 } } });
    expect(events).toMatchObject([{ type: "claimed", activity: "save-50" }]);
    expect(storage.items.size).toBe(0);
  });

  test("and a second one join: one request, one promise", async () => {
    const shop = new Shop();
    const { client } = await page(shop);
    expect(client.coupon.claim("save-50")).toBe(client.coupon.claim("save-50"));
    await pass();
    expect(keys(shop)).toHaveLength(1);
  });

  test("after a finished one is another intent", async () => {
    const shop = new Shop();
    const { client } = await page(shop);
    click(client);
    await pass();
    click(client);
    await pass();
    expect(new Set(keys(shop)).size).toBe(2);
  });

  test("works where storage throws", async () => {
    const refuse = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    const shop = new Shop();
    shop.script["POST claims"] = [lost];
    const client = open(shop, {}, { storage: { getItem: refuse, setItem: refuse, removeItem: refuse } });
    const { states } = record(client);
    await pass();
    click(client);
    await pass(2000);
    expect(states.at(-1)).toBe("claimed");
    expect(new Set(keys(shop)).size).toBe(1);
  });
});

describe("an answer that got lost", () => {
  test("is asked for with the same key until it comes", async () => {
    const shop = new Shop();
    shop.script["POST claims"] = [
      lost,
      () => new Response(null, { status: 500 }),
      () => new Response("<h1>", { status: 502 }),
    ];
    const { client, states } = await page(shop);
    click(client);
    await pass(10_000);
    expect(states).toEqual(["loading", "claimable", "claiming", "checking", "claimed"]);
    expect(keys(shop)).toHaveLength(4);
    expect(new Set(keys(shop)).size).toBe(1);
  });

  test("that never comes ends as a failure with an open outcome; trying again takes the same key", async () => {
    const shop = new Shop();
    shop.script["POST claims"] = Array.from({ length: 50 }, () => lost);
    const { client, last, storage, events } = await page(shop);
    const { error } = click(client);
    await pass(70_000);
    expect(await error).toMatchObject({ kind: "network" });
    expect(last()).toMatchObject({ state: "failed", outcome: "open", reason: "network" });
    expect(events).toMatchObject([{ type: "failed", code: "network" }]);
    expect(storage.items.size).toBe(1);

    shop.script["POST claims"] = [];
    click(client);
    await pass(30_000);
    expect(last().state).toBe("claimed");
    expect(new Set(keys(shop)).size).toBe(1);
    expect(storage.items.size).toBe(0);
  });

  test("that is found to be a stored one does not overwrite what is newer", async () => {
    const shop = new Shop();
    const { client, last } = await page(shop);
    const newer = claimed({ claimed: 1, coupons: [{ ...claim().coupon, status: "used" }] });
    shop.script["POST claims"] = [
      async () => {
        shop.me = { ...shop.me, activities: { "save-50": newer } };
        await client.getMe();
        return json(claim(), 201, { "Idempotency-Replayed": "true" });
      },
    ];
    click(client);
    await pass();
    expect(last()).toMatchObject({ state: "used", activity: { stock: { left: 40 } } });
  });

  test("in a form that is not the contract's leaves it open, and harms nothing", async () => {
    const shop = new Shop();
    shop.script["POST claims"] = [() => json({ ok: true }, 201)];
    const { client, last } = await page(shop);
    click(client);
    await pass();
    expect(last()).toMatchObject({ state: "failed", outcome: "open", reason: "protocol" });
  });
});

describe("a definite no", () => {
  test.each([
    ["sold_out", "sold-out"],
    ["ended", "ended"],
    ["members_only", "ineligible"],
    ["excluded", "ineligible"],
    ["limit_reached", "claimed"],
    ["authentication_required", "signed-out"],
  ] as const)("%s is shown as the state it tells, not as a failure", async (code, expected) => {
    const shop = new Shop();
    shop.script["POST claims"] = [() => denied(code), () => denied(code)];
    const { client, states, storage } = await page(shop);
    const { error } = click(client);
    await pass();
    expect(await error).toMatchObject({ kind: "problem", code });
    expect(states).toEqual(["loading", "claimable", "claiming", expected]);
    expect(storage.items.size).toBe(0);
  });

  test("makes the page read anew, within seconds", async () => {
    const shop = new Shop();
    shop.script["POST claims"] = [() => denied("sold_out")];
    const { client } = await page(shop);
    click(client);
    await pass(100);
    expect(shop.log.filter((name) => name === "GET me")).toHaveLength(1);
    await pass(5000);
    expect(shop.log.filter((name) => name === "GET me")).toHaveLength(2);
    expect(shop.log.filter((name) => name === "GET double-11")).toHaveLength(2);
  });

  test("that no state tells is a failure, and nothing was claimed; trying again is a new intent", async () => {
    const shop = new Shop();
    shop.script["POST claims"] = [() => denied("forbidden")];
    const { client, last, storage } = await page(shop);
    click(client);
    await pass();
    expect(last()).toMatchObject({ state: "failed", outcome: "none", reason: "forbidden" });
    expect(storage.items.size).toBe(0);
    click(client);
    await pass();
    expect(last().state).toBe("claimed");
    expect(new Set(keys(shop)).size).toBe(2);
  });

  test("that is not the API's own says nothing for certain", async () => {
    const shop = new Shop();
    shop.script["POST claims"] = [() => new Response("<h1>Are you a robot?</h1>", { status: 403 })];
    const { client, last, storage } = await page(shop);
    click(client);
    await pass();
    expect(last()).toMatchObject({ state: "failed", outcome: "open" });
    expect(storage.items.size).toBe(1);
  });

  test("for want of a token, after an answer got lost, leaves open what became of the claim", async () => {
    const shop = new Shop();
    const expired = () => denied("token_invalid");
    shop.script["POST claims"] = [lost, expired, expired, expired];
    const { client, last } = await page(shop);
    click(client);
    await pass(120_000);
    expect(last()).toMatchObject({ state: "failed", outcome: "open", reason: "token_invalid" });
    expect(keys(shop)).toHaveLength(3);
  });
});

describe("a server that asks to wait", () => {
  test("is waited for, and asked again with the same key", async () => {
    const shop = new Shop();
    shop.script["POST claims"] = [overloaded(4), () => denied("too_many_requests", { "Retry-After": "2" })];
    const { client, states } = await page(shop);
    click(client);
    await pass(3900);
    expect(keys(shop)).toHaveLength(1);
    await pass(10_000);
    expect(states).toEqual(["loading", "claimable", "claiming", "queueing", "claimed"]);
    expect(new Set(keys(shop)).size).toBe(1);
    expect(keys(shop)).toHaveLength(3);
  });

  test("is asked less and less often, for about five minutes, and then it is open", async () => {
    const shop = new Shop();
    const times: number[] = [];
    shop.script["POST claims"] = Array.from({ length: 200 }, () => () => {
      times.push(performance.now());
      return denied("overloaded");
    });
    const { client, last } = await page(shop);
    const { error } = click(client);
    await pass(200_000);
    expect(last().state).toBe("queueing");
    await pass(120_000);
    expect(await error).toMatchObject({ code: "overloaded" });
    expect(last()).toMatchObject({ state: "failed", reason: "overloaded", outcome: "open" });
    const waits = times.slice(1).map((time, index) => Math.round(time - times[index]!));
    expect(waits.slice(0, 6)).toEqual([250, 500, 1000, 2000, 4000, 8000]);
    expect(times.length).toBeLessThan(50);
  });

  test("for longer than a shopper waits is not waited for", async () => {
    const shop = new Shop();
    shop.script["POST claims"] = [overloaded(3600)];
    const { client, last } = await page(shop);
    click(client);
    await pass();
    expect(last()).toMatchObject({ state: "failed", reason: "overloaded" });
  });
});

describe("after a reload", () => {
  /** A page that is left while a claim is under way. */
  async function leave(shop: Shop) {
    shop.script["POST claims"] = [() => new Promise(() => undefined)];
    const first = await page(shop);
    click(first.client);
    await pass(10);
    first.client.dispose();
    await pass();
    return first.storage;
  }

  test("the page finds out by itself, with the same key", async () => {
    const shop = new Shop();
    const storage = await leave(shop);
    const { states } = await page(shop, storage);
    await pass();
    expect(states).toEqual(["loading", "checking", "claimed"]);
    expect(keys(shop)).toHaveLength(2);
    expect(new Set(keys(shop)).size).toBe(1);
    expect(storage.items.size).toBe(0);
  });

  test("another shopper's intents are left alone", async () => {
    const shop = new Shop();
    const storage = await leave(shop);
    shop.me = { ...shop.me, shopper: { id: "zhao", newCustomer: false, member: true } };
    const { states } = await page(shop, storage);
    await pass(1000);
    expect(states).toEqual(["loading", "claimable"]);
    expect(keys(shop)).toHaveLength(1);
  });

  test("a key that the server has forgotten by now names nothing", async () => {
    const shop = new Shop();
    shop.campaign = campaign({ ...save50, windows: [{ opensAt: at(-DAY), closesAt: at(9 * DAY) }] });
    const storage = await leave(shop);
    await pass(25 * 60 * 60 * 1000);
    const { states, client } = await page(shop, storage);
    expect(states).toEqual(["loading", "claimable"]);
    click(client);
    await pass();
    expect(new Set(keys(shop)).size).toBe(2);
  });
});

describe("taking a claim back", () => {
  test("while it is under way leaves the outcome open, and nothing asks again without a click", async () => {
    const shop = new Shop();
    shop.script["POST claims"] = [() => new Promise(() => undefined)];
    const { client, last } = await page(shop);
    const controller = new AbortController();
    const { error } = click(client, controller.signal);
    await pass(10);
    controller.abort();
    await pass(60_000);
    expect(await error).toMatchObject({ kind: "aborted" });
    expect(last()).toMatchObject({ state: "failed", outcome: "open", reason: "aborted" });
    expect(keys(shop)).toHaveLength(1);
  });

  test("before it began does nothing", async () => {
    const shop = new Shop();
    const { client } = await page(shop);
    const { error } = click(client, AbortSignal.abort());
    expect(await error).toMatchObject({ kind: "aborted" });
    expect(keys(shop)).toEqual([]);
  });
});

test("when the shopper changes, the claim of the one before is not asked for in the name of the next", async () => {
  const shop = new Shop();
  shop.script["POST claims"] = [overloaded(5)];
  const { client, last, storage } = await page(shop);
  const { error } = click(client);
  await pass(10);
  shop.me = {
    ...shop.me,
    shopper: { id: "zhao", newCustomer: false, member: true },
    activities: { "save-50": mine() },
  };
  client.identityChanged();
  await pass(60_000);
  expect(await error).toMatchObject({ kind: "aborted" });
  expect(keys(shop)).toHaveLength(1);
  expect(last().state).toBe("claimable");
  expect(storage.items.size).toBe(1);
});
