import type { GroupBuyActivity } from "@campaign-kit/contract/api";
import { CouldNotCheck } from "../check.ts";
import { listAt, textAt } from "../exchange.ts";
import type { Kit } from "../kit.ts";
import type { Acts } from "./index.ts";

/** The seats of its groups. */
export const seatsOf = ({ tiers }: GroupBuyActivity): number => tiers.at(-1)?.people ?? 0;

/** A group-buy that is open, with the most seats that it has, up to a number. */
export function openGroupBuy(kit: Kit, most = Infinity): GroupBuyActivity {
  const [first] = kit
    .activities("group-buy", (activity) => kit.isOpen(activity) && seatsOf(activity) <= most)
    .sort((one, other) => seatsOf(other) - seatsOf(one));
  if (!first) throw new CouldNotCheck("the campaign has no group-buy that is open");
  return first;
}

export const groupBuyActs = {
  openGroup: async (kit) => {
    const activity = openGroupBuy(kit);
    const [as] = await kit.able(activity, "available");
    return { operation: "openGroup", as, params: { activity: activity.id } };
  },
  getGroup: async (kit) => {
    const { ask, exchange } = await kit.outcome("openGroup");
    return {
      operation: "getGroup",
      as: ask.as,
      params: { ...ask.params, group: textAt(exchange.json, "group", "id") },
    };
  },
  joinGroup: async (kit) => {
    const { params, as: leader } = await kit.prepared("getGroup");
    const [as] = await kit.able(openGroupBuy(kit), "available", 1, leader);
    return { operation: "joinGroup", as, params: { ...params } };
  },
  leaveGroup: async (kit) => {
    const { ask, exchange } = await kit.outcome("joinGroup");
    if (textAt(exchange.json, "group", "status") !== "open") {
      throw new CouldNotCheck("groups of two are full at once: it takes a group-buy with more seats");
    }
    return { operation: "leaveGroup", as: ask.as, params: { ...ask.params } };
  },
  cancelGroup: async (kit) => {
    const as = await kit.shoppers.orders();
    // One leaves it first, and then it is called off: both leave money that is due.
    const { ask } = await kit.outcome("leaveGroup");
    return { operation: "cancelGroup", as, params: { ...ask.params } };
  },
  listRefunds: async (kit) => {
    const as = await kit.shoppers.orders();
    return { operation: "listRefunds", as, params: { activity: openGroupBuy(kit).id } };
  },
  confirmRefund: async (kit) => {
    const as = await kit.shoppers.orders();
    const { ask } = await kit.outcome("leaveGroup");
    const list = await kit.ask({ operation: "listRefunds", as, params: { activity: openGroupBuy(kit).id } });
    const due = listAt(list.json, "refunds").find((refund) => textAt(refund, "group") === ask.params!["group"]);
    if (!due) throw new CouldNotCheck("the refund of the group that was left is not (or no more) among those due");
    return { operation: "confirmRefund", as, params: { ...ask.params }, body: { refund: textAt(due, "id") } };
  },
} satisfies Partial<Acts>;
