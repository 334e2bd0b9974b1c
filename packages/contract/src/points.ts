import { z } from "@hono/zod-openapi";
import { ActivityId, CampaignId, externalName, ObjectId, ShopperId } from "./id.ts";
import { MAX_POINTS, PointsBalance } from "./reward.ts";
import { route } from "./route.ts";
import { Instant } from "./time.ts";

/** Most entries that one answer holds; the newest come first. */
export const POINTS_LENGTH = 100;

/** Why points came or went. */
export const PointsReason = z
  .enum(["granted", "check_in", "milestone", "make_up", "prize", "chance", "reversal"])
  .openapi("PointsReason", {
    description:
      "`granted` by the shop · `check_in`, `milestone`, `prize` given by an activity · `make_up`, `chance` spent on one · `reversal` takes back, or gives back, what an earlier entry moved.",
  });
export type PointsReason = z.infer<typeof PointsReason>;

export const pointsEntryExample = {
  id: "v4Wm2pRzK8nTq1Yc6HsLxA",
  amount: 5,
  balance: 125,
  reason: "check_in" as const,
  activity: "daily",
  at: "2026-11-09T01:50:00.000Z",
};

/** One line of a shopper's ledger: written once, never changed. */
export const PointsEntry = z
  .object({
    id: ObjectId,
    amount: z.int().min(-MAX_POINTS).max(MAX_POINTS).openapi({ description: "What came (above 0) or went (below 0)." }),
    balance: PointsBalance.openapi({ description: "What the shopper had afterwards." }),
    reason: PointsReason,
    activity: ActivityId.optional().openapi({ description: "The activity that gave or took them." }),
    note: z.string().max(200).optional().openapi({ description: "With `granted`: the shop's own word for it." }),
    reverses: ObjectId.optional().openapi({ description: "With `reversal`: the entry that it undoes." }),
    at: Instant,
  })
  .openapi("PointsEntry", { example: pointsEntryExample });
export type PointsEntry = z.infer<typeof PointsEntry>;

/** A shopper's points in a campaign. */
export const Points = z
  .object({
    balance: PointsBalance.openapi({ description: "Below 0 where points were taken back that had been spent." }),
    entries: z.array(PointsEntry).max(POINTS_LENGTH).openapi({ description: "Newest first." }),
  })
  .openapi("Points", { example: { balance: 125, entries: [pointsEntryExample] } });
export type Points = z.infer<typeof Points>;

/** Points that the shop gives. */
export const PointsGrant = z
  .object({ shopper: ShopperId, points: z.int().min(1).max(MAX_POINTS), note: externalName(200).optional() })
  .openapi("PointsGrant", { example: { shopper: "zhao", points: 120, note: "From last year" } });
export type PointsGrant = z.infer<typeof PointsGrant>;

/** An entry to undo. */
export const PointsReversal = z
  .object({ shopper: ShopperId, entry: ObjectId })
  .openapi("PointsReversal", { example: { shopper: "zhao", entry: "v4Wm2pRzK8nTq1Yc6HsLxA" } });
export type PointsReversal = z.infer<typeof PointsReversal>;

const params = z.object({ campaign: CampaignId });

export const grantPoints = route({
  method: "post",
  path: "/v1/campaigns/{campaign}/points/grants",
  operationId: "grantPoints",
  tags: ["points"],
  summary: "Give a shopper points",
  description: "For the shop's own service: needs a token whose scope has `orders`.",
  auth: "required",
  params,
  body: PointsGrant,
  response: { status: 201, description: "The new entry.", schema: PointsEntry },
  problems: ["forbidden", "campaign_not_found"],
});

export const reversePoints = route({
  method: "post",
  path: "/v1/campaigns/{campaign}/points/reversals",
  operationId: "reversePoints",
  tags: ["points"],
  summary: "Undo what an entry moved",
  description:
    "The inverse of every grant and of every spending, after a refund for instance: needs `orders` in the token's scope. An entry is undone once: asking again gets the same reversal. A reversal itself cannot be undone. The balance may fall below 0 where the points had been spent; nothing can be bought before it has risen again.",
  auth: "required",
  params,
  body: PointsReversal,
  response: { status: 201, description: "The entry that undoes it.", schema: PointsEntry },
  problems: ["forbidden", "campaign_not_found", "points_entry_not_found"],
});
