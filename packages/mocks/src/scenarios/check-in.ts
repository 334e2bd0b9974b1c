import type { CampaignDefinition, Me } from "@campaign-kit/contract";
import type { DemoShopper } from "../shoppers.ts";
import { moments } from "./moments.ts";
import type { PastSeed, Scenario } from "./scenario.ts";

const lin = { now: moments.warmup, shopper: "lin" } as const;

/** Checks in on these days of November, at breakfast. */
async function checkInOn(seed: PastSeed, days: readonly number[], shopper: DemoShopper = "lin"): Promise<void> {
  for (const day of days) {
    seed.at(`2026-11-${String(day).padStart(2, "0")}T07:30:00+08:00`);
    await seed.checkIn("daily", shopper);
  }
}

/** Every day but the fourth: seven of nine days, four in a row. With the points that Lin has from elsewhere, 120. */
async function sevenOfNine(seed: PastSeed): Promise<void> {
  seed.at(moments.firstDay);
  await seed.grantPoints("lin", 55, "From last year");
  await checkInOn(seed, [1, 2, 3, 5, 6, 7, 8]);
}

/** What has become of the daily check-in. */
export const checkInScenarios = {
  "check-in-first": {
    ...lin,
    now: moments.firstDay,
    description: "The first day. Nobody has checked in yet.",
  },
  "check-in-ready": {
    ...lin,
    description: "Lin has checked in on seven days, four of them in a row, missed one, and has 120 points.",
    prepare: sevenOfNine,
  },
  "check-in-done": {
    ...lin,
    description: "The same, and today is stamped.",
    prepare: async (seed) => {
      await sevenOfNine(seed);
      await checkInOn(seed, [9]);
    },
  },
  "check-in-broken": {
    ...lin,
    description:
      "Zhao missed yesterday: the run is over, and two of the missed days can be made up. He has 135 points.",
    shopper: "zhao",
    prepare: (seed) => checkInOn(seed, [2, 4, 7], "zhao"),
  },
  "check-in-no-points": {
    ...lin,
    now: "2026-11-05T09:52:24+08:00",
    description: "Lin missed a day and has spent all points, so that it cannot be made up.",
    prepare: async (seed) => {
      await checkInOn(seed, [1, 2, 3]);
      await seed.buyChance("wheel", "lin");
    },
  },
  "check-in-milestone": {
    ...lin,
    now: "2026-11-07T09:52:24+08:00",
    description: "Lin has checked in on six days in a row. Today is the seventh: a coupon and a chance to draw.",
    prepare: (seed) => checkInOn(seed, [1, 2, 3, 4, 5, 6]),
  },
  "check-in-week": {
    ...lin,
    now: "2026-11-07T09:52:24+08:00",
    description: "Lin has reached seven days in a row, and received all that they bring.",
    prepare: (seed) => checkInOn(seed, [1, 2, 3, 4, 5, 6, 7]),
  },
  "check-in-made-up": {
    ...lin,
    description: "Lin has made up the missed day: eight days in a row, and one more could be made up this month.",
    prepare: async (seed) => {
      await sevenOfNine(seed);
      seed.at("2026-11-08T19:00:00+08:00");
      await seed.makeUp("daily", "lin", "2026-11-04");
    },
  },
  "check-in-none-left": {
    ...lin,
    description: "Zhao has made up two days, as many as a month allows, and misses others.",
    shopper: "zhao",
    prepare: async (seed) => {
      await checkInOn(seed, [1, 3, 8], "zhao");
      await seed.makeUp("daily", "zhao", "2026-11-02");
      await seed.makeUp("daily", "zhao", "2026-11-07");
    },
  },
  "check-in-midnight": {
    ...lin,
    now: "2026-11-09T23:59:50+08:00",
    description: "Today is stamped, and ten seconds later it is tomorrow.",
    prepare: async (seed) => {
      await sevenOfNine(seed);
      await checkInOn(seed, [9]);
    },
  },
  "check-in-new-month": {
    ...lin,
    now: moments.firstDay,
    description: "A run of four days that began in October: the first of November is not stamped yet.",
    adapt: fromOctober,
    prepare: async (seed) => {
      for (const day of [25, 28, 29, 30, 31]) {
        seed.at(`2026-10-${day}T07:30:00+08:00`);
        await seed.checkIn("daily", "lin");
      }
    },
  },
  "check-in-last-day": {
    ...lin,
    now: "2026-11-16T09:52:24+08:00",
    description: "The last day. Lin has missed two.",
    prepare: (seed) => checkInOn(seed, [1, 2, 3, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15]),
  },
  "check-in-unknown-state": {
    ...lin,
    description: "A newer server tells a state of the check-in that this code does not know.",
    prepare: sevenOfNine,
    rewrite: (path, body) => {
      if (!path.endsWith("/me")) return body;
      const me = body as Me;
      return { ...me, activities: { ...me.activities, daily: { ...me.activities["daily"], status: "holiday" } } };
    },
  },
} as const satisfies Record<string, Scenario>;

/** The campaign with a warm-up that begins ten days earlier. */
function fromOctober(campaign: CampaignDefinition): CampaignDefinition {
  const [warmup, ...phases] = campaign.phases;
  return { ...campaign, phases: [{ ...warmup!, startsAt: "2026-10-22T00:00:00+08:00" }, ...phases] };
}
