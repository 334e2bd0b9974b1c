import { z } from "@hono/zod-openapi";
import { activityFields, definitionFields, type DefinedCampaign, type Say } from "./activity-fields.ts";
import { Coupon } from "./coupon.ts";
import { ActivityId, CampaignId } from "./id.ts";
import { checkReward, MAX_POINTS, PointsBalance, Reward, RewardDefinition } from "./reward.ts";
import { route } from "./route.ts";
import { CalendarDate, Instant } from "./time.ts";

/** Most days that one activity may be open. */
export const CHECK_IN_DAYS = 366;

/** Most days that one shopper may check in altogether: a hundred years. */
const DAYS_IN_ALL = 36_600;

const milestoneDays = z.int().min(2).max(CHECK_IN_DAYS).openapi({ description: "So many days in a row." });

/** What so many days in a row bring, once a run. */
export const Milestone = z
  .object({ days: milestoneDays, rewards: z.array(Reward).min(1).max(5) })
  .openapi("Milestone", { example: { days: 3, rewards: [{ type: "points", points: 15 }] } });
export type Milestone = z.infer<typeof Milestone>;

const makeUp = {
  perMonth: z.int().min(1).max(31).openapi({ description: "Days that one shopper may make up in a calendar month." }),
  cost: z.int().min(0).max(MAX_POINTS).openapi({ description: "Points that each costs." }),
};

export const MakeUpTerms = z.object(makeUp).openapi("MakeUpTerms", { example: { perMonth: 2, cost: 20 } });

export const checkInActivityExample = {
  mechanic: "check-in" as const,
  id: "daily",
  title: { en: "Daily check-in", "zh-CN": "每日签到" },
  windows: [{ opensAt: "2026-10-31T16:00:00.000Z", closesAt: "2026-11-16T16:00:00.000Z" }],
  points: 5,
  milestones: [{ days: 3, rewards: [{ type: "points" as const, points: 15 }] }],
  makeUp: { perMonth: 2, cost: 20 },
};

/** A check-in activity as everyone sees it. Its days are the days of the campaign's zone. */
export const CheckInActivity = z
  .object({
    mechanic: z.literal("check-in"),
    ...activityFields,
    points: z.int().min(0).max(MAX_POINTS).openapi({ description: "What each day brings." }),
    milestones: z.array(Milestone).max(20).openapi({ description: "By days, ascending." }),
    makeUp: MakeUpTerms.optional().openapi({ description: "Absent where missed days cannot be made up." }),
  })
  .openapi("CheckInActivity", { example: checkInActivityExample });
export type CheckInActivity = z.infer<typeof CheckInActivity>;

/** A check-in activity as a shop writes it down. */
export const CheckInDefinition = z.strictObject({
  mechanic: z.literal("check-in"),
  ...definitionFields,
  points: z.int().min(0).max(MAX_POINTS).default(0),
  milestones: z
    .array(z.strictObject({ days: milestoneDays, rewards: z.array(RewardDefinition).min(1).max(5) }))
    .max(20)
    .default([]),
  makeUp: z.strictObject(makeUp).optional(),
});
export type CheckInDefinition = z.infer<typeof CheckInDefinition>;

/** What one definition alone cannot show to be wrong. */
export function checkCheckInDefinition(checkIn: CheckInDefinition, campaign: DefinedCampaign, say: Say): void {
  checkIn.milestones.forEach(({ days, rewards }, index) => {
    const before = checkIn.milestones[index - 1];
    if (before && days <= before.days) say(["milestones", index, "days"], "must be more than the one before");
    rewards.forEach((reward, nth) => {
      checkReward(reward, campaign, (path, message) => {
        say(["milestones", index, "rewards", nth, ...path], message);
      });
    });
  });
}

/** Whether this shopper can check in now, and if not, why: `done` until the next day begins. */
export const CheckInStatus = z
  .enum(["ready", "done", "not_started", "ended", "authentication_required"])
  .openapi("CheckInStatus");
export type CheckInStatus = z.infer<typeof CheckInStatus>;

export const myCheckInExample = {
  mechanic: "check-in" as const,
  status: "ready" as const,
  today: "2026-11-09",
  nextDayAt: "2026-11-09T16:00:00.000Z",
  streak: 4,
  total: 7,
  days: [
    { date: "2026-11-05", madeUp: false },
    { date: "2026-11-06", madeUp: true },
    { date: "2026-11-07", madeUp: false },
    { date: "2026-11-08", madeUp: false },
  ],
  milestones: [{ days: 3, received: true, toGo: 0 }],
  makeUp: { left: 1, dates: ["2026-11-04"] },
};

/** A check-in activity as this shopper stands to it. */
export const MyCheckIn = z
  .object({
    mechanic: z.literal("check-in"),
    status: CheckInStatus,
    today: CalendarDate.openapi({ description: "The day that it is in the campaign's zone." }),
    nextDayAt: Instant.openapi({ description: "When the next day begins there." }),
    streak: z.int().min(0).max(DAYS_IN_ALL).openapi({
      description: "Days in a row, up to today, or up to yesterday where today is not done yet.",
    }),
    total: z.int().min(0).max(DAYS_IN_ALL).openapi({ description: "Days checked in, made-up ones among them." }),
    days: z
      .array(z.object({ date: CalendarDate, madeUp: z.boolean() }))
      .max(CHECK_IN_DAYS)
      .openapi({ description: "Every day checked in, oldest first." }),
    milestones: z
      .array(
        z.object({
          days: milestoneDays,
          received: z.boolean().openapi({ description: "In the run that is under way." }),
          toGo: z.int().min(0).max(CHECK_IN_DAYS).openapi({ description: "Days that the run lacks." }),
        }),
      )
      .max(20)
      .openapi({ description: "Each of the activity's, in its order." }),
    makeUp: z
      .object({
        left: z.int().min(0).max(31).openapi({ description: "How many days can still be made up in this month." }),
        dates: z
          .array(CalendarDate)
          .max(31)
          .openapi({ description: "The missed days of this month that may be made up, oldest first." }),
      })
      .optional(),
  })
  .openapi("MyCheckIn", { example: myCheckInExample });
export type MyCheckIn = z.infer<typeof MyCheckIn>;

/** The answer to a check-in or to a made-up day. */
export const CheckInResult = z
  .object({
    date: CalendarDate,
    rewards: z
      .array(Reward)
      .max(101)
      .openapi({ description: "All that this day brought: its points, then milestones." }),
    coupons: z.array(Coupon).max(100).openapi({ description: "The coupons among them, as they lie in the wallet." }),
    points: PointsBalance.openapi({ description: "The shopper's balance afterwards." }),
    mine: MyCheckIn,
  })
  .openapi("CheckInResult", {
    example: {
      date: "2026-11-09",
      rewards: [{ type: "points", points: 5 }],
      coupons: [],
      points: 125,
      mine: { ...myCheckInExample, status: "done", streak: 5, total: 8 },
    },
  });
export type CheckInResult = z.infer<typeof CheckInResult>;

/** A missed day. */
export const MakeUp = z.object({ date: CalendarDate }).openapi("MakeUp", { example: { date: "2026-11-04" } });
export type MakeUp = z.infer<typeof MakeUp>;

const params = z.object({ campaign: CampaignId, activity: ActivityId });

export const checkIn = route({
  method: "post",
  path: "/v1/campaigns/{campaign}/check-ins/{activity}/days",
  operationId: "checkIn",
  tags: ["check-in"],
  summary: "Check in today",
  description:
    "Marks today, as the server's clock has it in the campaign's zone, and gives what the day and the milestones it reaches bring.",
  auth: "required",
  params,
  response: { status: 201, description: "The day, and what it brought.", schema: CheckInResult },
  problems: ["campaign_not_found", "activity_not_found", "not_started", "ended", "already_checked_in"],
});

export const makeUpDay = route({
  method: "post",
  path: "/v1/campaigns/{campaign}/check-ins/{activity}/make-ups",
  operationId: "makeUpDay",
  tags: ["check-in"],
  summary: "Make up a missed day",
  description:
    "Marks a missed day of the current month, for points. It brings the milestones that the run reaches by it, but not the day's points.",
  auth: "required",
  params,
  body: MakeUp,
  response: { status: 201, description: "The day, and what it brought.", schema: CheckInResult },
  problems: [
    "campaign_not_found",
    "activity_not_found",
    "not_started",
    "ended",
    "limit_reached",
    "day_not_missed",
    "not_enough_points",
  ],
});
