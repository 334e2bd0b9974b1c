import { routes } from "@campaign-kit/contract";
import type { GroupNow, GroupResult, MemberRefund } from "@campaign-kit/contract";
import { findCampaign } from "../campaign.ts";
import type { LiveGroupBuy } from "../mechanics/group-buy/group-buy.ts";
import { readGroup, readRefunds } from "../mechanics/group-buy/reads.ts";
import { ProblemError } from "../problem.ts";
import { instant } from "../time.ts";
import type { App, RouteContext } from "./context.ts";
import { sendDecided, submissionOf } from "./decided.ts";

/** A shopper's side of groups, and the shop's. */
export function groupBuyRoutes(app: App, context: RouteContext): void {
  shopperRoutes(app, context);
  shopRoutes(app, context);
}

/** Opening, seeing, joining and leaving. */
function shopperRoutes(app: App, { store, campaigns, clock, decider, signedIn, identify }: RouteContext): void {
  const activityOf = (params: Named) => groupBuyOf({ campaigns }, params);

  app.openapi({ ...routes.openGroup, middleware: signedIn() }, async (context) => {
    const { shopper } = context.get("identity");
    const activity = activityOf(context.req.valid("param"));
    const decision = await decider.submit(activity, submissionOf(context, { type: "open", shopper }));
    return sendDecided<GroupResult, 201>(decision);
  });

  app.openapi(routes.getGroup, async (context) => {
    const identity = await identify(context.req.raw);
    const params = context.req.valid("param");
    const group = await readGroup(store, activityOf(params).offer, params.group, identity?.shopper ?? null);
    if (!group) throw new ProblemError("group_not_found");
    const now = clock();
    return context.json({ now: instant(now), group: group(now) }, 200);
  });

  app.openapi({ ...routes.joinGroup, middleware: signedIn() }, async (context) => {
    const { shopper } = context.get("identity");
    const { group, ...params } = context.req.valid("param");
    const decision = await decider.submit(activityOf(params), submissionOf(context, { type: "join", group, shopper }));
    return sendDecided<GroupResult, 201>(decision);
  });

  app.openapi({ ...routes.leaveGroup, middleware: signedIn() }, async (context) => {
    const { shopper } = context.get("identity");
    const { group, ...params } = context.req.valid("param");
    const decision = await decider.submit(activityOf(params), submissionOf(context, { type: "leave", group, shopper }));
    return sendDecided<GroupResult, 200>(decision);
  });
}

/** Calling off, and paying back. */
function shopRoutes(app: App, { store, campaigns, clock, decider, signedIn }: RouteContext): void {
  const activityOf = (params: Named) => groupBuyOf({ campaigns }, params);

  app.openapi({ ...routes.cancelGroup, middleware: signedIn("orders") }, async (context) => {
    const { group, ...params } = context.req.valid("param");
    const decision = await decider.submit(activityOf(params), submissionOf(context, { type: "cancel", group }));
    return sendDecided<GroupNow, 200>(decision);
  });

  app.openapi({ ...routes.listRefunds, middleware: signedIn("orders") }, async (context) => {
    const now = clock();
    const refunds = await readRefunds(store, activityOf(context.req.valid("param")).offer, now);
    return context.json({ now: instant(now), refunds }, 200);
  });

  app.openapi({ ...routes.confirmRefund, middleware: signedIn("orders") }, async (context) => {
    const { group, ...params } = context.req.valid("param");
    const { refund } = context.req.valid("json");
    const submission = submissionOf(context, { type: "confirm", group, refund } as const, { refund });
    return sendDecided<MemberRefund, 200>(await decider.submit(activityOf(params), submission));
  });
}

interface Named {
  campaign: string;
  activity: string;
}

function groupBuyOf({ campaigns }: Pick<RouteContext, "campaigns">, { campaign, activity }: Named): LiveGroupBuy {
  return findCampaign(campaigns, campaign).activity("group-buy", activity);
}
