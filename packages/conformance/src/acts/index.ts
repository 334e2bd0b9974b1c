import type { OperationId } from "../contract.ts";
import type { Ask } from "../exchange.ts";
import type { Kit } from "../kit.ts";
import { campaignActs } from "./campaign.ts";
import { checkInActs } from "./check-in.ts";
import { couponActs } from "./coupon.ts";
import { groupBuyActs } from "./group-buy.ts";
import { luckyDrawActs } from "./lucky-draw.ts";
import { pointsActs } from "./points.ts";

/** Makes the request of an operation that would succeed now; throws `CouldNotCheck` where there is none. */
export type Act = (kit: Kit) => Ask | Promise<Ask>;
export type Acts = Record<OperationId, Act>;

/** How each operation of the contract is made to succeed. The compiler misses those that have none. */
export const acts: Acts = {
  ...campaignActs,
  ...couponActs,
  ...groupBuyActs,
  ...luckyDrawActs,
  ...checkInActs,
  ...pointsActs,
};
