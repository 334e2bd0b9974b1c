import { z } from "@hono/zod-openapi";
import { checkCouponTerms, CouponBenefit, CouponScope, CouponUse, CouponUseInput } from "./coupon.ts";
import type { DefinedCampaign, Say } from "./activity-fields.ts";
import { ActivityId } from "./id.ts";
import { Money } from "./money.ts";
import { LocalizedText } from "./text.ts";

/** Most points that one entry may move. */
export const MAX_POINTS = 1_000_000;

/** What a shopper has in all: as far as integers are exact in every client. */
export const PointsBalance = z.int().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);

const points = z.int().min(1).max(MAX_POINTS);
const coupon = { title: LocalizedText, benefit: CouponBenefit, threshold: Money.optional() };

export const PointsReward = z
  .object({ type: z.literal("points"), points })
  .openapi("PointsReward", { example: { type: "points", points: 20 } });

export const CouponReward = z
  .object({ type: z.literal("coupon"), ...coupon, scope: CouponScope, use: CouponUse })
  .openapi("CouponReward", {
    description: "A coupon that lands in the wallet. Its `activity` is the one that gave it.",
  });

export const ChancesReward = z
  .object({ type: z.literal("chances"), activity: ActivityId, chances: z.int().min(1).max(10) })
  .openapi("ChancesReward", { description: "Chances to draw, which are kept until they are used." });

/** What an activity gives. */
export const Reward = z
  .discriminatedUnion("type", [PointsReward, CouponReward, ChancesReward])
  .openapi("Reward", { example: { type: "points", points: 15 } });
export type Reward = z.infer<typeof Reward>;

const inputs = [
  z.strictObject({ type: z.literal("points"), points }),
  z.strictObject({
    type: z.literal("coupon"),
    ...coupon,
    scope: CouponScope.default({ type: "all" }),
    use: CouponUseInput,
  }),
  z.strictObject({ type: z.literal("chances"), activity: ActivityId, chances: z.int().min(1).max(10).default(1) }),
] as const;

/** The same as a shop writes it down. */
export const RewardDefinition = z.discriminatedUnion("type", inputs);
export type RewardDefinition = z.infer<typeof RewardDefinition>;

/** What a draw may give: a reward, goods that are sent, or thanks and nothing else. As a shop writes it down. */
export const PrizeRewardDefinition = z.discriminatedUnion("type", [
  ...inputs,
  z.strictObject({ type: z.literal("goods") }),
  z.strictObject({ type: z.literal("thanks") }),
]);
export type PrizeRewardDefinition = z.infer<typeof PrizeRewardDefinition>;

/** What is wrong with a reward within its campaign. */
export function checkReward(reward: PrizeRewardDefinition, campaign: DefinedCampaign, say: Say): void {
  if (reward.type === "coupon") checkCouponTerms(reward, campaign, say);
  if (reward.type !== "chances") return;
  const known = campaign.activities.some(({ id, mechanic }) => id === reward.activity && mechanic === "lucky-draw");
  if (!known) say(["activity"], `${reward.activity} is not a lucky draw of this campaign`);
}
