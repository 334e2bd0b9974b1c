import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createFolder, startHere, type Folder } from "../../test/api.ts";

type Api = Awaited<ReturnType<typeof startHere>>;

let folder: Folder;
let api: Api;
const start = async (now = () => Date.now()) => {
  const { PORT, DATA_DIR } = folder.environment;
  api = await startHere({ PORT, DATA_DIR, DEMO: "1" }, { edges: { now } });
  await api.ready;
};
beforeAll(async () => {
  folder = await createFolder();
  await start();
});
afterAll(async () => {
  await api.close();
  await folder.remove();
});
const get = (path: string, headers: Record<string, string> = {}) => fetch(api.url + path, { headers });
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(api.url + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
interface Amount {
  total: number;
  left: number;
}
const state = async () => (await (await get("/demo/state")).json()) as { now: string; trouble: string };
const tokenOf = async (shopper: string) => {
  const { token } = (await (await post("/demo/token", { shopper })).json()) as { token: string };
  return token;
};
const claim = async (shopper: string, key: string = crypto.randomUUID()) =>
  fetch(`${api.url}/v1/campaigns/double-11/coupons/save-50/claims`, {
    method: "POST",
    headers: { authorization: `Bearer ${await tokenOf(shopper)}`, "idempotency-key": key },
  });

describe("the demo", () => {
  it("starts in the warm-up of the seeded campaign, with all stock there", async () => {
    expect(await (await get("/demo/state")).json()).toMatchObject({
      campaign: "double-11",
      now: expect.stringMatching(/^2026-11-09T01:5/) as string,
      start: "2026-11-09T01:52:24.000Z",
      shoppers: [
        { id: "lin", newCustomer: true, member: false },
        { id: "zhao", newCustomer: false, member: true },
        { id: "maya", newCustomer: false, member: true, language: "en" },
      ],
      trouble: "none",
    });
    const campaign = (await (await get("/v1/campaigns/double-11")).json()) as {
      activities: { stock?: Amount; decks?: (Amount & { size: number })[] }[];
    };
    for (const { stock, decks = [] } of campaign.activities) {
      expect(stock?.left).toBe(stock?.total);
      for (const { size, left } of decks) expect(left).toBe(size);
    }
  });

  it("gives out tokens that speak for its shoppers, and for nobody else", async () => {
    const me = await get("/v1/campaigns/double-11/me", { authorization: `Bearer ${await tokenOf("maya")}` });
    expect(await me.json()).toMatchObject({ shopper: { id: "maya", nickname: "Maya", member: true } });
    const stranger = await post("/demo/token", { shopper: "eve" });
    expect(stranger.status).toBe(400);
    expect(await stranger.json()).toMatchObject({ code: "invalid_request", errors: [{ pointer: "/shopper" }] });
  });

  it.each([
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://other.example" },
    { origin: "null" },
  ])("is for its own page alone: %o is refused", async (headers) => {
    const response = await post("/demo/clock", { now: "2030-01-01T00:00:00Z" }, headers);
    expect(response.status).toBe(403);
    expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull();
    expect((await state()).now).toMatch(/^2026/);
  });

  it("has a page for an address that leads nowhere, and a problem for one of the API", async () => {
    const page = await get("/nowhere");
    expect(page.status).toBe(404);
    expect(await page.text()).toContain("<h1>Page not found</h1>");
    expect(page.headers.get("Content-Security-Policy")).toContain("trusted-types lit-html");
    expect((await get("/not-found.css")).headers.get("Content-Type")).toBe("text/css");
    for (const path of ["/v1/nowhere", "/demo/nowhere", "/health/nowhere"]) {
      expect(await (await get(path)).json()).toMatchObject({ code: "not_found" });
    }
    expect((await get("/storybook/nowhere")).headers.get("Content-Security-Policy")).toContain("frame-src 'self'");
  });

  it("takes JSON alone, and only so much", async () => {
    const form = await fetch(`${api.url}/demo/reset`, { method: "POST", body: new URLSearchParams({}) });
    expect(form.status).toBe(415);
    expect((await post("/demo/token", { shopper: "x".repeat(5000) })).status).toBe(413);
    expect((await post("/demo/token", "lin")).status).toBe(400);
  });
});

describe("what is changed in the demo", () => {
  beforeEach(async () => {
    expect((await post("/demo/reset", {})).status).toBe(200);
  });

  it("moves the campaign's clock, which runs on from there", async () => {
    const moved = await post("/demo/clock", { now: "2026-11-11T20:00:00+08:00" });
    expect(await moved.json()).toMatchObject({ now: expect.stringMatching(/^2026-11-11T12:00:00/) as string });
    await expect
      .poll(async () => Date.parse((await state()).now))
      .toBeGreaterThan(Date.parse("2026-11-11T12:00:00.500Z"));
    expect(await (await get("/v1/campaigns/double-11/me")).json()).toMatchObject({ stage: "peak" });
    expect((await post("/demo/clock", { now: "tomorrow" })).status).toBe(400);
  });

  it("answers a claim's key the same way wherever the clock has been moved since", async () => {
    const key = crypto.randomUUID();
    const first = await (await claim("lin", key)).text();
    for (const now of ["2026-11-12T09:00:00+08:00", "2026-11-03T09:00:00+08:00"]) {
      await post("/demo/clock", { now });
      const again = await claim("lin", key);
      expect(again.status).toBe(201);
      expect(await again.text()).toBe(first);
    }
  });

  it("gives Zhao his 120 points, once, and again after a reset", async () => {
    const pointsOf = async (shopper: string) => {
      const me = await get("/v1/campaigns/double-11/me", { authorization: `Bearer ${await tokenOf(shopper)}` });
      return ((await me.json()) as { points: number }).points;
    };
    expect([await pointsOf("zhao"), await pointsOf("lin")]).toEqual([120, 0]);
    await api.close();
    await start();
    expect(await pointsOf("zhao")).toBe(120);
    await post("/demo/reset", {});
    expect(await pointsOf("zhao")).toBe(120);
  });

  it("keeps clock, claims and tokens over a restart", async () => {
    await post("/demo/clock", { now: "2026-11-11T09:00:00+08:00" });
    const claimed = (await (await claim("lin")).json()) as { coupon: { id: string } };
    const token = await tokenOf("lin");
    await api.close();
    await start();
    expect((await state()).now).toMatch(/^2026-11-11T01:0/);
    const wallet = await get("/v1/campaigns/double-11/wallet", { authorization: `Bearer ${token}` });
    expect(await wallet.json()).toMatchObject({ coupons: [{ id: claimed.coupon.id }] });
  });

  it("starts again where the clock ran past the end of the campaign by itself, and stays where it was moved there", async () => {
    const aMonth = 30 * 24 * 60 * 60 * 1000;
    await api.close();
    await start(() => Date.now() + aMonth);
    expect((await state()).now).toMatch(/^2026-11-09T01:52/);

    await post("/demo/clock", { now: "2026-11-20T09:00:00+08:00" });
    await api.close();
    await start(() => Date.now() + aMonth);
    expect((await state()).now).toMatch(/^2026-11-20T01:00/);
    await post("/demo/reset", {});
    await api.close();
    await start();
  });

  it("forgets it all when asked to", async () => {
    await post("/demo/clock", { now: "2026-11-11T09:00:00+08:00" });
    await post("/demo/trouble", { mode: "slow" });
    const before = await (await claim("zhao", "the-same-key")).text();
    expect((await claim("zhao")).status).toBe(409);
    const asked = performance.now();
    const { now, start, trouble } = (await (await post("/demo/reset", {})).json()) as Record<string, string>;
    expect([start, trouble]).toEqual(["2026-11-09T01:52:24.000Z", "none"]);
    // It has run since, however long the reset took.
    const since = Date.parse(now!) - Date.parse(start!);
    expect(since).toBeGreaterThanOrEqual(0);
    expect(since).toBeLessThan(performance.now() - asked + 1000);
    const after = await claim("zhao", "the-same-key");
    expect(after.status).toBe(201);
    expect(await after.text()).not.toBe(before);
  });

  it("makes trouble when asked to", async () => {
    await post("/demo/trouble", { mode: "overloaded" });
    const refused = await get("/v1/time");
    expect(refused.status).toBe(503);
    expect(refused.headers.get("Retry-After")).toBe("2");
    expect(await refused.json()).toMatchObject({ code: "overloaded" });

    await post("/demo/trouble", { mode: "slow" });
    const asked = performance.now();
    expect((await get("/v1/time")).status).toBe(200);
    expect(performance.now() - asked).toBeGreaterThan(1000);

    await post("/demo/trouble", { mode: "challenge" });
    const challenged = await claim("maya");
    expect(challenged.status).toBe(403);
    expect(await challenged.json()).toMatchObject({ code: "challenge_required", challenge: { type: "proof-of-work" } });
    expect((await post("/demo/trouble", { mode: "fire" })).status).toBe(400);
  });
});
