import { z } from "@hono/zod-openapi";
import { ActivityId, CampaignId, ObjectId } from "./id.ts";
import { GroupNow, GroupResult, MemberRefund, MemberRefunds, RefundConfirmation } from "./group-buy.ts";
import { route } from "./route.ts";

const params = z.object({ campaign: CampaignId, activity: ActivityId });
const groupParams = params.extend({ group: ObjectId });
const GROUPS = "/v1/campaigns/{campaign}/group-buys/{activity}/groups";

export const openGroup = route({
  method: "post",
  path: GROUPS,
  operationId: "openGroup",
  tags: ["group-buy"],
  summary: "Open a group",
  description: "Opens a group with the shopper as its leader, or says why not. Its time runs from now on.",
  auth: "required",
  params,
  response: { status: 201, description: "The group.", schema: GroupResult },
  problems: ["campaign_not_found", "activity_not_found", "not_started", "ended", "limit_reached"],
});

export const getGroup = route({
  method: "get",
  path: `${GROUPS}/{group}`,
  operationId: "getGroup",
  tags: ["group-buy"],
  summary: "A group, by its invite",
  description:
    "What everyone may see who has the invite, and how the one who asks stands to it. For the invite's page, and to follow who joins.",
  auth: "optional",
  params: groupParams,
  response: { status: 200, description: "The group. Never cached.", schema: GroupNow },
  problems: ["campaign_not_found", "activity_not_found", "group_not_found"],
});

export const joinGroup = route({
  method: "post",
  path: `${GROUPS}/{group}/members`,
  operationId: "joinGroup",
  tags: ["group-buy"],
  summary: "Join a group",
  description: "Takes a seat, or says why not. It is the group's time that counts here, not the activity's.",
  auth: "required",
  params: groupParams,
  response: { status: 201, description: "The group.", schema: GroupResult },
  problems: [
    "campaign_not_found",
    "activity_not_found",
    "group_not_found",
    "group_full",
    "group_closed",
    "already_joined",
    "limit_reached",
  ],
});

export const leaveGroup = route({
  method: "post",
  path: `${GROUPS}/{group}/departures`,
  operationId: "leaveGroup",
  tags: ["group-buy"],
  summary: "Leave a group",
  description:
    "Gives the seat back while the group is open, and the money with it. The leader's place passes to who joined next; a group that all have left is cancelled.",
  auth: "required",
  params: groupParams,
  response: { status: 200, description: "The group.", schema: GroupResult },
  problems: ["campaign_not_found", "activity_not_found", "group_not_found", "group_closed", "not_a_member"],
});

export const cancelGroup = route({
  method: "post",
  path: `${GROUPS}/{group}/cancellations`,
  operationId: "cancelGroup",
  tags: ["group-buy"],
  summary: "Call a group off",
  description:
    "For the shop, where the goods have run out for instance: needs `orders` in the token's scope. An open group is cancelled and everybody's money is due; one that is cancelled already stays so.",
  auth: "required",
  params: groupParams,
  response: { status: 200, description: "The group.", schema: GroupNow },
  problems: ["forbidden", "campaign_not_found", "activity_not_found", "group_not_found", "group_closed"],
});

export const listRefunds = route({
  method: "get",
  path: "/v1/campaigns/{campaign}/group-buys/{activity}/refunds",
  operationId: "listRefunds",
  tags: ["group-buy"],
  summary: "Refunds that are due",
  description: "For the shop's order service: needs `orders` in the token's scope. What is owed and not yet confirmed.",
  auth: "required",
  params,
  response: { status: 200, description: "The refunds.", schema: MemberRefunds },
  problems: ["forbidden", "campaign_not_found", "activity_not_found"],
});

export const confirmRefund = route({
  method: "post",
  path: `${GROUPS}/{group}/refunds`,
  operationId: "confirmRefund",
  tags: ["group-buy"],
  summary: "Say that a refund was paid",
  description: "For the shop's order service: needs `orders` in the token's scope. Saying it again changes nothing.",
  auth: "required",
  params: groupParams,
  body: RefundConfirmation,
  response: { status: 200, description: "The refund, paid.", schema: MemberRefund },
  problems: ["forbidden", "campaign_not_found", "activity_not_found", "group_not_found", "no_refund_due"],
});
