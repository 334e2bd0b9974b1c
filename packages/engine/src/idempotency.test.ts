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

describe("a key's form", () => {
  const visible = "!#$%&'()*+-./:<=>?@[]^_`{|}~aZ09";

  it.each([
    ["of the fewest characters", "8-chars!"],
    ["of the most characters", "x".repeat(128)],
    ["of every character that it may have", visible],
    ["of a UUID", key],
  ])("is taken bare and quoted, as the same key: one %s", async (_what, right) => {
    const { claim } = open();
    const bare = await claim("save-50", "lin", right);
    const quoted = await claim("save-50", "lin", `"${right}"`);
    expect([bare.status, quoted.text, quoted.headers.get("Idempotency-Replayed")]).toEqual([201, bare.text, "true"]);
  });

  it.each([
    ["nothing", ""],
    ["an empty string", '""'],
    ["too short", "7-chars"],
    ["too long", "x".repeat(129)],
    ["too long in quotes", `"${"x".repeat(129)}"`],
    ["with a space", '"two words"'],
    ["with a quote that is not closed", '"unclosed-quote'],
    ["with a quote that is not opened", 'unopened-quote"'],
    ["with an escaped quote", String.raw`"quote-\"-within"`],
    ["with an escaped backslash", String.raw`"back-\\-slash"`],
    ["with a backslash", String.raw`back\slash-key`],
    ["with a parameter", '"with-a-parameter";a=1'],
    ["bare, with a parameter", "with-a-parameter;a=1"],
    ["of two in one header", '"first-key","second-key"'],
    ["of two bare ones in one header", "first-key,second-key"],
    ["of letters beyond ASCII", "na\u00efve-key-1"],
  ])("is refused: one %s", async (_what, wrong) => {
    const { ask } = open();
    const headers = { "Idempotency-Key": wrong };
    const answer = await ask("/coupons/save-50/claims", { method: "POST", token: "lin", headers });
    expect(answer.problem).toMatchObject({
      status: 400,
      code: "invalid_request",
      errors: [{ pointer: "/header/idempotency-key", message: expect.stringMatching(/^must be 8 to 128 /) as string }],
    });
  });

  it("is refused: one of two headers", async () => {
    const { api } = open();
    const headers = new Headers({ Authorization: "Bearer lin", "Idempotency-Key": "first-key" });
    headers.append("Idempotency-Key", "second-key");
    const request = new Request("http://shop.test/v1/campaigns/autumn/coupons/save-50/claims", {
      method: "POST",
      headers,
    });
    const response = await api.fetch(request);
    expect(await response.json()).toMatchObject({ status: 400, errors: [{ pointer: "/header/idempotency-key" }] });
  });
});
