import { describe, expect, it } from "vitest";
import type { CouponActivity } from "@campaign-kit/contract";
import { testApi } from "../../test/api.ts";
import { at } from "../../test/campaign.ts";
import { ProblemError } from "../problem.ts";
import { createMemoryStore } from "../store/memory/index.ts";

const open = (now?: number) => testApi(createMemoryStore(), undefined, now);

describe("the public campaign", () => {
  it("tells instants in UTC, whatever offset the shop wrote", async () => {
    const { phases, activities } = await open().document();
    expect(phases.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
      ["2026-10-31T16:00:00.000Z", "2026-11-01T16:00:00.000Z"],
      ["2026-11-01T16:00:00.000Z", "2026-11-02T16:00:00.000Z"],
      ["2026-11-02T16:00:00.000Z", "2026-11-03T16:00:00.000Z"],
    ]);
    expect(activities.find(({ id }) => id === "save-50")).toMatchObject({
      windows: [{ opensAt: "2026-10-31T16:00:00.000Z", closesAt: "2026-11-02T16:00:00.000Z" }],
      use: { type: "fixed", from: "2026-11-01T16:00:00.000Z", until: "2026-11-02T16:00:00.000Z" },
    });
    expect(activities.find(({ id }) => id === "first-100")?.windows).toEqual([
      { opensAt: "2026-11-02T12:00:00.000Z", closesAt: "2026-11-02T16:00:00.000Z" },
    ]);
    expect(activities.find(({ id }) => id === "twice")?.windows).toHaveLength(2);
  });

  it("tells stock where there is one, and exclusion on both sides", async () => {
    const { document, claim } = open();
    await claim("save-50", "lin");
    const { activities } = await document();
    const of = (id: string) => activities.find((activity) => activity.id === id);
    expect(of("save-50")).toMatchObject({ stock: { total: 10000, left: 9999 }, excludes: ["save-120"] });
    expect(of("save-120")).toMatchObject({ stock: { total: 2000, left: 2000 }, excludes: ["save-50"] });
    expect(of("thanks")).not.toHaveProperty("stock");
  });

  it("is the same for all, with or without a token", async () => {
    const { ask } = open();
    const visitor = await ask("");
    const lin = await ask("", { token: "lin" });
    expect(lin.text).toBe(visitor.text);
    expect(lin.headers.get("ETag")).toBe(visitor.headers.get("ETag"));
    expect(lin.headers.get("Vary")).toBeNull();
  });

  it("is not sent again where it has not changed", async () => {
    const { ask, claim } = open();
    const first = await ask("");
    const tag = first.headers.get("ETag")!;
    expect(tag).toMatch(/^"[^"]+"$/);
    for (const condition of [tag, `"other", ${tag}`, `W/${tag}`, "*"]) {
      const same = await ask("", { headers: { "If-None-Match": condition } });
      expect(same.status, condition).toBe(304);
      expect(same.headers.get("ETag")).toBe(tag);
      expect(same.headers.get("Cache-Control")).toBe(first.headers.get("Cache-Control"));
    }
    await claim("save-50", "lin");
    const changed = await ask("", { headers: { "If-None-Match": tag } });
    expect(changed.status).toBe(200);
    expect(changed.headers.get("ETag")).not.toBe(tag);
  });
});

describe("the public campaign of many readers", () => {
  /** A store that counts what the public document is read from. */
  const counted = (store = createMemoryStore()) => {
    const reads = { count: 0 };
    const issued = store.issued.bind(store);
    store.issued = (campaign) => {
      reads.count += 1;
      return issued(campaign);
    };
    return { store, reads };
  };

  it("is read from the store once, until something changes", async () => {
    const { store, reads } = counted();
    const { ask, claim, document } = testApi(store);
    await Promise.all(Array.from({ length: 1000 }, () => ask("")));
    expect(reads.count).toBe(1);
    await claim("save-50", "lin");
    const { activities } = await document();
    expect(activities.find(({ id }) => id === "save-50")).toMatchObject({ stock: { left: 9999 } });
    expect(reads.count).toBe(2);
    // What was denied has changed nothing.
    expect((await claim("save-50", "lin")).problem?.code).toBe("limit_reached");
    await document();
    expect(reads.count).toBe(2);
  });

  it("tells what another process gave out a second later", async () => {
    const { store } = counted();
    const [one, other] = [testApi(store), testApi(store)];
    const left = async ({ document }: typeof one) => {
      const { activities } = await document();
      return (activities.find(({ id }) => id === "save-50") as CouponActivity).stock?.left;
    };
    expect(await left(other)).toBe(10_000);
    await one.claim("save-50", "lin");
    expect(await left(one)).toBe(9999);
    expect(await left(other)).toBe(10_000);
    other.time.now += 1000;
    expect(await left(other)).toBe(9999);
  });

  it("says how old it is while the database is away", async () => {
    const { store } = counted();
    const { ask, time } = testApi(store);
    const first = await ask("");
    expect(first.headers.get("Age")).toBeNull();
    store.issued = () => Promise.reject(new ProblemError("unavailable"));
    time.now += 90_000;
    const late = await ask("");
    expect([late.status, late.text, late.headers.get("Age")]).toEqual([200, first.text, "90"]);
    time.now += 300_000;
    expect((await ask("")).problem?.code).toBe("unavailable");
  });
});

describe("a shopper's part", () => {
  it("tells the stage and the server's time", async () => {
    const { me, time } = open();
    for (const [now, stage] of [
      [at.before, "upcoming"],
      [at.warmup, "warmup"],
      [at.peak, "peak"],
      [at.encore, "encore"],
      [at.after, "ended"],
    ] as const) {
      time.now = now;
      expect(await me("lin")).toMatchObject({ now: new Date(now).toISOString(), stage });
    }
  });

  it("of a visitor asks to sign in, where signing in would help", async () => {
    const { shopper, activities } = await open().me();
    expect(shopper).toBeNull();
    expect(Object.fromEntries(Object.entries(activities).map(([id, { status }]) => [id, status]))).toEqual({
      newcomer: "authentication_required",
      "save-50": "authentication_required",
      "save-120": "authentication_required",
      "skincare-15": "authentication_required",
      "first-100": "not_started",
      thanks: "not_started",
      twice: "not_started",
    });
  });

  it("tells for every coupon whether it can be claimed, and why not", async () => {
    const { me, claim } = open();
    await claim("save-50", "new-lin");
    await claim("skincare-15", "new-lin");
    const { shopper, activities } = await me("new-lin");
    expect(shopper).toEqual({ id: "new-lin", newCustomer: true, member: false });
    expect(activities).toMatchObject({
      newcomer: { status: "claimable", claimed: 0, coupons: [] },
      "save-50": { status: "limit_reached", claimed: 1, coupons: [{ status: "usable" }] },
      "save-120": { status: "excluded", excludedBy: "save-50" },
      "skincare-15": { status: "claimable", claimed: 1 },
    });
    expect((await me("member-zhao")).activities).toMatchObject({ newcomer: { status: "new_customers_only" } });
  });

  it("differs by token, which caches are told", async () => {
    const { ask } = open();
    expect((await ask("/me", { token: "lin" })).headers.get("Vary")).toBe("Authorization");
  });
});

describe("the server's time", () => {
  it("is the clock's", async () => {
    expect((await open(at.encore).ask("/v1/time")).body).toEqual({ now: "2026-11-03T04:00:00.000Z" });
  });
});
