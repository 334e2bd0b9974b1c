import { routes } from "@campaign-kit/contract";
import type { ChanceResult, Draw, DrawResult } from "@campaign-kit/contract";
import { findCampaign } from "../campaign.ts";
import type { LiveLuckyDraw } from "../mechanics/lucky-draw/lucky-draw.ts";
import { readDraws } from "../mechanics/lucky-draw/reads.ts";
import { instant } from "../time.ts";
import type { App, RouteContext } from "./context.ts";
import { sendDecided, submissionOf } from "./decided.ts";

/** Drawing, and all that comes before and after it. */
export function luckyDrawRoutes(app: App, { store, campaigns, clock, decider, signedIn }: RouteContext): void {
  const activityOf = (params: { campaign: string; activity: string }): LiveLuckyDraw =>
    findCampaign(campaigns, params.campaign).activity("lucky-draw", params.activity);

  app.openapi({ ...routes.draw, middleware: signedIn() }, async (context) => {
    const { shopper } = context.get("identity");
    const activity = activityOf(context.req.valid("param"));
    const decision = await decider.submit(activity, submissionOf(context, { type: "draw", shopper }));
    return sendDecided<DrawResult, 201>(decision);
  });

  app.openapi({ ...routes.listDraws, middleware: signedIn() }, async (context) => {
    const { shopper } = context.get("identity");
    const draws = await readDraws(store, activityOf(context.req.valid("param")), shopper.id);
    const now = clock();
    return context.json({ now: instant(now), draws: draws(now) }, 200);
  });

  app.openapi({ ...routes.revealDraw, middleware: signedIn() }, async (context) => {
    const { shopper } = context.get("identity");
    const { draw, ...params } = context.req.valid("param");
    const intent = { type: "reveal", shopper, draw } as const;
    return sendDecided<Draw, 200>(await decider.submit(activityOf(params), submissionOf(context, intent)));
  });

  app.openapi({ ...routes.fulfilPrize, middleware: signedIn("orders") }, async (context) => {
    const { draw, ...params } = context.req.valid("param");
    const intent = { type: "fulfil", draw } as const;
    return sendDecided<Draw, 200>(await decider.submit(activityOf(params), submissionOf(context, intent)));
  });

  app.openapi({ ...routes.shareDraw, middleware: signedIn() }, async (context) => {
    const { shopper } = context.get("identity");
    const activity = activityOf(context.req.valid("param"));
    const { target } = context.req.valid("json");
    const submission = submissionOf(context, { type: "share", shopper, target } as const, { target });
    return sendDecided<ChanceResult, 201>(await decider.submit(activity, submission));
  });

  app.openapi({ ...routes.buyChance, middleware: signedIn() }, async (context) => {
    const { shopper } = context.get("identity");
    const activity = activityOf(context.req.valid("param"));
    const decision = await decider.submit(activity, submissionOf(context, { type: "buy", shopper }));
    return sendDecided<ChanceResult, 201>(decision);
  });
}
