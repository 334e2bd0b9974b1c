import { routes } from "@campaign-kit/contract";
import type { PointsEntry } from "@campaign-kit/contract";
import { findCampaign } from "../campaign.ts";
import { ShopPoints } from "../points/desk.ts";
import type { App, RouteContext } from "./context.ts";
import { sendDecided, submissionOf } from "./decided.ts";

/** The shop's side of the ledger. */
export function pointsRoutes(app: App, { campaigns, decider, signedIn }: RouteContext): void {
  app.openapi({ ...routes.grantPoints, middleware: signedIn("orders") }, async (context) => {
    const { id } = findCampaign(campaigns, context.req.valid("param").campaign);
    const { shopper, points, note } = context.req.valid("json");
    const grant = { shopper, points, note };
    const decision = await decider.submit(
      new ShopPoints(id),
      submissionOf(context, { type: "grant", ...grant }, grant),
    );
    return sendDecided<PointsEntry, 201>(decision);
  });

  app.openapi({ ...routes.reversePoints, middleware: signedIn("orders") }, async (context) => {
    const { id } = findCampaign(campaigns, context.req.valid("param").campaign);
    const { shopper, entry } = context.req.valid("json");
    const reversal = { shopper, entry };
    const decision = await decider.submit(
      new ShopPoints(id),
      submissionOf(context, { type: "reverse", ...reversal }, reversal),
    );
    return sendDecided<PointsEntry, 201>(decision);
  });
}
