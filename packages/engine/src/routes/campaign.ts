import { etag } from "hono/etag";
import { routes } from "@campaign-kit/contract";
import type { Me } from "@campaign-kit/contract";
import { findCampaign } from "../campaign.ts";
import { instant } from "../time.ts";
import type { App, RouteContext } from "./context.ts";

/** Stock may be two seconds old at a CDN, and older only while it is being fetched anew. Browsers ask every time. */
const PUBLIC_CACHE = "public, max-age=0, s-maxage=2, stale-while-revalidate=30";

/** The two reads of a page: what everyone sees, and what is one shopper's. */
export function campaignRoutes(app: App, { store, campaigns, clock, identify }: RouteContext): void {
  app.openapi({ ...routes.getCampaign, middleware: etag() }, async (context) => {
    const campaign = findCampaign(campaigns, context.req.valid("param").campaign);
    const issued = await store.issued(campaign.id);
    context.header("Cache-Control", PUBLIC_CACHE);
    return context.json(campaign.present(issued), 200);
  });

  app.openapi(routes.getMe, async (context) => {
    const identity = await identify(context.req.raw);
    const shopper = identity?.shopper ?? null;
    const campaign = findCampaign(campaigns, context.req.valid("param").campaign);
    const [issued, coupons] = await Promise.all([
      store.issued(campaign.id),
      shopper ? store.coupons.held(campaign.id, shopper.id) : [],
    ]);
    const now = clock();
    const activities: Me["activities"] = {};
    for (const activity of campaign.activities.values()) {
      activities[activity.id] = activity.mine({ coupons }, issued.get(activity.id) ?? 0, shopper, now);
    }
    context.header("Vary", "Authorization");
    return context.json({ now: instant(now), stage: campaign.stage(now), shopper, activities }, 200);
  });
}
