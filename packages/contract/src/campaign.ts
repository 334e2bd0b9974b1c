import { z } from "@hono/zod-openapi";
import { Activity, ActivityDefinition, checkActivityDefinition, MyActivity } from "./activity.ts";
import { ActivityId, CampaignId, externalName, ShopperId } from "./id.ts";
import { Currency } from "./money.ts";
import { CampaignStage, Phase, phaseExample, PhaseId } from "./phase.ts";
import { PointsBalance } from "./reward.ts";
import { route } from "./route.ts";
import { LocalizedText } from "./text.ts";
import { Instant, InstantInput, TimeZone } from "./time.ts";
import { WaitingRoomDefinition } from "./waiting-room.ts";
import { checkInActivityExample, myCheckInExample } from "./check-in.ts";
import { groupBuyActivityExample } from "./group-buy.ts";
import { luckyDrawActivityExample } from "./lucky-draw.ts";
import { couponActivityExample, myCouponExample } from "./coupon.ts";

/** Most activities that one campaign may have. */
const ACTIVITIES = 200;

const ruleExample = { title: { en: "Who" }, text: { en: "Everyone with an account." } };

/** One rule in plain words. */
export const Rule = z.object({ title: LocalizedText, text: LocalizedText }).openapi("Rule", { example: ruleExample });
export type Rule = z.infer<typeof Rule>;

/** What is the same for every shopper. */
export const Campaign = z
  .object({
    id: CampaignId,
    name: LocalizedText,
    slogan: LocalizedText,
    description: LocalizedText.optional(),
    theme: z.string().max(64).optional().openapi({ description: "A theme's name, for `data-campaign-theme`." }),
    timeZone: TimeZone,
    currency: Currency,
    phases: z.array(Phase).min(1).max(3).openapi({ description: "In order, without gaps." }),
    rules: z.array(Rule).max(50),
    activities: z.array(Activity).max(ACTIVITIES),
  })
  .openapi("Campaign", {
    example: {
      id: "double-11",
      name: { en: "Double 11 Carnival", "zh-CN": "双11狂欢节" },
      slogan: { en: "All good things in one place", "zh-CN": "好物集结，一站购齐" },
      timeZone: "Asia/Shanghai",
      currency: "CNY",
      phases: [phaseExample],
      rules: [ruleExample],
      activities: [couponActivityExample, groupBuyActivityExample, luckyDrawActivityExample, checkInActivityExample],
    },
  });
export type Campaign = z.infer<typeof Campaign>;

/** Who the token speaks for. */
export const Shopper = z
  .object({
    id: ShopperId,
    nickname: externalName(64).optional().openapi({
      description: "The name that the shopper chose for others to see, in a group for instance.",
    }),
    newCustomer: z.boolean(),
    member: z.boolean(),
  })
  .openapi("Shopper", { example: { id: "lin", nickname: "Lin", newCustomer: true, member: false } });
export type Shopper = z.infer<typeof Shopper>;

/** What is one shopper's own, and the server's time. Never cached. */
export const Me = z
  .object({
    now: Instant.openapi({ description: "The server's time when this answer was made." }),
    stage: CampaignStage,
    // A union, since `nullable()` would make the component itself nullable.
    shopper: z.union([Shopper, z.null()]).openapi({ description: "`null` without a token." }),
    points: PointsBalance.openapi({ description: "The shopper's points; 0 for a visitor." }),
    activities: z.record(ActivityId, MyActivity).openapi({ maxProperties: ACTIVITIES }),
  })
  .openapi("Me", {
    example: {
      now: "2026-11-09T01:52:24.000Z",
      stage: "warmup",
      shopper: { id: "lin", nickname: "Lin", newCustomer: true, member: false },
      points: 120,
      activities: { "save-50": myCouponExample, daily: myCheckInExample },
    },
  });
export type Me = z.infer<typeof Me>;

export const getCampaign = route({
  method: "get",
  path: "/v1/campaigns/{campaign}",
  operationId: "getCampaign",
  tags: ["campaign"],
  summary: "The campaign, as everyone sees it",
  description:
    "Phases, rules and activities with their stock. The same for all, so that a CDN can keep it: send If-None-Match to get 304 where nothing changed.",
  params: z.object({ campaign: CampaignId }),
  response: {
    status: 200,
    description: "The campaign.",
    schema: Campaign,
    conditional: true,
    headers: {
      ETag: { description: "Changes with the document.", schema: { type: "string", maxLength: 128 } },
      "Cache-Control": {
        description: "`public`, with `s-maxage` and `stale-while-revalidate`.",
        schema: { type: "string", maxLength: 200 },
      },
    },
  },
  problems: ["campaign_not_found"],
});

export const getMe = route({
  method: "get",
  path: "/v1/campaigns/{campaign}/me",
  operationId: "getMe",
  tags: ["campaign"],
  summary: "How this shopper stands to the campaign",
  description:
    "Every activity's state for this shopper, with reasons, and the server's time. Without a token: as a visitor.",
  auth: "optional",
  params: z.object({ campaign: CampaignId }),
  response: { status: 200, description: "The shopper's part. Never cached.", schema: Me },
  problems: ["campaign_not_found"],
});

/** A campaign as a shop writes it down, in a JSON file. */
export const CampaignDefinition = z
  .strictObject({
    $schema: z.string().max(500).optional(),
    id: CampaignId,
    name: LocalizedText,
    slogan: LocalizedText,
    description: LocalizedText.optional(),
    theme: z.string().max(64).optional(),
    timeZone: TimeZone,
    currency: Currency,
    phases: z
      .array(
        z.strictObject({
          id: PhaseId,
          name: LocalizedText,
          hint: LocalizedText.optional(),
          startsAt: InstantInput,
          endsAt: InstantInput,
        }),
      )
      .min(1)
      .max(3),
    rules: z
      .array(z.strictObject({ title: LocalizedText, text: LocalizedText }))
      .max(50)
      .default([]),
    waitingRoom: WaitingRoomDefinition.optional(),
    activities: z.array(ActivityDefinition).max(ACTIVITIES),
  })
  .superRefine((campaign, context) => {
    const say = (path: readonly (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path: [...path], message });
    const order = PhaseId.options;
    campaign.phases.forEach((phase, index) => {
      const before = campaign.phases[index - 1];
      if (Date.parse(phase.endsAt) <= Date.parse(phase.startsAt))
        say(["phases", index, "endsAt"], "must be after startsAt");
      if (!before) return;
      if (order.indexOf(phase.id) <= order.indexOf(before.id))
        say(["phases", index, "id"], "phases must be in order, each once");
      if (Date.parse(phase.startsAt) !== Date.parse(before.endsAt))
        say(["phases", index, "startsAt"], "must be where the phase before ends");
    });
    const phases = new Set(campaign.phases.map(({ id }) => id));
    const taken = new Set<string>();
    campaign.activities.forEach((activity, index) => {
      if (taken.has(activity.id)) say(["activities", index, "id"], "is taken by another activity");
      taken.add(activity.id);
      for (const phase of activity.phases) {
        if (!phases.has(phase)) say(["activities", index, "phases"], `the campaign has no phase ${phase}`);
      }
      if (!hasTime(activity, campaign.phases)) {
        say(
          ["activities", index, activity.opensAt ? "opensAt" : "closesAt"],
          "leaves no time in the activity's phases",
        );
      }
      checkActivityDefinition(activity, campaign, (path, message) => {
        say(["activities", index, ...path], message);
      });
    });
  });
export type CampaignDefinition = z.infer<typeof CampaignDefinition>;

/** Whether `opensAt` and `closesAt`, where an activity has them, leave any of its phases. */
function hasTime(
  activity: { phases: readonly PhaseId[]; opensAt?: string | undefined; closesAt?: string | undefined },
  phases: readonly { id: PhaseId; startsAt: string; endsAt: string }[],
): boolean {
  const { opensAt, closesAt } = activity;
  if (opensAt === undefined && closesAt === undefined) return true;
  return phases.some(
    ({ id, startsAt, endsAt }) =>
      activity.phases.includes(id) &&
      Math.max(Date.parse(startsAt), opensAt ? Date.parse(opensAt) : -Infinity) <
        Math.min(Date.parse(endsAt), closesAt ? Date.parse(closesAt) : Infinity),
  );
}
