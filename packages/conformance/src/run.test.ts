import { describe, expect, it } from "vitest";
import { checkBackend, createBackend, idsOf, SECRET } from "../test/api.ts";
import { acts } from "./acts/index.ts";
import { groupOf, groups } from "./check.ts";
import { checks } from "./checks/index.ts";
import { operations } from "./contract.ts";
import { chosen } from "./run.ts";
import { signing } from "./shoppers.ts";

const problem = (status: number, body: object, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ type: "urn:campaign-kit:problem", title: "No", status, ...body }), {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "X-Request-Id": "1",
      "Cache-Control": "no-store",
      ...headers,
    },
  });

/** The first day of a month has no missed days. */
const unmissed = /:makeUpDay$|\/makeUpDay$/;

describe("The checks", () => {
  it("have every operation of the contract: its shape, and for a change its key and its replay", () => {
    const ids = new Set(checks.map(({ id }) => id));
    expect(ids.size).toBe(checks.length);
    expect(new Set(Object.keys(acts))).toEqual(new Set(operations.keys()));
    for (const { id, method, token } of operations.values()) {
      expect(ids).toContain(`shapes/${id}`);
      if (method === "POST") expect(ids).toContain(`idempotency/key-needed:${id}`);
      if (method === "POST") expect(ids).toContain(`idempotency/replay:${id}`);
      if (token === "required") expect(ids).toContain(`authentication/token-needed:${id}`);
    }
    expect(checks.every((check) => groups.includes(groupOf(check)))).toBe(true);
  });

  it("pass, all of them, on the reference backend in memory", async () => {
    const report = await checkBackend();
    expect(report.results.filter(({ outcome }) => outcome === "failed")).toEqual([]);
    expect(idsOf(report, "skipped").filter((id) => !unmissed.test(id))).toEqual([]);
    expect(report.results).toHaveLength(checks.length);
  });

  it("are chosen by the beginning of their ids", () => {
    expect(chosen(["races/deck", "draws"]).map(({ id }) => id)).toEqual([
      "races/deck",
      ...checks.filter(({ id }) => id.startsWith("draws/")).map(({ id }) => id),
    ]);
  });
});

describe("With less than it takes, the kit says what it lacks", () => {
  it("without shoppers", async () => {
    const report = await checkBackend({ tokenSecret: undefined, only: ["authentication", "caching", "races"] });
    expect(idsOf(report, "failed")).toEqual([]);
    expect(idsOf(report, "passed")).toEqual(expect.arrayContaining(["authentication/visitor", "caching/etag"]));
    const stock = report.results.find(({ id }) => id === "races/coupon-stock");
    expect(stock).toMatchObject({ outcome: "skipped", message: expect.stringContaining("--token-secret") });
  });

  it("with the tokens of two shoppers, who do what they can", async () => {
    const sign = signing(SECRET, {}, Date.now);
    const tokens = await Promise.all(["lin", "zhao"].map((name) => sign(name, {})));
    const report = await checkBackend({ tokenSecret: undefined, tokens, only: ["idempotency", "authentication"] });
    expect(idsOf(report, "failed")).toEqual([]);
    expect(idsOf(report, "passed")).toEqual(
      expect.arrayContaining([
        "idempotency/replay:claimCoupon",
        "idempotency/replay:joinGroup",
        "authentication/own-coupons",
      ]),
    );
    const use = report.results.find(({ id }) => id === "idempotency/replay:useCoupon");
    expect(use).toMatchObject({ outcome: "skipped", message: expect.stringContaining("--orders-token") });
  });

  it("with a command that prints tokens", async () => {
    const tokenCommand = `node -e 'process.stderr.write("nobody knows " + process.env.SHOPPER); process.exit(1)'`;
    await expect(checkBackend({ tokenSecret: undefined, tokenCommand })).rejects.toThrow(/nobody knows conformance-/);
    const [token] = await Promise.all([signing(SECRET, {}, Date.now)("lin", {})]);
    const report = await checkBackend({
      tokenSecret: undefined,
      tokenCommand: `node -p '"${token}"'`,
      only: ["shapes/getWallet"],
    });
    expect(idsOf(report, "passed")).toEqual(["shapes/getWallet"]);
  });
});

describe("A server that", () => {
  it("cannot be reached is told as that", async () => {
    const gone = () => Promise.reject(new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED") }));
    await expect(checkBackend({ fetch: gone })).rejects.toThrow(/no answer: connect ECONNREFUSED/);
  });

  it("does not take the tokens, or has no such campaign, is told as that", async () => {
    await expect(checkBackend({ tokenSecret: "another-secret" })).rejects.toThrow(/401 token_invalid/);
    await expect(checkBackend({ campaign: "none" })).rejects.toThrow(/404 campaign_not_found/);
  });

  it("asks to wait is obeyed, with the same key and the place in line", async () => {
    const tickets: (string | null)[] = [];
    const keys = new Set<string | null>();
    const report = await checkBackend({ only: ["idempotency/replay:claimCoupon", "headers"] }, (request, send) => {
      if (!request.url.endsWith("/claims")) return send(request);
      tickets.push(request.headers.get("Waiting-Ticket"));
      keys.add(request.headers.get("Idempotency-Key"));
      const place = { ticket: `ticket-${tickets.length}`, position: 1, wait: 0 };
      return tickets.length < 3
        ? Promise.resolve(problem(503, { code: "waiting_room", place }, { "Retry-After": "0" }))
        : send(request);
    });
    expect(idsOf(report, "failed")).toEqual([]);
    expect(tickets.slice(0, 3)).toEqual([null, "ticket-1", "ticket-2"]);
    expect(keys.size).toBe(1);
  });

  it("asks to wait for too long, or for a challenge, could not be checked", async () => {
    const only = ["idempotency/quoted", "headers/retry-after"];
    const claims = (answer: () => Response) =>
      checkBackend({ only, patience: 1 }, (request, send) =>
        request.url.endsWith("/claims") ? Promise.resolve(answer()) : send(request),
      );
    const busy = await claims(() => problem(429, { code: "too_many_requests" }));
    expect(idsOf(busy, "skipped")).toEqual(["idempotency/quoted"]);
    expect(idsOf(busy, "failed")).toEqual(["headers/retry-after"]);
    const challenged = await claims(() => problem(403, { code: "challenge_required" }));
    expect(idsOf(challenged, "skipped")).toEqual(["idempotency/quoted"]);
  });

  it("closes a connection is asked again with the same key", async () => {
    const api = createBackend();
    let broken = 0;
    const report = await checkBackend({
      only: ["idempotency/replay:claimCoupon"],
      fetch: (request) =>
        request.method === "POST" && (broken += 1) === 1
          ? Promise.reject(new TypeError("fetch failed"))
          : api.fetch(request),
    });
    expect(idsOf(report, "passed")).toEqual(["idempotency/replay:claimCoupon"]);
  });
});
