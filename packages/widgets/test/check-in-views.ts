import type { CheckInActivity, CheckInResult, CheckInView, MyCheckIn } from "@campaign-kit/sdk";

/** The seeded campaign's check-in: 1 to 16 November by Shanghai's clocks. */
export const daily: CheckInActivity = {
  mechanic: "check-in",
  id: "daily",
  title: { en: "Daily check-in", "zh-CN": "每日签到", "zh-TW": "每日簽到" },
  windows: [{ opensAt: "2026-10-31T16:00:00.000Z", closesAt: "2026-11-16T16:00:00.000Z" }],
  points: 5,
  milestones: [
    { days: 3, rewards: [{ type: "points", points: 15 }] },
    {
      days: 7,
      rewards: [
        {
          type: "coupon",
          title: { en: "¥10 coupon", "zh-CN": "10 元券", "zh-TW": "10 元券" },
          benefit: { type: "amount_off", amount: { amount: 1000, currency: "CNY" } },
          scope: { type: "all" },
          use: { type: "after_claim", days: 7 },
        },
        { type: "chances", activity: "wheel", chances: 1 },
      ],
    },
  ],
  makeUp: { perMonth: 2, cost: 20 },
};

/** Days of November, stamped. */
export const stamped = (days: readonly number[], month = "2026-11"): MyCheckIn["days"] =>
  days.map((day) => ({ date: `${month}-${String(day).padStart(2, "0")}`, madeUp: false }));

/** 9 November: seven of nine days, four in a row, the fourth missed. */
export const mine: MyCheckIn = {
  mechanic: "check-in",
  status: "ready",
  today: "2026-11-09",
  nextDayAt: "2026-11-09T16:00:00.000Z",
  streak: 4,
  total: 7,
  days: stamped([1, 2, 3, 5, 6, 7, 8]),
  milestones: [
    { days: 3, received: true, toGo: 0 },
    { days: 7, received: false, toGo: 3 },
  ],
  makeUp: { left: 2, dates: ["2026-11-04"] },
};

/** The same, after a check-in. */
export const mineDone: MyCheckIn = {
  ...mine,
  status: "done",
  streak: 5,
  total: 8,
  days: [...mine.days, ...stamped([9])],
  milestones: [mine.milestones[0]!, { days: 7, received: false, toGo: 2 }],
};

/** The same, after the fourth was made up. */
export const mineMadeUp: MyCheckIn = {
  ...mine,
  streak: 8,
  total: 8,
  days: [...stamped([1, 2, 3]), { date: "2026-11-04", madeUp: true }, ...stamped([5, 6, 7, 8])],
  milestones: [mine.milestones[0]!, { days: 7, received: true, toGo: 0 }],
  makeUp: { left: 1, dates: [] },
};

/** Three missed days. */
export const mineBroken: MyCheckIn = {
  ...mine,
  streak: 1,
  total: 6,
  days: stamped([2, 4, 5, 6, 8]),
  milestones: [
    { days: 3, received: false, toGo: 2 },
    { days: 7, received: false, toGo: 6 },
  ],
  makeUp: { left: 2, dates: ["2026-11-01", "2026-11-03", "2026-11-07"] },
};

/** A visitor's, on the ninth. */
const nobodys: MyCheckIn = {
  ...mine,
  status: "authentication_required",
  streak: 0,
  total: 0,
  days: [],
  milestones: daily.milestones.map(({ days }) => ({ days, received: false, toGo: days })),
  makeUp: { left: 2, dates: [] },
};

export function checkInView(state: CheckInView["state"], more: Partial<CheckInView> = {}): CheckInView {
  return { state, activity: daily, mine, timeZone: "Asia/Shanghai", points: 120, ...more };
}

type Intent = NonNullable<CheckInView["intent"]>;
const asked = (state: Intent["state"], more: Partial<Intent> = {}): Partial<CheckInView> => ({
  intent: { action: "check-in", state, ...more },
});

/** A view of each state, as a shopper would come to see it. */
export const checkInViews: Record<CheckInView["state"] | Intent["state"], CheckInView> = {
  loading: { state: "loading" },
  unavailable: { state: "unavailable" },
  unknown: checkInView("unknown"),
  upcoming: checkInView("upcoming", {
    opensAt: "2026-10-31T16:00:00.000Z",
    mine: { ...nobodys, status: "not_started", today: "2026-10-31" },
  }),
  ready: checkInView("ready"),
  done: checkInView("done", { mine: mineDone, points: 125 }),
  ended: checkInView("ended", { mine: { ...mineDone, status: "ended", today: "2026-11-17" }, points: 125 }),
  "signed-out": checkInView("signed-out", { mine: nobodys, points: 0 }),
  asking: checkInView("ready", asked("asking")),
  queueing: checkInView("ready", asked("queueing")),
  offline: checkInView("ready", asked("offline")),
  checking: checkInView("ready", asked("checking")),
  challenged: checkInView("ready", asked("challenged")),
  failed: checkInView("ready", asked("failed", { outcome: "none", reason: "internal_error" })),
};

/** What a check-in of the ninth answers. */
export const checkedIn: CheckInResult = {
  date: "2026-11-09",
  rewards: [{ type: "points", points: 5 }],
  coupons: [],
  points: 125,
  mine: mineDone,
};

/** What making up the fourth answers: it closes the gap, and the seventh day's rewards come with it. */
export const madeUp: CheckInResult = {
  date: "2026-11-04",
  rewards: [...daily.milestones[1]!.rewards],
  coupons: [],
  points: 100,
  mine: mineMadeUp,
};

/** Those, and what can come over them. */
export const everyCheckInView: Record<string, CheckInView> = {
  ...checkInViews,
  "several missed": checkInView("ready", { mine: mineBroken }),
  "made up": checkInView("ready", { mine: mineMadeUp }),
  "too few points": checkInView("ready", { points: 5 }),
  "make-up under way": checkInView("ready", { intent: { action: "make-up", state: "asking", target: "2026-11-04" } }),
  "make-up failed": checkInView("ready", {
    intent: { action: "make-up", state: "failed", target: "2026-11-04", outcome: "open" },
  }),
};
