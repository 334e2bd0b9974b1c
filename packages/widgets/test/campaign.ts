import type { Campaign, Coupon, CouponActivity, CouponView } from "@campaign-kit/sdk";

/** A campaign like the seeded one: warm-up to 11 Nov, peak to 14 Nov, encore to 17 Nov, by Shanghai's clocks. */
export const campaign: Campaign = {
  id: "double-11",
  name: { en: "Double 11 Carnival", "zh-CN": "双11狂欢节", "zh-TW": "雙11狂歡節" },
  slogan: { en: "All good things in one place" },
  timeZone: "Asia/Shanghai",
  currency: "CNY",
  phases: [
    {
      id: "warmup",
      name: { en: "Warm-up", "zh-CN": "预热期" },
      startsAt: "2026-10-31T16:00:00.000Z",
      endsAt: "2026-11-10T16:00:00.000Z",
    },
    {
      id: "peak",
      name: { en: "Peak", "zh-CN": "爆发期", "zh-TW": "爆發期" },
      startsAt: "2026-11-10T16:00:00.000Z",
      endsAt: "2026-11-13T16:00:00.000Z",
    },
    {
      id: "encore",
      name: { en: "Encore", "zh-CN": "返场期" },
      startsAt: "2026-11-13T16:00:00.000Z",
      endsAt: "2026-11-16T16:00:00.000Z",
    },
  ],
  rules: [],
  activities: [],
};

/** 09:52:24 in Shanghai, two days before the peak. */
export const now = "2026-11-09T01:52:24.000Z";
export const peak = "2026-11-10T16:00:00.000Z";

const base: Omit<CouponActivity, "id" | "title" | "benefit"> = {
  mechanic: "coupon",
  windows: [{ opensAt: "2026-10-31T16:00:00.000Z", closesAt: "2026-11-13T16:00:00.000Z" }],
  scope: { type: "all" },
  audience: "everyone",
  limit: 1,
  excludes: [],
  use: { type: "fixed", from: "2026-11-10T16:00:00.000Z", until: "2026-11-13T16:00:00.000Z" },
};
const yuan = (amount: number) => ({ amount: amount * 100, currency: "CNY" });

export const save50: CouponActivity = {
  ...base,
  excludes: ["save-120"],
  id: "save-50",
  title: { en: "¥50 off everything", "zh-CN": "全场满 300 减 50", de: "50 ¥ Rabatt auf das gesamte Sortiment" },
  benefit: { type: "amount_off", amount: yuan(50) },
  threshold: yuan(300),
  stock: { total: 10_000, left: 2316 },
};

export const save120: CouponActivity = {
  ...base,
  excludes: ["save-50"],
  id: "save-120",
  title: { en: "¥120 off everything", "zh-CN": "全场满 500 减 120" },
  benefit: { type: "amount_off", amount: yuan(120) },
  threshold: yuan(500),
  stock: { total: 2000, left: 0 },
};

export const skincare15: CouponActivity = {
  ...base,
  id: "skincare-15",
  title: { en: "15% off skin care", "zh-CN": "护肤 85 折" },
  benefit: { type: "percent_off", percent: 15, cap: yuan(60) },
  scope: { type: "category", id: "skin-care", title: { en: "skin care", "zh-CN": "护肤" } },
  limit: 2,
  stock: { total: 5000, left: 4102 },
};

export const first100: CouponActivity = {
  ...base,
  id: "first-100",
  title: { en: "The first 100", "zh-CN": "前 100 名半价" },
  windows: [{ opensAt: "2026-11-11T12:00:00.000Z", closesAt: "2026-11-13T16:00:00.000Z" }],
  benefit: { type: "percent_off", percent: 50 },
  scope: { type: "product", id: "headphones", title: { en: "Quiet headphones", "zh-CN": "静时耳机" } },
  stock: { total: 100, left: 100 },
};

export const newcomer: CouponActivity = {
  ...base,
  id: "newcomer",
  title: { en: "Welcome coupon", "zh-CN": "新人券" },
  benefit: { type: "amount_off", amount: yuan(20) },
  audience: "new_customers",
  use: { type: "after_claim", days: 7 },
};

export const freeShipping: CouponActivity = {
  ...base,
  id: "shipping",
  title: { en: "Free shipping", de: "Kostenloser Versand für jede Bestellung" },
  benefit: { type: "free_shipping" },
  threshold: yuan(49),
  use: { type: "after_claim", days: 7 },
};

/** A claimed one of an activity. */
export function couponOf({ id, title, benefit, scope }: CouponActivity, more: Partial<Coupon> = {}): Coupon {
  return {
    id: "q3Zk9vXw1mTt7Yb2Hc5LdA",
    activity: id,
    title,
    benefit,
    scope,
    status: "usable",
    claimedAt: now,
    usableFrom: "2026-11-10T16:00:00.000Z",
    usableUntil: "2026-11-13T16:00:00.000Z",
    ...more,
  };
}

/** A view of each state, as a shopper would come to see it. */
export const views: Record<CouponView["state"], CouponView> = {
  loading: { state: "loading" },
  unavailable: { state: "unavailable" },
  unknown: view("unknown", save50),
  upcoming: view("upcoming", first100, { opensAt: "2026-11-11T12:00:00.000Z" }),
  claimable: view("claimable", save50),
  claiming: view("claiming", save50),
  queueing: view("queueing", save50),
  offline: view("offline", save50),
  checking: view("checking", save50),
  challenged: view("challenged", save50),
  failed: view("failed", save50, { outcome: "none" }),
  claimed: view("claimed", save50, { coupon: couponOf(save50) }),
  used: view("used", save50, { coupon: couponOf(save50, { status: "used", usedAt: "2026-11-12T01:41:00.000Z" }) }),
  "limit-reached": view("limit-reached", skincare15, {
    mine: { mechanic: "coupon", status: "limit_reached", claimed: 2, coupons: [] },
    coupon: couponOf(skincare15),
  }),
  "sold-out": view("sold-out", save120),
  ineligible: view("ineligible", newcomer, { reason: "new_customers_only" }),
  ended: view("ended", skincare15),
  "signed-out": view("signed-out", newcomer),
};

export function view(state: CouponView["state"], activity: CouponActivity, more: Partial<CouponView> = {}): CouponView {
  return { state, activity, timeZone: "Asia/Shanghai", ...more };
}
