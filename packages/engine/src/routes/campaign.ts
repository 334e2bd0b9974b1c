import { etag } from "hono/etag";
import { routes } from "@campaign-kit/contract";
import { findCampaign } from "../campaign.ts";
import type { App, RouteContext } from "./context.ts";

/** Stock may be two seconds old at a CDN, and older only while it is being fetched anew. Browsers ask every time. */
const PUBLIC_CACHE = "public, max-age=0, s-maxage=2, stale-while-revalidate=30";

/** The two reads of a page: what everyone sees, and what is one shopper's. */
export function campaignRoutes(app: App, { campaigns, identify, ...surroundings }: RouteContext): void {
  app.openapi({ ...routes.getCampaign, middleware: etag() }, async (context) => {
    const campaign = findCampaign(campaigns, context.req.valid("param").campaign);
    const document = await campaign.present(surroundings);
    context.header("Cache-Control", PUBLIC_CACHE);
    return context.json(document, 200);
  });

  app.openapi(routes.getMe, async (context) => {
    const identity = await identify(context.req.raw);
    const campaign = findCampaign(campaigns, context.req.valid("param").campaign);
    const me = await campaign.me(surroundings, identity?.shopper ?? null);
    context.header("Vary", "Authorization");
    return context.json(me, 200);
  });
}
