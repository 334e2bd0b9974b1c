import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { denied, json } from "../../test/fixtures.ts";
import { open, pass, Shop } from "../../test/shop.ts";
import { CampaignError } from "../errors.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What a promise came to, once `milliseconds` have passed. */
async function settled(promise: Promise<unknown>, milliseconds = 60_000) {
  const result = promise.then(
    (value) => ({ value }),
    (error: unknown) => error as CampaignError,
  );
  await pass(milliseconds);
  return result;
}

describe("a request", () => {
  test("asks the contract's address, and says who the shopper is only where it matters", async () => {
    const shop = new Shop();
    const client = open(shop, { baseUrl: "https://shop.example/api//" });
    for (const read of ["getCampaign", "getMe", "getTime"] as const) await settled(client[read](), 0);
    expect(shop.requests.map(({ url, headers }) => [url, headers.get("Authorization")])).toEqual([
      ["https://shop.example/api/v1/campaigns/double-11", null],
      ["https://shop.example/api/v1/campaigns/double-11/me", "Bearer token"],
      ["https://shop.example/api/v1/time", null],
    ]);
  });

  test("asks anew what a cache has, and does not keep a browser from remembering the preflights of what is personal", async () => {
    const shop = new Shop();
    const client = open(shop);
    for (const read of ["getCampaign", "getMe"] as const) await settled(client[read](), 0);
    await settled(client.coupon.claim("save-50"), 0);
    expect(shop.requests.map(({ cache }) => cache)).toEqual(["no-cache", "default", "default"]);
  });

  test("needs no token for a visitor", async () => {
    const shop = new Shop();
    await settled(open(shop, { getToken: () => null }).getMe());
    expect(shop.requests[0]!.headers.has("Authorization")).toBe(false);
  });

  test("writes what is strange in an id so that it stays in its place", async () => {
    const shop = new Shop();
    await settled(open(shop, { campaign: "../x?y" }).getCampaign());
    expect(shop.requests[0]!.url).toBe("https://shop.example/api/v1/campaigns/..%2Fx%3Fy");
  });
});

describe("an answer that is no success", () => {
  const cases: [string, () => Response, Partial<CampaignError>][] = [
    ["a problem", () => denied("campaign_not_found"), { kind: "problem", status: 404, code: "campaign_not_found" }],
    [
      "a problem with a code from a newer server",
      () => json({ code: "moon_phase", title: "Not under this moon.", status: 409 }, 409),
      { kind: "problem", code: "moon_phase", message: "Not under this moon." },
    ],
    ["an empty 500", () => new Response(null, { status: 500 }), { kind: "protocol", status: 500 }],
    [
      "an HTML page",
      () => new Response("<h1>Bad gateway</h1>", { status: 502, headers: { "Content-Type": "text/html" } }),
      { kind: "protocol", status: 502 },
    ],
    ["an HTML page with status 200", () => new Response("<h1>Sign in</h1>"), { kind: "protocol", status: 200 }],
    ["half of a JSON document", () => new Response('{"phases": ['), { kind: "protocol", status: 200 }],
    ["JSON that is something else", () => json({ hello: "world" }), { kind: "protocol", status: 200 }],
    ["null", () => json(null), { kind: "protocol" }],
    ["a string", () => json("phases"), { kind: "protocol" }],
    ["a list", () => json([]), { kind: "protocol" }],
    ["an error body that is a string", () => json("nope", 400), { kind: "protocol", status: 400 }],
    ["a success that claims to be a problem", () => json({ code: "sold_out" }), { kind: "protocol", status: 200 }],
  ];
  test.each(cases)("%s becomes a CampaignError", async (_, answer, expected) => {
    const shop = new Shop();
    shop.script["GET double-11"] = [answer, answer, answer];
    const error = await settled(open(shop).getCampaign());
    expect(error).toBeInstanceOf(CampaignError);
    expect(error).toMatchObject(expected);
  });

  test("carries the server's own words and the id of the request", async () => {
    const shop = new Shop();
    shop.script["GET double-11"] = [() => denied("forbidden", { "X-Request-Id": "r-1" }, { detail: "Not for you." })];
    const error = await settled(open(shop).getCampaign());
    expect(error).toMatchObject({ message: "Not for you.", requestId: "r-1", problem: { code: "forbidden" } });
  });
});

describe("a read", () => {
  const broken = () => Promise.reject(new TypeError("Failed to fetch"));

  test.each([408, 429, 500, 502, 503, 504])("is tried three times while the server says %s", async (status) => {
    const shop = new Shop();
    shop.script["GET double-11"] = Array.from({ length: 5 }, () => () => new Response(null, { status }));
    expect(await settled(open(shop).getCampaign())).toMatchObject({ status });
    expect(shop.log).toHaveLength(3);
  });

  test("is tried again after a broken connection, and tells nobody when that helps", async () => {
    const shop = new Shop();
    shop.script["GET double-11"] = [broken, broken];
    expect(await settled(open(shop).getCampaign())).toHaveProperty("value.id", "double-11");
  });

  test("that cannot reach the server says so", async () => {
    const shop = new Shop();
    shop.script["GET double-11"] = [broken, broken, broken];
    expect(await settled(open(shop).getCampaign())).toMatchObject({
      kind: "network",
      code: "network",
    });
  });

  test.each([400, 403, 404, 409, 422])("is not tried again after %s", async (status) => {
    const shop = new Shop();
    shop.script["GET double-11"] = [() => new Response(null, { status })];
    expect(await settled(open(shop).getCampaign())).toMatchObject({ status });
    expect(shop.log).toHaveLength(1);
  });

  test("waits as long as the server asks", async () => {
    const shop = new Shop();
    shop.script["GET double-11"] = [() => denied("overloaded", { "Retry-After": "7" })];
    const client = open(shop);
    const read = client.getCampaign();
    await pass(6_900);
    expect(shop.log).toHaveLength(1);
    await pass(500);
    expect(shop.log).toHaveLength(2);
    await read;
  });

  test("waits until the date that the server names, by the server's clock", async () => {
    const shop = new Shop();
    const client = open(shop, {}, { wallClock: () => 0 });
    await client.getTime();
    const date = new Date(shop.now() + 10_000).toUTCString();
    shop.script["GET double-11"] = [() => denied("overloaded", { "Retry-After": date })];
    void client.getCampaign();
    await pass(9_900);
    expect(shop.log.filter((name) => name === "GET double-11")).toHaveLength(1);
    await pass(1_500);
    expect(shop.log.filter((name) => name === "GET double-11")).toHaveLength(2);
  });

  test("does not wait for a server that wants to be left alone for long, and says how long", async () => {
    const shop = new Shop();
    shop.script["GET double-11"] = [() => denied("overloaded", { "Retry-After": "120" })];
    expect(await settled(open(shop).getCampaign(), 0)).toMatchObject({ code: "overloaded", retryAfter: 120_000 });
  });

  test("gives each attempt its own time, even where fetch ignores the signal", async () => {
    const shop = new Shop();
    shop.script["GET double-11"] = [() => new Promise(() => undefined)];
    const read = open(shop, { timeout: 1000 }).getCampaign();
    await pass(900);
    expect(shop.requests[0]!.signal.aborted).toBe(false);
    await pass(100);
    expect(shop.requests[0]!.signal.aborted).toBe(true);
    await pass(2000);
    expect(await read).toHaveProperty("id", "double-11");
  });

  test("that never gets an answer says so", async () => {
    const shop = new Shop();
    const silence = () => new Promise<Response>(() => undefined);
    shop.script["GET double-11"] = [silence, silence, silence];
    expect(await settled(open(shop).getCampaign())).toMatchObject({ kind: "timeout", code: "timeout" });
  });

  test("can be taken back: under way, between attempts, and before it began", async () => {
    const shop = new Shop();
    const client = open(shop);
    const controller = new AbortController();
    shop.script["GET double-11"] = [() => new Promise(() => undefined)];
    const underWay = client.getCampaign({ signal: controller.signal });
    controller.abort();
    expect(await settled(underWay, 0)).toMatchObject({ kind: "aborted" });

    shop.script["GET double-11"] = [broken];
    const second = new AbortController();
    const between = client.getCampaign({ signal: second.signal });
    await pass(1);
    second.abort();
    expect(await settled(between, 0)).toMatchObject({ kind: "aborted" });

    const before = shop.log.length;
    expect(await settled(client.getCampaign({ signal: AbortSignal.abort() }), 0)).toMatchObject({ kind: "aborted" });
    expect(shop.log).toHaveLength(before);
  });
});

describe("the shopper's token", () => {
  test("is asked for again after a 401, once", async () => {
    const shop = new Shop();
    shop.script["GET me"] = [() => denied("token_invalid")];
    const getToken = vi.fn(({ renew }: { renew: boolean }) => Promise.resolve(renew ? "new" : "old"));
    expect(await settled(open(shop, { getToken }).getMe())).toHaveProperty("value.shopper.id", "lin");
    expect(getToken.mock.calls).toEqual([[{ renew: false }], [{ renew: true }]]);
    expect(shop.requests.map(({ headers }) => headers.get("Authorization"))).toEqual(["Bearer old", "Bearer new"]);
  });

  test("that stays wrong ends in the problem", async () => {
    const shop = new Shop();
    const wrong = () => denied("token_invalid");
    shop.script["GET me"] = [wrong, wrong, wrong];
    expect(await settled(open(shop).getMe())).toMatchObject({ kind: "problem", code: "token_invalid" });
    expect(shop.log).toHaveLength(2);
  });

  test("that the shop cannot give counts as a network error", async () => {
    const shop = new Shop();
    const getToken = () => Promise.reject(new Error("the session service is down"));
    expect(await settled(open(shop, { getToken }).getMe())).toMatchObject({ kind: "network" });
    expect(shop.log).toEqual([]);
  });

  test("that never comes does not hold a request for ever", async () => {
    const getToken = () => new Promise<string>(() => undefined);
    expect(await settled(open(new Shop(), { getToken }).getMe())).toMatchObject({ kind: "timeout" });
  });
});
