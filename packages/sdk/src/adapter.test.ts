import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, expectTypeOf, test, vi } from "vitest";
import { campaign, claim, me } from "../test/fixtures.ts";
import { open, pass, Shop } from "../test/shop.ts";
import { type Adapter, type AdapterCall, createAdapter, denial } from "./adapter.ts";
import type { CampaignError, CouponState } from "./index.ts";

const base = "https://shop.example/api";
const document = fileURLToPath(import.meta.resolve("@campaign-kit/contract/openapi.json"));
const { paths } = JSON.parse(readFileSync(document, "utf8")) as {
  paths: Record<string, Record<string, { operationId: string }>>;
};
/** Those that a shop's own backend asks for: no page does. */
const backends = [
  "useCoupon",
  "returnCoupon",
  "cancelGroup",
  "listRefunds",
  "confirmRefund",
  "fulfilPrize",
  "grantPoints",
  "reversePoints",
];
const asked = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { operationId }]) => ({ method: method.toUpperCase(), path, operationId })),
);

describe("a shop's own API behind the client", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A client on this adapter, whose page and shopper are there already. */
  const shopWith = (adapter: Adapter) =>
    open(new Shop(), { fetch: createAdapter({ getCampaign: () => campaign(), getMe: () => me(), ...adapter }) });
  const claiming = async (adapter: Adapter) => {
    const client = shopWith(adapter);
    const states: CouponState[] = [];
    client.coupon.watch("save-50", ({ state }) => states.at(-1) !== state && states.push(state));
    await pass(100);
    const end = client.coupon.claim("save-50").catch((error: unknown) => error as CampaignError);
    await pass(60_000);
    client.dispose();
    return { states, answer: await end };
  };

  test("answers what it is asked", async () => {
    const calls: AdapterCall<"claimCoupon">[] = [];
    const { states, answer } = await claiming({ claimCoupon: (call) => (calls.push(call), claim()) });
    expect(states.slice(0, 3)).toEqual(["loading", "claimable", "claiming"]);
    expect(answer).toEqual(claim());
    expect(calls).toMatchObject([{ campaign: "double-11", activity: "save-50", token: "token", body: undefined }]);
    expect(calls[0]?.key).toMatch(/.{8}/);
  });

  test("says no, and the shopper sees why", async () => {
    const { states, answer } = await claiming({
      claimCoupon: () => {
        throw denial("sold_out", { detail: "Gone." });
      },
    });
    expect(answer).toMatchObject({ kind: "problem", code: "sold_out", status: 409, message: "Gone." });
    expect(states.at(-1)).not.toBe("failed");
  });

  test("lets the shopper wait in line, as long as it says", async () => {
    const keys: (string | undefined)[] = [];
    const { states, answer } = await claiming({
      claimCoupon: ({ key }) => {
        keys.push(key);
        if (keys.length === 1) throw denial("overloaded", { status: 503, retryAfter: 5000 });
        return claim();
      },
    });
    expect(states).toContain("queueing");
    expect(answer).toEqual(claim());
    expect(new Set(keys).size).toBe(1);
  });

  test("is asked again with the same key where it could not be reached", async () => {
    const keys: (string | undefined)[] = [];
    const { answer } = await claiming({
      claimCoupon: ({ key }) => {
        keys.push(key);
        if (keys.length === 1) throw new TypeError("Failed to fetch");
        return claim();
      },
    });
    expect(answer).toEqual(claim());
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  test("is told when nobody waits any more", async () => {
    let signal: AbortSignal | undefined;
    const client = shopWith({
      claimCoupon: (call) => {
        ({ signal } = call);
        return new Promise<never>(() => undefined);
      },
    });
    await pass(100);
    const end = client.coupon.claim("save-50").catch((error: unknown) => error as CampaignError);
    await pass(100);
    expect(signal?.aborted).toBe(false);
    client.dispose();
    expect(await end).toMatchObject({ kind: "aborted" });
    expect(signal?.aborted).toBe(true);
  });

  test("has no more than it was given", async () => {
    const client = shopWith({});
    const failure = client.checkIn.checkIn("daily").catch((error: unknown) => error as CampaignError);
    await pass(100);
    expect(await failure).toMatchObject({ code: "not_found", status: 404 });
    client.dispose();
  });
});

describe("the operations", () => {
  const pages = asked.filter(({ operationId }) => !backends.includes(operationId));

  test.each(pages)("$operationId is found at $method $path", async ({ method, path, operationId }) => {
    const fetch = createAdapter({ [operationId]: (call: object) => call });
    const url = base + path.replace(/{(\w+)}/g, (_, name: string) => encodeURIComponent(`a ${name}`));
    const body = method === "POST" ? JSON.stringify({ said: true }) : null;
    const answer = (await (await fetch(new Request(url, { method, body }))).json()) as object;
    const ids = [...path.matchAll(/{(\w+)}/g)].map(([, name]) => [name, `a ${name!}`]);
    expect(answer).toMatchObject({ ...Object.fromEntries(ids), ...(body && { body: { said: true } }) });
  });

  test.each(backends)("%s is none of a page's", async (operationId) => {
    const { method, path } = asked.find((operation) => operation.operationId === operationId)!;
    const fetch = createAdapter({ [operationId]: () => ({}) });
    const answer = await fetch(new Request(base + path.replace(/[{}]/g, ""), { method }));
    expect(answer.status).toBe(404);
    expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
  });

  test("are typed by the contract", () => {
    expectTypeOf<AdapterCall<"getMe">["campaign"]>().toBeString();
    expectTypeOf<AdapterCall<"joinGroup">["group"]>().toBeString();
    expectTypeOf<AdapterCall<"makeUpDay">["body"]>().toEqualTypeOf<{ date: string }>();
    expectTypeOf<AdapterCall<"claimCoupon">["body"]>().toBeUndefined();
    // @ts-expect-error A campaign has more than an id.
    createAdapter({ getCampaign: ({ campaign }) => ({ id: campaign }) });
    // @ts-expect-error There is no such operation.
    createAdapter({ takeCoupon: () => undefined });
    // @ts-expect-error A code is one of the contract's.
    denial("gone");
  });
});
