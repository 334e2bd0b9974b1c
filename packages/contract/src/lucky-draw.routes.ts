import { z } from "@hono/zod-openapi";
import { ActivityId, CampaignId, ObjectId } from "./id.ts";
import { ChanceResult, Draw, DrawList, DrawResult, Share } from "./lucky-draw.ts";
import { route } from "./route.ts";

const params = z.object({ campaign: CampaignId, activity: ActivityId });
const drawParams = params.extend({ draw: ObjectId });
const DRAWS = "/v1/campaigns/{campaign}/lucky-draws/{activity}";

export const draw = route({
  method: "post",
  path: `${DRAWS}/draws`,
  operationId: "draw",
  tags: ["lucky-draw"],
  summary: "Draw a card",
  description:
    "Takes the next card of the sealed deck, gives what it says and the receipt that proves it. A draw that is denied takes no chance.",
  auth: "required",
  params,
  response: { status: 201, description: "The draw.", schema: DrawResult },
  problems: ["campaign_not_found", "activity_not_found", "not_started", "ended", "sold_out", "no_chances"],
});

export const listDraws = route({
  method: "get",
  path: `${DRAWS}/draws`,
  operationId: "listDraws",
  tags: ["lucky-draw"],
  summary: "This shopper's draws",
  description: "With their receipts, so that each can be checked.",
  auth: "required",
  params,
  response: { status: 200, description: "The draws. Never cached.", schema: DrawList },
  problems: ["campaign_not_found", "activity_not_found"],
});

export const revealDraw = route({
  method: "post",
  path: `${DRAWS}/draws/{draw}/reveal`,
  operationId: "revealDraw",
  tags: ["lucky-draw"],
  summary: "Say that the shopper has seen a draw",
  description: "From then on it may be shown among the winners. Saying it again changes nothing.",
  auth: "required",
  params: drawParams,
  response: { status: 200, description: "The draw.", schema: Draw },
  problems: ["campaign_not_found", "activity_not_found", "draw_not_found"],
});

export const fulfilPrize = route({
  method: "post",
  path: `${DRAWS}/draws/{draw}/fulfilments`,
  operationId: "fulfilPrize",
  tags: ["lucky-draw"],
  summary: "Say that goods were sent",
  description:
    "For the shop's order service, which has the address: needs `orders` in the token's scope. Saying it again changes nothing.",
  auth: "required",
  params: drawParams,
  response: { status: 200, description: "The draw.", schema: Draw },
  problems: ["forbidden", "campaign_not_found", "activity_not_found", "draw_not_found"],
});

export const shareDraw = route({
  method: "post",
  path: `${DRAWS}/shares`,
  operationId: "shareDraw",
  tags: ["lucky-draw"],
  summary: "Say that the draw was shared",
  description:
    "Brings a chance for the day where the server finds that it does: once a day a target, up to the day's limit.",
  auth: "required",
  params,
  body: Share,
  response: { status: 201, description: "What it brought.", schema: ChanceResult },
  problems: ["campaign_not_found", "activity_not_found", "not_started", "ended"],
});

export const buyChance = route({
  method: "post",
  path: `${DRAWS}/chances`,
  operationId: "buyChance",
  tags: ["lucky-draw"],
  summary: "Buy a chance with points",
  description:
    "Takes the points and gives the chance in one step, or neither. None is sold that could not be used any more: on the last day, where the day's draws are covered.",
  auth: "required",
  params,
  response: { status: 201, description: "The chance.", schema: ChanceResult },
  problems: [
    "campaign_not_found",
    "activity_not_found",
    "not_started",
    "ended",
    "sold_out",
    "limit_reached",
    "not_enough_points",
  ],
});
