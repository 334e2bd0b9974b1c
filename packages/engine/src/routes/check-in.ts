import { routes } from "@campaign-kit/contract";
import type { CheckInResult } from "@campaign-kit/contract";
import { findCampaign } from "../campaign.ts";
import type { App, RouteContext } from "./context.ts";
import { sendDecided, submissionOf } from "./decided.ts";

/** Checking in, and making up a missed day. */
export function checkInRoutes(app: App, { campaigns, decider, signedIn }: RouteContext): void {
  app.openapi({ ...routes.checkIn, middleware: signedIn() }, async (context) => {
    const { campaign, activity } = context.req.valid("param");
    const { shopper } = context.get("identity");
    const decision = await decider.submit(
      findCampaign(campaigns, campaign).activity("check-in", activity),
      submissionOf(context, { type: "check-in", shopper }),
    );
    return sendDecided<CheckInResult, 201>(decision);
  });

  app.openapi({ ...routes.makeUpDay, middleware: signedIn() }, async (context) => {
    const { campaign, activity } = context.req.valid("param");
    const { date } = context.req.valid("json");
    const { shopper } = context.get("identity");
    const decision = await decider.submit(
      findCampaign(campaigns, campaign).activity("check-in", activity),
      submissionOf(context, { type: "make-up", shopper, date }, { date }),
    );
    return sendDecided<CheckInResult, 201>(decision);
  });
}
