import { routes } from "@campaign-kit/contract";
import type { Coupon, CouponClaim } from "@campaign-kit/contract";
import { findCampaign } from "../campaign.ts";
import { CouponOrders } from "../mechanics/coupon/orders.ts";
import type { App, RouteContext } from "./context.ts";
import { sendDecided, submissionOf } from "./decided.ts";

/** Claiming, using and giving back. */
export function couponRoutes(app: App, { campaigns, decider, signedIn }: RouteContext): void {
  app.openapi({ ...routes.claimCoupon, middleware: signedIn() }, async (context) => {
    const { shopper } = context.get("identity");
    const { campaign, activity } = context.req.valid("param");
    const decision = await decider.submit(
      findCampaign(campaigns, campaign).activity("coupon", activity),
      submissionOf(context, { shopper }),
    );
    return sendDecided<CouponClaim, 201>(decision);
  });

  for (const [route, type] of [
    [routes.useCoupon, "use"],
    [routes.returnCoupon, "return"],
  ] as const) {
    app.openapi({ ...route, middleware: signedIn("orders") }, async (context) => {
      const { campaign, activity } = context.req.valid("param");
      const { coupon, order } = context.req.valid("json");
      const { id } = findCampaign(campaigns, campaign).anyActivity(activity);
      const decision = await decider.submit(
        new CouponOrders(campaign, id),
        submissionOf(context, { type, coupon, order }, { coupon, order }),
      );
      return sendDecided<Coupon, 200>(decision);
    });
  }
}
