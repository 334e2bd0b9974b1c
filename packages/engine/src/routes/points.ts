import { routes } from "@campaign-kit/contract";
import type { PointsEntry } from "@campaign-kit/contract";
import { findCampaign } from "../campaign.ts";
import { fingerprint, idempotencyKey } from "../idempotency.ts";
import { ShopPoints } from "../points/desk.ts";
import type { App, RouteContext } from "./context.ts";
import { sendDecided } from "./decided.ts";

/** The shop's side of the ledger. */
export function pointsRoutes(app: App, { campaigns, decider, signedIn }: RouteContext): void {
  app.openapi({ ...routes.grantPoints, middleware: signedIn("orders") }, async (context) => {
    const { id } = findCampaign(campaigns, context.req.valid("param").campaign);
    const { shopper, points, note } = context.req.valid("json");
    const decision = await decider.submit(new ShopPoints(id), {
      subject: context.get("identity").subject,
      key: idempotencyKey(context.req.valid("header")["idempotency-key"]),
      fingerprint: fingerprint(context.req.method, context.req.url, { shopper, points, note }),
      intent: { type: "grant", shopper, points, note },
    });
    return sendDecided<PointsEntry, 201>(decision);
  });

  app.openapi({ ...routes.reversePoints, middleware: signedIn("orders") }, async (context) => {
    const { id } = findCampaign(campaigns, context.req.valid("param").campaign);
    const { shopper, entry } = context.req.valid("json");
    const decision = await decider.submit(new ShopPoints(id), {
      subject: context.get("identity").subject,
      key: idempotencyKey(context.req.valid("header")["idempotency-key"]),
      fingerprint: fingerprint(context.req.method, context.req.url, { shopper, entry }),
      intent: { type: "reverse", shopper, entry },
    });
    return sendDecided<PointsEntry, 201>(decision);
  });
}
