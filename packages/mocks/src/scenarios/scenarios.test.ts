import type { Campaign, CouponActivity, Me, MyCoupon, Problem, Wallet } from "@campaign-kit/contract";
import { afterEach, describe, expect, it } from "vitest";
import { createMockApi } from "../mock-api.ts";
import { setupCampaignServer } from "../node.ts";
import { scenarios, type ScenarioName } from "./index.ts";

const campaign = "https://shop.example/api/v1/campaigns/double-11";

let server: ReturnType<typeof setupCampaignServer> | undefined;
afterEach(() => server?.close());

function open(...of: Parameters<typeof setupCampaignServer>): void {
  server = setupCampaignServer(...of);
  server.listen();
}

const read = async (path: string): Promise<unknown> => (await fetch(campaign + path)).json();
const me = async () => (await read("/me")) as Me;
let keys = 0;
const claim = async (activity: string, key = `scenario-${(keys += 1)}`) =>
  fetch(`${campaign}/coupons/${activity}/claims`, { method: "POST", headers: { "Idempotency-Key": key } });
const first100 = async () => {
  const activity = ((await read("")) as Campaign).activities.find(({ id }) => id === "first-100");
  return activity as CouponActivity | undefined;
};
const codeOf = async (response: Response) => ((await response.json()) as Problem).code;

/** What the shopper of a scenario sees first of its coupons. */
const seen = {
  fresh: {
    "save-50": { status: "claimable" },
    newcomer: { status: "claimable" },
    "save-120": { status: "not_started" },
  },
  peak: { "skincare-15": { status: "claimable" }, "first-100": { status: "not_started" } },
  "peak-evening": { "first-100": { status: "claimable" }, "save-120": { status: "claimable" } },
  encore: { thanks: { status: "claimable" }, "save-50": { status: "ended" } },
  "not-started": { "save-50": { status: "not_started" }, thanks: { status: "not_started" } },
  "opens-soon": { "first-100": { status: "not_started" } },
  "phase-turns": { "save-120": { status: "not_started" } },
  ended: { "save-50": { status: "ended" }, thanks: { status: "ended" } },
  "signed-out": { "save-50": { status: "authentication_required" } },
  "skewed-clock": { "first-100": { status: "not_started" } },
  "sold-out": { "first-100": { status: "sold_out" } },
  "almost-gone": { "first-100": { status: "claimable" } },
  "sells-out": { "first-100": { status: "claimable" } },
  claimed: {
    "save-50": { status: "limit_reached", coupons: [{ status: "upcoming" }] },
    newcomer: { status: "limit_reached", coupons: [{ status: "usable" }] },
  },
  usable: { "save-50": { coupons: [{ status: "usable" }] } },
  used: { "save-50": { coupons: [{ status: "used" }] } },
  expired: { newcomer: { coupons: [{ status: "expired" }] } },
  "limit-reached": { "skincare-15": { status: "limit_reached", claimed: 2 } },
  excluded: { "save-120": { status: "excluded", excludedBy: "save-50" } },
  ineligible: { newcomer: { status: "new_customers_only" } },
  "members-only": { thanks: { status: "members_only" } },
  "unknown-state": { "save-50": { status: "raffled" } },
  "lost-answer": { "save-50": { status: "claimable" } },
} as const satisfies Partial<
  Record<
    ScenarioName,
    Record<string, Omit<Partial<MyCoupon>, "status" | "coupons"> & { status?: string; coupons?: object }>
  >
>;

describe("a scenario", () => {
  it.each(Object.entries(seen))("%s is what its shopper sees", async (name, activities) => {
    open(name as ScenarioName);
    const { shopper, activities: mine, now } = await me();
    expect(mine).toMatchObject(activities);
    expect(shopper?.id ?? null).toBe(scenarios[name as ScenarioName].shopper);
    expect(Math.abs(Date.parse(now) - Date.parse(scenarios[name as ScenarioName].now))).toBeLessThan(5000);
  });

  it("has its own state, of which no other knows", async () => {
    open("peak");
    expect((await claim("save-50")).status).toBe(201);
    server?.close();
    open("peak");
    expect((await me()).activities["save-50"]).toMatchObject({ claimed: 0 });
  });
});

describe("sold out", () => {
  it("leaves nothing, for a click as well", async () => {
    open("sold-out");
    expect((await first100())?.stock).toEqual({ total: 100, left: 0 });
    expect(await codeOf(await claim("first-100"))).toBe("sold_out");
  });
});

describe("sells out", () => {
  it("goes from full to nothing in three seconds", async () => {
    const api = createMockApi({ scenario: "sells-out", monotonic: () => 0 });
    open(api);
    const left = async () => (await first100())?.stock?.left;
    expect(await left()).toBe(100);
    api.clock.advance(1500);
    expect(await left()).toBe(50);
    api.clock.advance(1500);
    expect(await left()).toBe(0);
    expect(await codeOf(await claim("first-100"))).toBe("sold_out");
  });
});

describe("trouble", () => {
  it("slow takes its time", async () => {
    const api = createMockApi({ scenario: "slow" });
    api.trouble.latency = 150;
    open(api);
    const start = performance.now();
    await me();
    expect(performance.now() - start).toBeGreaterThan(140);
    expect(scenarios.slow.trouble.latency).toBe(2000);
  });

  it("loading never answers, until it is taken back", async () => {
    open("loading");
    await expect(fetch(`${campaign}/me`, { signal: AbortSignal.timeout(100) })).rejects.toThrow();
  });

  it("offline is what a page sees without a network, until it is back", async () => {
    const api = createMockApi({ scenario: "offline" });
    open(api);
    await expect(fetch(`${campaign}/me`)).rejects.toThrow(TypeError);
    api.trouble.offline = false;
    expect((await me()).stage).toBe("warmup");
  });

  it("waiting-room has Lin wait behind those who came before, and then lets her in", async () => {
    const api = createMockApi({ scenario: "waiting-room", monotonic: () => 0 });
    open(api);
    const waiting = await claim("save-50");
    expect([waiting.status, waiting.headers.get("Retry-After")]).toEqual([429, "3"]);
    expect(await waiting.json()).toMatchObject({ code: "waiting_room", place: { position: 9, wait: 9 } });
    api.clock.advance(9000);
    expect((await claim("save-50")).status).toBe(201);
  });

  it("challenge asks for a proof of work before anything is done, until the trouble is over", async () => {
    const api = createMockApi({ scenario: "challenge" });
    open(api);
    const response = await claim("save-50");
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      code: "challenge_required",
      challenge: { type: "proof-of-work", data: { bits: 12 } },
    });
    await expect(api.claim("save-50", "guest-1")).resolves.toBeDefined();
    api.trouble = {};
    expect((await claim("save-50")).status).toBe(201);
  });

  it("declined lets nothing be done", async () => {
    open("declined");
    expect(await codeOf(await claim("save-50"))).toBe("action_declined");
  });

  it("overloaded says when to come back", async () => {
    open("overloaded");
    const response = await claim("save-50");
    expect(response.status).toBe(503);
    expect(response.headers.get("Retry-After")).toBe("2");
    expect(await codeOf(response)).toBe("overloaded");
  });

  it("broken fails at everything", async () => {
    open("broken");
    const response = await fetch(`${campaign}/me`);
    expect(response.status).toBe(500);
    expect(await codeOf(response)).toBe("internal_error");
  });

  it("a lost answer was a claim all the same: the same key tells it, another key the limit", async () => {
    open("lost-answer");
    await expect(claim("save-50", "lost-and-found")).rejects.toThrow(TypeError);
    const again = await claim("save-50", "lost-and-found");
    expect(again.status).toBe(201);
    expect(again.headers.get("Idempotency-Replayed")).toBe("true");
    expect(await codeOf(await claim("save-50"))).toBe("limit_reached");
  });
});

describe("the wallet", () => {
  it("holds what a scenario claimed", async () => {
    open("claimed");
    const { coupons } = (await read("/wallet")) as Wallet;
    expect(coupons.map(({ activity }) => activity).sort()).toEqual(["newcomer", "save-50"]);
  });
});
