import type { Campaign, Me } from "@campaign-kit/contract/api";
import type { Look } from "./activity-view.ts";
import { checkInView, type CheckInView } from "./check-in-view.ts";
import { couponView, type CouponView } from "./coupon-view.ts";
import { groupBuyView, type GroupBuyView } from "./group-buy-view.ts";
import { luckyDrawView, type LuckyDrawView } from "./lucky-draw-view.ts";
import type { CountdownView } from "./types.ts";

/** Views as plain data: whoever draws them counts by no clock. */
type Still<View> = Omit<View, "clock">;

/** What each widget shows, by what was read. Activities are named by id. */
export interface CampaignViews {
  countdown: () => Still<CountdownView>;
  coupon: (activity: string) => Still<CouponView>;
  groupBuy: (activity: string) => Still<GroupBuyView>;
  luckyDraw: (activity: string) => Still<LuckyDrawView>;
  checkIn: (activity: string) => Still<CheckInView>;
}

const clock = { now: () => undefined, subscribe: () => () => undefined };
const still = <View extends object>(view: View): Still<View> => ({ ...view, clock: undefined });

/**
 * The views of a campaign that a server has read, for the `data` of widgets that it draws. From the public document alone a
 * view is `loading` and has what everybody may see: it is the same for all readers and at all times, so that a page of it can
 * be cached. With the shopper's part it is that shopper's, as of the moment at which the part was read.
 */
export function campaignViews(campaign: Campaign, me?: Me): CampaignViews {
  const look = (id: string): Look => ({ id, snapshot: { campaign, ...(me && { me }) }, clock });
  return {
    // It counts to phases: activities would be told once more with it.
    countdown: () => ({ campaign: { ...campaign, rules: [], activities: [] } }),
    coupon: (activity) => still(couponView(look(activity))),
    groupBuy: (activity) => still(groupBuyView(look(activity), () => ({}))),
    luckyDraw: (activity) => still(luckyDrawView(look(activity))),
    checkIn: (activity) => still(checkInView(look(activity))),
  };
}
