import { z } from "@hono/zod-openapi";
import type { DefinedCampaign, Say } from "./activity-fields.ts";
import { checkCheckInDefinition, CheckInActivity, CheckInDefinition, MyCheckIn } from "./check-in.ts";
import { checkCouponDefinition, CouponActivity, CouponDefinition, MyCoupon } from "./coupon.ts";
import { checkGroupBuyDefinition, GroupBuyActivity, GroupBuyDefinition, MyGroupBuy } from "./group-buy.ts";
import { checkLuckyDrawDefinition, LuckyDrawActivity, LuckyDrawDefinition, MyLuckyDraw } from "./lucky-draw.ts";

/** Everything that a campaign can hold. A client that meets a mechanic it does not know leaves it out. */
export const Activity = z
  .discriminatedUnion("mechanic", [CouponActivity, GroupBuyActivity, LuckyDrawActivity, CheckInActivity])
  .openapi("Activity");
export type Activity = z.infer<typeof Activity>;

/** How a shopper stands to an activity, by mechanic. */
export const MyActivity = z
  .discriminatedUnion("mechanic", [MyCoupon, MyGroupBuy, MyLuckyDraw, MyCheckIn])
  .openapi("MyActivity");
export type MyActivity = z.infer<typeof MyActivity>;

/** An activity as a shop writes it down. */
export const ActivityDefinition = z.discriminatedUnion("mechanic", [
  CouponDefinition,
  GroupBuyDefinition,
  LuckyDrawDefinition,
  CheckInDefinition,
]);
export type ActivityDefinition = z.infer<typeof ActivityDefinition>;

/** What an activity's definition gets wrong against its campaign, by mechanic. */
const checks = {
  coupon: checkCouponDefinition,
  "group-buy": checkGroupBuyDefinition,
  "lucky-draw": checkLuckyDrawDefinition,
  "check-in": checkCheckInDefinition,
} satisfies {
  [Name in ActivityDefinition["mechanic"]]: (
    definition: Extract<ActivityDefinition, { mechanic: Name }>,
    campaign: DefinedCampaign,
    say: Say,
  ) => void;
};

/** Says what is wrong with a definition within its campaign. */
export function checkActivityDefinition(definition: ActivityDefinition, campaign: DefinedCampaign, say: Say): void {
  // Each check takes the definition of its own mechanic, which is what it is found by.
  (checks[definition.mechanic] as (of: ActivityDefinition, campaign: DefinedCampaign, say: Say) => void)(
    definition,
    campaign,
    say,
  );
}
