import { describe, expect, it } from "vitest";
import { testApi } from "../test/api.ts";
import { at } from "../test/campaign.ts";
import { fingerprint, idempotencyKey } from "./idempotency.ts";
import { createMemoryStore } from "./store/memory/index.ts";

const key = "0c3f9e5a-6d0b-4f5e-9a54-2b7f6f3f1c11";
const open = () => testApi(createMemoryStore());

describe("a request's key", () => {
  it("is the same quoted and bare", () => {
    expect(idempotencyKey(`"${key}"`)).toBe(idempotencyKey(key));
  });
});

describe("a request's fingerprint", () => {
  const url = "https://shop.test/v1/x?trace=1";

  it("is of the method, the path and the body's values, whatever their order", () => {
    expect(fingerprint("POST", url, { a: 1, b: { c: [1, 2], d: "x" } })).toBe(
      fingerprint("POST", "http://other.test/v1/x", { b: { d: "x", c: [1, 2] }, a: 1 }),
    );
  });

  it.each([
    ["method", fingerprint("PUT", url, { a: 1 })],
    ["path", fingerprint("POST", "https://shop.test/v1/y", { a: 1 })],
    ["value", fingerprint("POST", url, { a: 2 })],
    ["type", fingerprint("POST", url, { a: "1" })],
    ["order of a list", fingerprint("POST", url, { a: [1] })],
    ["absence of a body", fingerprint("POST", url)],
  ])("tells another %s", (_what, other) => {
    expect(other).not.toBe(fingerprint("POST", url, { a: 1 }));
  });
});

describe("the same key again", () => {
  it("gets the stored claim, byte for byte, and says so", async () => {
    const { claim, me, time } = open();
    const first = await claim("skincare-15", "lin", key);
    expect(first.headers.get("Idempotency-Replayed")).toBeNull();
    time.now += 3_600_000;
    for (const again of [key, `"${key}"`]) {
      const replay = await claim("skincare-15", "lin", again);
      expect(replay.status).toBe(201);
      expect(replay.text).toBe(first.text);
      expect(replay.headers.get("Content-Type")).toBe(first.headers.get("Content-Type"));
      expect(replay.headers.get("Idempotency-Replayed")).toBe("true");
    }
    expect((await me("lin")).activities["skincare-15"]).toMatchObject({ claimed: 1, status: "claimable" });
  });

  it("gets the stored denial, even when a new request would succeed", async () => {
    const { claim, time } = open();
    const denial = await claim("first-100", "lin", key);
    expect(denial.problem?.code).toBe("not_started");
    time.now = at.evening;
    const replay = await claim("first-100", "lin", key);
    expect(replay.text).toBe(denial.text);
    expect(replay.headers.get("Content-Type")).toBe("application/problem+json");
    expect(replay.headers.get("Idempotency-Replayed")).toBe("true");
    expect((await claim("first-100", "lin", `${key}-new`)).status).toBe(201);
  });

  it("is refused with another body, and with another address", async () => {
    const { claim, order } = open();
    const { coupon } = (await claim("save-50", "lin")).body;
    expect((await order("uses", "save-50", { coupon: coupon.id, order: "order-1" }, key)).status).toBe(200);
    for (const other of [
      await order("uses", "save-50", { coupon: coupon.id, order: "order-2" }, key),
      await order("returns", "save-50", { coupon: coupon.id, order: "order-1" }, key),
      await order("uses", "skincare-15", { coupon: coupon.id, order: "order-1" }, key),
    ]) {
      expect(other.status).toBe(422);
      expect(other.problem?.code).toBe("idempotency_key_reused");
      expect(other.headers.get("Idempotency-Replayed")).toBeNull();
    }
  });

  it("is not refused for a body in other words that says the same", async () => {
    const { claim, order } = open();
    const { coupon } = (await claim("save-50", "lin")).body;
    const first = await order("uses", "save-50", { coupon: coupon.id, order: "order-1" }, key);
    const again = await order("uses", "save-50", `{ "order":"order-1", "trace": 1, "coupon":"${coupon.id}" }`, key);
    expect(again.text).toBe(first.text);
  });

  it("from another shopper is another key", async () => {
    const { claim } = open();
    const lin = await claim("save-50", "lin", key);
    const zhao = await claim("save-50", "zhao", key);
    expect(zhao.status).toBe(201);
    expect(zhao.headers.get("Idempotency-Replayed")).toBeNull();
    expect(zhao.body.coupon.id).not.toBe(lin.body.coupon.id);
  });

  it("is a new one after a request that was refused before anything was decided", async () => {
    const { ask, order, claim } = open();
    const { coupon } = (await claim("save-50", "lin")).body;
    const path = "/coupons/save-50/uses";
    const body = { coupon: coupon.id, order: "order-1" };
    expect((await order("uses", "save-50", { coupon: coupon.id }, key)).status).toBe(400);
    expect((await ask(path, { method: "POST", token: "bad", key, body })).status).toBe(401);
    expect(
      (await ask(path, { method: "POST", token: "orders", key, headers: { "Content-Type": "text/plain" }, body }))
        .status,
    ).toBe(415);
    expect((await order("uses", "nothing", body, key)).problem?.code).toBe("activity_not_found");
    expect((await order("uses", "save-50", body, key)).status).toBe(200);
  });
});

describe("a key that is not one", () => {
  it("is missed where there is none", async () => {
    const { ask } = open();
    const answer = await ask("/coupons/save-50/claims", { method: "POST", token: "lin" });
    expect(answer.status).toBe(400);
    expect(answer.problem?.code).toBe("idempotency_key_missing");
  });

  it.each(["short", "x".repeat(129), "has a space", `"unclosed-quote`, `back\\slash-key`, "naïve-key-1"])(
    "is refused as malformed: %s",
    async (malformed) => {
      const { claim } = open();
      const answer = await claim("save-50", "lin", malformed);
      expect(answer.status).toBe(400);
      expect(answer.problem).toMatchObject({
        code: "invalid_request",
        errors: [{ pointer: "/header/idempotency-key" }],
      });
    },
  );
});

describe("stored answers", () => {
  it("are kept for more than 24 hours, then forgotten", async () => {
    const { api, claim, time } = open();
    const first = await claim("skincare-15", "lin", key);
    time.now += 25 * 3_600_000;
    expect(await api.sweep()).toBe(0);
    expect((await claim("skincare-15", "lin", key)).text).toBe(first.text);
    time.now += 24 * 3_600_000;
    expect(await api.sweep()).toBe(1);
    expect(await api.sweep()).toBe(0);
    expect((await claim("skincare-15", "lin", key)).problem?.code).toBe("ended");
  });
});
