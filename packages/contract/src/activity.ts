import { z } from "@hono/zod-openapi";
import { checkCouponDefinition, CouponActivity, CouponDefinition, MyCoupon } from "./coupon.ts";

/** Everything that a campaign can hold. A client that meets a mechanic it does not know leaves it out. */
export const Activity = z.discriminatedUnion("mechanic", [CouponActivity]).openapi("Activity");
export type Activity = z.infer<typeof Activity>;

/** How a shopper stands to an activity, by mechanic. */
export const MyActivity = z.discriminatedUnion("mechanic", [MyCoupon]).openapi("MyActivity");
export type MyActivity = z.infer<typeof MyActivity>;

/** An activity as a shop writes it down. */
export const ActivityDefinition = z.discriminatedUnion("mechanic", [CouponDefinition]);
export type ActivityDefinition = z.infer<typeof ActivityDefinition>;

/** What an activity's definition gets wrong against its campaign, by mechanic. */
export const checkActivityDefinition = {
  coupon: checkCouponDefinition,
} satisfies Record<ActivityDefinition["mechanic"], unknown>;
