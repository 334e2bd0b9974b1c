import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claim, createFolder, SECRET, startHere, tokenFor, type Folder } from "../test/api.ts";

const ORIGIN = "https://shop.example";

let folder: Folder;
let api: Awaited<ReturnType<typeof startHere>>;
beforeAll(async () => {
  folder = await createFolder();
  api = await startHere({ ...folder.environment, ALLOWED_ORIGINS: ORIGIN });
  await api.ready;
});
afterAll(async () => {
  await api.close();
  await folder.remove();
});
const get = (path: string, init?: RequestInit) => fetch(api.url + path, init);

/** An exchange as it was on the wire: `fetch` would unpack the body. */
async function ask(path: string, headers: Record<string, string>, method = "GET") {
  const [answer] = (await once(request(api.url + path, { headers, method }).end(), "response")) as [IncomingMessage];
  return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) };
}

describe("the contract's routes", () => {
  it("answer a visitor, and a shopper by name", async () => {
    expect(await (await get("/v1/campaigns/sale")).json()).toMatchObject({ id: "sale" });
    expect(await (await get("/v1/campaigns/sale/me")).json()).toMatchObject({ shopper: null });
    const headers = { authorization: `Bearer ${await tokenFor("lin")}` };
    expect(await (await get("/v1/campaigns/sale/me", { headers })).json()).toMatchObject({ shopper: { id: "lin" } });
  });

  it.each([
    ["of another secret", async () => `Bearer ${await tokenFor("lin", { secret: `${SECRET}!` })}`],
    ["of no form", () => "Bearer lin"],
    ["of another scheme", () => "Basic bGluOmxpbg=="],
  ])("refuse a token %s as the contract says, without telling why in full", async (_name, authorization) => {
    const response = await get("/v1/campaigns/sale/me", { headers: { authorization: await authorization() } });
    expect(response.status).toBe(401);
    expect(response.headers.get("WWW-Authenticate")).toMatch(/^Bearer/);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({ code: "token_invalid", status: 401 });
  });

  it.each([
    ["gzip", "gzip", gunzipSync],
    ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
    ["br;q=0, gzip;q=0.5", "gzip", gunzipSync],
  ])(
    "compress the public document for %s, and answer 304 where nothing changed",
    async (accepted, encoding, unpack) => {
      const plain = await ask("/v1/campaigns/sale", { "accept-encoding": "identity" });
      expect(plain.headers["content-encoding"]).toBeUndefined();
      const answer = await ask("/v1/campaigns/sale", { "accept-encoding": accepted });
      expect(answer.headers).toMatchObject({
        "content-encoding": encoding,
        "content-length": String(answer.body.length),
        "content-type": "application/json",
        etag: `W/${plain.headers.etag!}`,
        vary: "Accept-Encoding, Origin",
      });
      expect(unpack(answer.body).toString()).toBe(plain.body.toString());

      for (const tag of [plain.headers.etag!, answer.headers.etag!, `"other", ${answer.headers.etag!}`, "*"]) {
        const same = await ask("/v1/campaigns/sale", { "accept-encoding": accepted, "if-none-match": tag });
        expect([same.status, same.body.length]).toEqual([304, 0]);
        for (const name of ["etag", "vary", "cache-control"]) expect(same.headers[name]).toBe(answer.headers[name]);
      }
    },
  );

  it("have a strong tag for the document as it is, say how long it may be kept, and tell its head alone", async () => {
    const { headers } = await ask("/v1/campaigns/sale", {});
    expect(headers.etag).toMatch(/^"[0-9a-f]{32}"$/);
    expect(headers["cache-control"]).toBe(
      "public, max-age=0, s-maxage=2, stale-while-revalidate=30, stale-if-error=300",
    );
    const head = await ask("/v1/campaigns/sale", { "accept-encoding": "gzip" }, "HEAD");
    expect([head.status, head.body.length, head.headers["content-encoding"]]).toEqual([200, 0, "gzip"]);
  });

  it("let nobody keep what is a shopper's own, nor what went wrong", async () => {
    const authorization = `Bearer ${await tokenFor("lin")}`;
    for (const path of ["me", "wallet"]) {
      const { headers } = await ask(`/v1/campaigns/sale/${path}`, { authorization, "accept-encoding": "gzip" });
      expect(headers).toMatchObject({ "cache-control": "private, no-store", vary: "Authorization, Origin" });
      expect(headers.etag).toBeUndefined();
    }
    expect((await ask("/v1/campaigns/none", {})).headers["cache-control"]).toBe("no-store");
  });

  it("refuse a body that is too large", async () => {
    const response = await get("/v1/campaigns/sale/coupons/first-100/uses", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "idempotency-key": crypto.randomUUID(),
        authorization: `Bearer ${await tokenFor("orders", { scope: "orders" })}`,
      },
      body: JSON.stringify({ coupon: "x".repeat(22), order: "x".repeat(100_000) }),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: "payload_too_large" });
  });

  it("say 404 as a problem, beneath /v1 and beside it", async () => {
    for (const path of ["/v1/nothing", "/nothing", "/demo/state", "/storybook/"]) {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: "not_found" });
    }
  });
});

describe("other origins", () => {
  const preflight = (origin: string) =>
    get("/v1/campaigns/sale/coupons/first-100/claims", {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,idempotency-key",
      },
    });

  it("that are allowed may ask, and read what they need", async () => {
    const asked = await preflight(ORIGIN);
    expect(asked.status).toBe(204);
    expect(asked.headers.get("Access-Control-Allow-Origin")).toBe(ORIGIN);
    expect(asked.headers.get("Access-Control-Allow-Headers")).toBe(
      "Authorization,Challenge-Proof,Content-Type,Idempotency-Key,If-None-Match,Waiting-Ticket",
    );
    expect(Number(asked.headers.get("Access-Control-Max-Age"))).toBeGreaterThan(3600);
    expect(asked.headers.get("Access-Control-Allow-Credentials")).toBeNull();

    const answer = await get("/v1/campaigns/sale", { headers: { origin: ORIGIN } });
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe(ORIGIN);
    expect(answer.headers.get("Vary")).toMatch(/Origin/);
    const exposed = answer.headers.get("Access-Control-Expose-Headers")!.split(",");
    expect(exposed).toEqual(expect.arrayContaining(["ETag", "Retry-After", "X-Request-Id", "Idempotency-Replayed"]));
  });

  it("can read a refusal as well", async () => {
    const response = await get("/v1/campaigns/none", { headers: { origin: ORIGIN } });
    expect(response.status).toBe(404);
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe(ORIGIN);
  });

  it.each(["https://other.example", "https://shop.example.evil.example", "http://shop.example", "null"])(
    "that are not on the list get nothing: %s",
    async (origin) => {
      expect((await preflight(origin)).headers.get("Access-Control-Allow-Origin")).toBeNull();
      const answer = await get("/v1/campaigns/sale", { headers: { origin } });
      expect(answer.headers.get("Access-Control-Allow-Origin")).toBeNull();
    },
  );
});

describe("the headers of an answer", () => {
  it.each([
    ["/v1/campaigns/sale", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"],
    ["/v1/nothing", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"],
    ["/health/live", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"],
    ["/openapi.json", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"],
    ["/reference", expect.stringContaining("script-src 'self';")],
  ])("keep it safe: %s", async (path, policy) => {
    const { headers } = await get(path);
    expect(headers.get("Content-Security-Policy")).toEqual(policy);
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("X-Frame-Options")).toBe("DENY");
    expect(headers.get("Referrer-Policy")).toBe("no-referrer");
    expect(headers.get("X-Request-Id")).toMatch(/^[\w-]{20,}$/);
  });
});

describe("the log", () => {
  it("has a line for a request under the id that the client got, and nothing private", async () => {
    const token = await tokenFor("a-secret-shopper");
    const response = await get("/v1/campaigns/sale/me?password=hunter2", {
      headers: { authorization: `Bearer ${token}` },
    });
    const id = response.headers.get("X-Request-Id")!;
    const line = api.lines.find((text) => text.includes(id))!;
    expect(JSON.parse(line)).toEqual({
      level: "info",
      time: expect.any(String) as string,
      requestId: id,
      method: "GET",
      path: "/v1/campaigns/sale/me",
      status: 200,
      durationMs: expect.any(Number) as number,
      msg: "request",
    });
    await claim(api.url, "a-secret-shopper");
    const all = api.lines.join("");
    for (const secret of [token, "hunter2", "a-secret-shopper", SECRET]) expect(all).not.toContain(secret);
  });
});

describe("health", () => {
  it("is told, and never kept", async () => {
    const live = await get("/health/live");
    expect(await live.json()).toEqual({ status: "live" });
    expect(live.headers.get("Cache-Control")).toBe("no-store");
    const ready = await get("/health/ready");
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: "ready" });
  });
});

describe("the reference", () => {
  it("is a page, its scripts and the document, all from here", async () => {
    const root = await get("/", { redirect: "manual" });
    expect(root.headers.get("Location")).toBe("/reference");
    const page = await (await get("/reference")).text();
    expect(page).toContain("<title>Campaign Kit API reference</title>");
    expect(page).not.toMatch(/https?:\/\//);
    const start = await (await get("/reference/start.js")).text();
    const script = /"(\/reference\/scalar-[^"]+)"/.exec(start)![1]!;
    const bundle = await get(script, { headers: { "accept-encoding": "gzip" } });
    expect(bundle.status).toBe(200);
    expect(bundle.headers.get("Content-Type")).toMatch(/^text\/javascript/);
    expect(bundle.headers.get("Content-Encoding")).toBe("gzip");
    expect(bundle.headers.get("Cache-Control")).toContain("immutable");
    expect(await (await get("/openapi.json")).json()).toMatchObject({ openapi: "3.1.0" });
  });
});
