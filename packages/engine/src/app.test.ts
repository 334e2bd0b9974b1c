import { describe, expect, it, vi } from "vitest";
import { testApi } from "../test/api.ts";
import { testCampaign } from "../test/campaign.ts";
import { createCampaignApi } from "./app.ts";
import { createMemoryStore } from "./store/memory/index.ts";

const open = () => testApi(createMemoryStore());
const key = "key-of-this-test";
const coupon = "q3Zk9vXw1mTt7Yb2Hc5LdA";

describe("every answer", () => {
  it("carries the request's id where it brought a sane one, else a new one", async () => {
    const { ask } = open();
    const idFor = async (id?: string) =>
      (await ask("/v1/time", id ? { headers: { "X-Request-Id": id } } : {})).headers.get("X-Request-Id");
    expect(await idFor("edge-7:abc.1")).toBe("edge-7:abc.1");
    expect(await idFor()).toMatch(/^[\w-]{22}$/);
    expect(await idFor("x".repeat(65))).toMatch(/^[\w-]{22}$/);
    expect(await idFor("two words")).toMatch(/^[\w-]{22}$/);
    expect(await idFor()).not.toBe(await idFor());
  });

  it("is not stored by anyone, but the public campaign", async () => {
    const { ask } = open();
    for (const path of ["/me", "/wallet", "/v1/time", "/nothing"]) {
      const { headers } = await ask(path, { token: "lin" });
      expect(headers.get("Cache-Control"), path).toBe(path === "/nothing" ? "no-store" : "private, no-store");
      expect(headers.get("Vary"), path).toBe(path === "/nothing" ? null : "Authorization");
    }
    expect((await ask("")).headers.get("Cache-Control")).toMatch(/^public, .*s-maxage=/);
  });
});

describe("an address", () => {
  it("that there is not is a problem", async () => {
    const { ask } = open();
    expect((await ask("/v1/nothing")).problem).toMatchObject({ code: "not_found", status: 404 });
    expect((await ask("/v1/campaigns/spring")).problem?.code).toBe("campaign_not_found");
    expect((await ask("/v1/campaigns/spring/me")).problem?.code).toBe("campaign_not_found");
    expect((await ask("/v1/campaigns/spring/wallet", { token: "lin" })).problem?.code).toBe("campaign_not_found");
    const claim = { method: "POST", token: "lin", key };
    expect((await ask("/coupons/nothing/claims", claim)).problem?.code).toBe("activity_not_found");
    expect((await ask("/coupons/toString/claims", claim)).problem?.code).toBe("invalid_request");
  });

  it("that cannot be one says where it is wrong", async () => {
    const { ask } = open();
    const { problem } = await ask("/v1/campaigns/Spring%00");
    expect(problem).toMatchObject({ code: "invalid_request", errors: [{ pointer: "/path/campaign" }] });
    expect((await ask("/v1/campaigns/%E0%A4%A")).problem?.code).toBe("invalid_request");
  });

  it("takes no method but its own, and says which", async () => {
    const { ask } = open();
    const read = await ask("/me", { method: "DELETE" });
    expect(read.problem?.code).toBe("method_not_allowed");
    expect(read.headers.get("Allow")).toBe("GET, HEAD");
    const change = await ask("/coupons/save-50/claims");
    expect(change.status).toBe(405);
    expect(change.headers.get("Allow")).toBe("POST");
  });

  it("answers HEAD like GET, without a body", async () => {
    const { api } = open();
    const response = await api.fetch(new Request("http://shop.test/v1/campaigns/autumn", { method: "HEAD" }));
    expect(response.status).toBe(200);
    expect(response.headers.get("ETag")).toBeTruthy();
    expect(await response.text()).toBe("");
  });
});

describe("a token", () => {
  it("is asked for where one is needed", async () => {
    const { ask } = open();
    for (const answer of [await ask("/wallet"), await ask("/coupons/save-50/claims", { method: "POST", key })]) {
      expect(answer.problem?.code).toBe("authentication_required");
      expect(answer.headers.get("WWW-Authenticate")).toBe("Bearer");
    }
  });

  it("that does not hold is refused, even where none is needed", async () => {
    const { ask } = open();
    const refused = await ask("/me", { token: "bad" });
    expect(refused.problem?.code).toBe("token_invalid");
    expect(refused.headers.get("WWW-Authenticate")).toBe('Bearer error="invalid_token"');
    expect((await ask("/wallet", { token: "bad" })).problem?.code).toBe("token_invalid");
  });

  it("of a shopper may not act for the order service", async () => {
    const { ask } = open();
    const body = { coupon, order: "order-1" };
    const answer = await ask("/coupons/save-50/uses", { method: "POST", token: "lin", key, body });
    expect(answer.problem).toMatchObject({ code: "forbidden", status: 403 });
  });

  it.each([
    ["subject", { id: "nul\u0000" }],
    ["nickname", { id: "lin", nickname: "nul\u0000" }],
    ["nickname for its length", { id: "lin", nickname: "x".repeat(65) }],
  ])("whose %s could not be stored is refused", async (_what, names) => {
    const api = createCampaignApi({
      store: createMemoryStore(),
      campaigns: new Map(),
      clock: () => 0,
      random: (length) => new Uint8Array(length),
      authenticate: () => {
        const shopper = { ...names, newCustomer: false, member: false };
        return Promise.resolve({ subject: shopper.id, shopper, scopes: [] });
      },
    });
    const response = await api.fetch(new Request("http://shop.test/v1/campaigns/autumn/wallet"));
    expect(await response.json()).toMatchObject({ code: "token_invalid" });
  });
});

describe("a body", () => {
  const use = (body: unknown, headers: Record<string, string> = {}) =>
    open().ask("/coupons/save-50/uses", { method: "POST", token: "orders", key, body, headers });

  it("that does not fit says where", async () => {
    expect((await use({ coupon: "short", order: "x".repeat(65) })).problem).toMatchObject({
      code: "invalid_request",
      errors: [{ pointer: "/body/coupon" }, { pointer: "/body/order" }],
    });
    expect((await use({ coupon, order: "nul\u0000" })).problem?.errors).toMatchObject([{ pointer: "/body/order" }]);
    expect((await use({ coupon, order: "\ud800" })).status).toBe(400);
    expect((await use([])).status).toBe(400);
    expect((await use("null")).status).toBe(400);
  });

  it("that is not JSON is refused", async () => {
    expect((await use("{")).problem).toMatchObject({ code: "invalid_request", detail: "The body is not JSON." });
    expect((await use("")).problem?.code).toBe("invalid_request");
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonish", ""]) {
      expect((await use("{}", { "Content-Type": type })).problem?.code, type).toBe("unsupported_media_type");
    }
    expect(
      (await use({ coupon, order: "order-1" }, { "Content-Type": "application/json; charset=utf-8" })).status,
    ).toBe(404);
  });

  it("that its client cut off is the client's fault, and no alarm for the log", async () => {
    const { api, errors } = open();
    const cut = Object.assign(new Error("aborted"), { code: "ECONNRESET" });
    const body = new ReadableStream({ start: (controller) => controller.error(cut) });
    const headers = { Authorization: "Bearer orders", "Idempotency-Key": key, "Content-Type": "application/json" };
    const url = "http://shop.test/v1/campaigns/autumn/coupons/save-50/uses";
    const response = await api.fetch(new Request(url, { method: "POST", headers, body, duplex: "half" }));
    expect(await response.json()).toMatchObject({ code: "invalid_request", status: 400 });
    expect(errors).toEqual([]);
  });

  it("that is too large is refused, with and without its length told", async () => {
    const large = JSON.stringify({ coupon, order: "o", padding: "x".repeat(64 * 1024) });
    expect((await use(large)).problem?.code).toBe("payload_too_large");
    expect((await use(large, { "Content-Length": String(large.length) })).problem?.code).toBe("payload_too_large");
  });

  it("that is nested deeply, or speaks of prototypes, does no harm", async () => {
    const deep = `{"coupon":"${coupon}","order":"o","x":${"[".repeat(30_000)}${"]".repeat(30_000)}}`;
    expect((await use(deep)).problem?.code).toBe("coupon_not_found");
    const prototype = `{"__proto__":{"coupon":"${coupon}","polluted":true},"constructor":{"prototype":{}}}`;
    expect((await use(prototype)).problem?.code).toBe("invalid_request");
    expect({}).not.toHaveProperty("polluted");
  });
});

describe("an error on our side", () => {
  const broken = () => {
    const store = createMemoryStore();
    store.issued = () => Promise.reject(new Error("the disk is on fire at /var/lib"));
    return testApi(store);
  };

  it("tells the client nothing of the inside, and the log all of it", async () => {
    const { ask, errors } = broken();
    const { status, text, problem } = await ask("");
    expect(status).toBe(500);
    expect(problem?.code).toBe("internal_error");
    expect(text).not.toContain("fire");
    expect(errors).toMatchObject([{ message: "the disk is on fire at /var/lib" }]);
  });

  it("is told with the request's id, its method and its path", async () => {
    const onError = vi.fn();
    const api = createCampaignApi({
      store: { ...createMemoryStore(), issued: () => Promise.reject(new Error("broken")) },
      campaigns: new Map([["autumn", testCampaign()]]),
      clock: () => 0,
      random: (length) => new Uint8Array(length),
      authenticate: () => Promise.resolve(null),
      onError,
    });
    const headers = { "X-Request-Id": "seen-by-support" };
    await api.fetch(new Request("http://shop.test/v1/campaigns/autumn?a=1", { headers }));
    expect(onError.mock.calls).toMatchObject([
      [{ message: "broken" }, { requestId: "seen-by-support", method: "GET", path: "/v1/campaigns/autumn" }],
    ]);
  });

  it("is a 503 with Retry-After where nothing could be committed", async () => {
    const store = createMemoryStore();
    store.transaction = () => Promise.reject(new Error("no connection"));
    const { claim, errors } = testApi(store);
    const answer = await claim("save-50", "lin");
    expect(answer.problem).toMatchObject({ code: "unavailable", status: 503 });
    expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(errors).toMatchObject([{ message: "no connection" }]);
  });

  it("is an answer as well where what was thrown is no error", async () => {
    const api = createCampaignApi({
      store: createMemoryStore(),
      campaigns: new Map(),
      clock: () => 0,
      random: (length) => new Uint8Array(length),
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what a shop's code might do
      authenticate: () => Promise.reject("not an error"),
    });
    const response = await api.fetch(new Request("http://shop.test/v1/campaigns/autumn/me"));
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ code: "internal_error" });
  });
});
