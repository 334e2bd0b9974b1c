import type {
  Activity,
  Campaign,
  Coupon,
  CouponActivity,
  CouponClaim,
  Me,
  MyActivity,
  MyCoupon,
  Problem,
  ProblemCode,
} from "@campaign-kit/contract/api";
import { problem } from "@campaign-kit/contract";

/** Server time at the start of a test: in the peak of the campaign below. */
export const NOW = Date.parse("2026-11-11T04:00:00.000Z");
export const at = (milliseconds: number) => new Date(NOW + milliseconds).toISOString();
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const save50: CouponActivity = {
  mechanic: "coupon",
  id: "save-50",
  title: { en: "¥50 off everything" },
  windows: [{ opensAt: at(-DAY), closesAt: at(DAY) }],
  benefit: { type: "amount_off", amount: { amount: 5000, currency: "CNY" } },
  scope: { type: "all" },
  audience: "everyone",
  limit: 1,
  use: { type: "after_claim", days: 7 },
  excludes: [],
  stock: { total: 100, left: 40 },
};

export const campaign = (...activities: Activity[]): Campaign => ({
  id: "double-11",
  name: { en: "Double 11 Carnival" },
  slogan: { en: "All good things in one place" },
  timeZone: "Asia/Shanghai",
  currency: "CNY",
  phases: [
    { id: "warmup", name: { en: "Warm-up" }, startsAt: at(-10 * DAY), endsAt: at(-DAY) },
    { id: "peak", name: { en: "Peak" }, startsAt: at(-DAY), endsAt: at(2 * DAY) },
    { id: "encore", name: { en: "Encore" }, startsAt: at(2 * DAY), endsAt: at(5 * DAY) },
  ],
  rules: [],
  activities: activities.length ? activities : [save50],
});

export const mine = (more: Partial<MyCoupon> = {}): MyCoupon => ({
  mechanic: "coupon",
  status: "claimable",
  claimed: 0,
  coupons: [],
  ...more,
});

export const me = (activities: Record<string, MyActivity> = { "save-50": mine() }, more: Partial<Me> = {}): Me => ({
  now: at(0),
  stage: "peak",
  shopper: { id: "lin", newCustomer: true, member: false },
  points: 120,
  activities,
  ...more,
});

export const coupon = (more: Partial<Coupon> = {}): Coupon => ({
  id: "q3Zk9vXw1mTt7Yb2Hc5LdA",
  activity: "save-50",
  title: save50.title,
  benefit: save50.benefit,
  scope: save50.scope,
  status: "usable",
  claimedAt: at(0),
  usableFrom: at(0),
  usableUntil: at(7 * DAY),
  ...more,
});

export const claimed = (more: Partial<MyCoupon> = {}): MyCoupon =>
  mine({ status: "limit_reached", claimed: 1, coupons: [coupon()], ...more });

export const claim = (): CouponClaim => ({ coupon: coupon(), mine: claimed(), stock: { total: 100, left: 39 } });

export const json = (
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
  type = "application/json",
): Response => new Response(JSON.stringify(body), { status, headers: { "Content-Type": type, ...headers } });

export const denied = (
  code: ProblemCode,
  headers: Record<string, string> = {},
  more: Partial<Problem> = {},
): Response => json({ ...problem(code), ...more }, problem(code).status, headers, "application/problem+json");
