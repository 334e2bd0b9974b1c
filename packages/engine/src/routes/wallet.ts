import { routes, WALLET_LENGTH } from "@campaign-kit/contract";
import { findCampaign } from "../campaign.ts";
import { presentCoupon } from "../mechanics/coupon/coupon.ts";
import { coupons, newestFirst } from "../mechanics/coupon/table.ts";
import { readPrizes } from "../mechanics/lucky-draw/reads.ts";
import { readPoints } from "../points/read.ts";
import { instant } from "../time.ts";
import type { App, RouteContext } from "./context.ts";

/** What a shopper owns. */
export function walletRoutes(app: App, { store, campaigns, clock, signedIn }: RouteContext): void {
  app.openapi({ ...routes.getWallet, middleware: signedIn() }, async (context) => {
    const { shopper } = context.get("identity");
    const campaign = findCampaign(campaigns, context.req.valid("param").campaign);
    const mine = { campaign: campaign.id, shopper: shopper.id };
    const [owned, points, prizes] = await Promise.all([
      store.find(coupons, mine, { order: newestFirst, limit: WALLET_LENGTH }),
      readPoints(store, campaign.id, shopper.id),
      readPrizes(store, campaign.id, shopper.id),
    ]);
    const now = clock();
    return context.json(
      {
        now: instant(now),
        coupons: owned.map((coupon) => presentCoupon(coupon, now)),
        points,
        prizes: prizes(now),
      },
      200,
    );
  });
}
