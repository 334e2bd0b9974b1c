import { routes, type Campaign } from "@campaign-kit/contract";
import type { TypedResponse } from "hono";
import { findCampaign } from "../campaign.ts";
import { matchesAny, STALE } from "../public-documents.ts";
import type { App, RouteContext } from "./context.ts";

/**
 * Stock may be two seconds old at a CDN, and older only while it is being fetched anew, or while the API cannot be had.
 * Browsers ask every time.
 */
const PUBLIC_CACHE = `public, max-age=0, s-maxage=2, stale-while-revalidate=30, stale-if-error=${STALE / 1000}`;

/** The two reads of a page: what everyone sees, and what is one shopper's. */
export function campaignRoutes(app: App, { campaigns, documents, identify, ...surroundings }: RouteContext): void {
  app.openapi(routes.getCampaign, async (context) => {
    const { campaign: id } = context.req.valid("param");
    const campaign = findCampaign(campaigns, id);
    const { body, etag, readAt } = await documents.get(campaigns.get(id)!, {
      read: () => campaign.present(surroundings),
      turnsAt: (now) => campaign.turnsAt(now),
    });
    const age = Math.floor((surroundings.clock() - readAt) / 1000);
    const headers = { "Cache-Control": PUBLIC_CACHE, ETag: etag, ...(age > 0 ? { Age: String(age) } : {}) };
    const response = matchesAny(context.req.header("if-none-match"), etag)
      ? new Response(null, { status: 304, headers })
      : new Response(body, { headers: { ...headers, "Content-Type": "application/json" } });
    return response as Response & TypedResponse<Campaign, 200, "json">;
  });

  app.openapi(routes.getMe, async (context) => {
    const identity = await identify(context.req.raw);
    const campaign = findCampaign(campaigns, context.req.valid("param").campaign);
    const me = await campaign.me(surroundings, identity?.shopper ?? null);
    return context.json(me, 200);
  });
}
