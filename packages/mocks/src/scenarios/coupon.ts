import type { Me } from "@campaign-kit/contract";
import { moments } from "./moments.ts";
import type { Scenario } from "./scenario.ts";

/** What has become of coupons. */
export const couponScenarios = {
  "sold-out": {
    description: "The first 100 are gone.",
    now: moments.peakEvening,
    shopper: "lin",
    prepare: (seed) => seed.takeStock("first-100"),
  },
  "almost-gone": {
    description: "Three of the first 100 are left.",
    now: moments.peakEvening,
    shopper: "lin",
    prepare: (seed) => seed.takeStock("first-100", 97),
  },
  "sells-out": {
    description: "Others take the first 100 within three seconds.",
    now: moments.peakEvening,
    shopper: "lin",
    drain: { activity: "first-100", within: 3000 },
  },
  claimed: {
    description: "Lin holds a ¥50 coupon, to be used in the peak, and a welcome coupon.",
    now: moments.warmup,
    shopper: "lin",
    prepare: async (seed) => {
      await seed.claim("save-50", "lin");
      await seed.claim("newcomer", "lin");
    },
  },
  usable: {
    description: "The peak: Lin's ¥50 coupon can be used.",
    now: moments.peak,
    shopper: "lin",
    prepare: (seed) => seed.claim("save-50", "lin"),
  },
  used: {
    description: "Lin has used the ¥50 coupon.",
    now: moments.peak,
    shopper: "lin",
    prepare: async (seed) => seed.use(await seed.claim("save-50", "lin"), "2026-1111-4471"),
  },
  expired: {
    description: "Lin's welcome coupon was not used within its seven days.",
    now: moments.warmup,
    shopper: "lin",
    prepare: (seed) => {
      seed.at("2026-11-01T09:00:00+08:00");
      return seed.claim("newcomer", "lin");
    },
  },
  "limit-reached": {
    description: "Lin holds both skin care coupons that one may have.",
    now: moments.peak,
    shopper: "lin",
    prepare: async (seed) => {
      await seed.claim("skincare-15", "lin");
      await seed.claim("skincare-15", "lin");
    },
  },
  excluded: {
    description: "Lin holds the ¥50 coupon, which stands in the way of the ¥120 one.",
    now: moments.peak,
    shopper: "lin",
    prepare: (seed) => seed.claim("save-50", "lin"),
  },
  ineligible: {
    description: "Zhao has ordered before: the welcome coupon is for new customers.",
    now: moments.warmup,
    shopper: "zhao",
  },
  "members-only": {
    description: "Lin is not a member: the thank-you coupon is for members.",
    now: moments.encore,
    shopper: "lin",
  },
  "unknown-state": {
    description: "A newer server tells a state of the ¥50 coupon that this code does not know.",
    now: moments.warmup,
    shopper: "lin",
    rewrite: (path, body) => {
      if (!path.endsWith("/me")) return body;
      const me = body as Me;
      return { ...me, activities: { ...me.activities, "save-50": { ...me.activities["save-50"], status: "raffled" } } };
    },
  },
} as const satisfies Record<string, Scenario>;
