import { moments } from "./moments.ts";
import type { Scenario } from "./scenario.ts";

/** Where the campaign stands, and who looks at it. */
export const campaignScenarios = {
  fresh: {
    description: "The warm-up. Lin, a new customer, has claimed nothing yet.",
    now: moments.warmup,
    shopper: "lin",
  },
  peak: {
    description: "The peak's first morning. Nothing is claimed; the first 100 open at 20:00.",
    now: moments.peak,
    shopper: "lin",
  },
  "peak-evening": {
    description: "The peak's first evening. Everything of the peak is open.",
    now: moments.peakEvening,
    shopper: "lin",
  },
  encore: {
    description: "The encore. Zhao, a member, can claim a thank-you coupon.",
    now: moments.encore,
    shopper: "zhao",
  },
  "not-started": {
    description: "A day before the campaign. Nothing is open.",
    now: moments.before,
    shopper: "lin",
  },
  "opens-soon": {
    description: "Ten seconds before 20:00 of the peak's first day: the first 100 open.",
    now: "2026-11-11T19:59:50+08:00",
    shopper: "lin",
  },
  "phase-turns": {
    description: "Ten seconds before the peak starts.",
    now: "2026-11-10T23:59:50+08:00",
    shopper: "lin",
  },
  ended: {
    description: "The morning after the campaign.",
    now: moments.after,
    shopper: "lin",
  },
  "signed-out": {
    description: "The warm-up, seen by a visitor.",
    now: moments.warmup,
    shopper: null,
  },
  "skewed-clock": {
    description: "The first 100 open in seven minutes by the server's clock, whatever the device says.",
    now: "2026-11-11T19:53:00+08:00",
    shopper: "lin",
  },
} as const satisfies Record<string, Scenario>;
