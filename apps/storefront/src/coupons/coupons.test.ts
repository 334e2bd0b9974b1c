import { describe, expect, test } from "vitest";
import { goods } from "../goods/goods.ts";
import type { Campaign, CouponActivity, Me, MyCoupon } from "@campaign-kit/sdk";
import { couponsFor, isInScope } from "./applies.ts";
import { shelfOrder } from "./shelf-order.ts";

const coupon = (id: string, more: Partial<CouponActivity> = {}): CouponActivity => ({
  mechanic: "coupon",
  id,
  title: { en: id },
  windows: [{ opensAt: "2026-10-31T16:00:00.000Z", closesAt: "2026-11-13T16:00:00.000Z" }],
  benefit: { type: "amount_off", amount: { amount: 5000, currency: "CNY" } },
  scope: { type: "all" },
  audience: "everyone",
  limit: 1,
  use: { type: "after_claim", days: 7 },
  excludes: [],
  ...more,
});
type Status = MyCoupon["status"];
const me = (statuses: Record<string, Status>): Me => ({
  now: "2026-11-09T01:52:24.000Z",
  stage: "warmup",
  shopper: null,
  points: 0,
  activities: Object.fromEntries(
    Object.entries(statuses).map(([id, status]) => [id, { mechanic: "coupon", status, claimed: 0, coupons: [] }]),
  ),
});
const opens = (opensAt: string) => [{ opensAt, closesAt: "2026-11-16T16:00:00.000Z" }];

describe("the shelf", () => {
  test("shows first what can be had or is had, then what opens soonest, then what is not for this shopper or gone", () => {
    const activities = [
      coupon("gone"),
      coupon("not-for-me"),
      coupon("opens-later", { windows: opens("2026-11-13T16:00:00.000Z") }),
      coupon("mine"),
      coupon("opens-soon", { windows: opens("2026-11-10T16:00:00.000Z") }),
      coupon("to-have"),
    ];
    const statuses = {
      gone: "sold_out",
      "not-for-me": "members_only",
      "opens-later": "not_started",
      mine: "limit_reached",
      "opens-soon": "not_started",
      "to-have": "claimable",
    } as const;
    expect(shelfOrder({ activities }, me(statuses))).toEqual([
      "mine",
      "to-have",
      "opens-soon",
      "opens-later",
      "not-for-me",
      "gone",
    ]);
  });

  test("keeps the campaign's order while nothing is known of the shopper", () => {
    expect(shelfOrder({ activities: [coupon("b"), coupon("a")] }, undefined)).toEqual(["b", "a"]);
  });

  test("puts a state that it does not know last", () => {
    const statuses = { new: "reserved" as Status, old: "sold_out" as const };
    expect(shelfOrder({ activities: [coupon("new"), coupon("old")] }, me(statuses))).toEqual(["old", "new"]);
  });
});

describe("a product", () => {
  const tissue = goods.find(({ id }) => id === "tissue-box")!;
  const skinCare = goods.find(({ category }) => category === "skincare")!;
  const campaign = (...activities: CouponActivity[]) => ({ activities }) as Campaign;
  const now = Date.parse("2026-11-09T01:52:24Z");

  test("is in the scope that names it, its category or all", () => {
    const title = { en: "" };
    expect(isInScope({ type: "all" }, tissue)).toBe(true);
    expect(isInScope({ type: "category", id: "skincare", title }, skinCare)).toBe(true);
    expect(isInScope({ type: "category", id: "skincare", title }, tissue)).toBe(false);
    expect(isInScope({ type: "product", id: "tissue-box", title }, tissue)).toBe(true);
    expect(isInScope({ type: "brand" } as unknown as CouponActivity["scope"], tissue)).toBe(false);
  });

  test("bears the coupons that it reaches by itself and that are not over", () => {
    const reached = coupon("reached", { threshold: { amount: tissue.price, currency: "CNY" } });
    const tooDear = coupon("too-dear", { threshold: { amount: tissue.price + 1, currency: "CNY" } });
    const over = coupon("over", {
      windows: [{ opensAt: "2026-10-31T16:00:00.000Z", closesAt: "2026-11-01T16:00:00.000Z" }],
    });
    const usable = coupon("usable", {
      windows: over.windows,
      use: { type: "fixed", from: "2026-11-10T16:00:00.000Z", until: "2026-11-13T16:00:00.000Z" },
    });
    expect(couponsFor(tissue, campaign(reached, tooDear, over, usable), now).map(({ id }) => id)).toEqual([
      "reached",
      "usable",
    ]);
  });
});
