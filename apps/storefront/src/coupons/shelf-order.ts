import type { Campaign, CouponActivity, Me, MyCoupon } from "@campaign-kit/sdk";
import { activitiesOf, mineOf } from "../shop/activities.ts";

type Status = MyCoupon["status"];

/** What can be had or is had comes first, then what opens soonest, then what this shopper cannot have, then what is gone. */
const rank: Partial<Record<Status, number>> = {
  claimable: 0,
  limit_reached: 0,
  authentication_required: 0,
  not_started: 1,
  new_customers_only: 2,
  members_only: 2,
  excluded: 2,
  sold_out: 3,
  ended: 3,
};
const LAST = 4;

/** The ids of all coupons, in the order that serves this shopper. Within a rank, the campaign's own order holds. */
export function shelfOrder(campaign: Pick<Campaign, "activities">, me: Me | undefined): string[] {
  const rankOf = ({ id }: CouponActivity) => {
    const status = mineOf(me, "coupon", id)?.status;
    return status ? (rank[status] ?? LAST) : 0;
  };
  const opensAt = (activity: CouponActivity) => (rankOf(activity) === 1 ? Date.parse(activity.windows[0]!.opensAt) : 0);
  return activitiesOf(campaign, "coupon")
    .toSorted((a, b) => rankOf(a) - rankOf(b) || opensAt(a) - opensAt(b))
    .map(({ id }) => id);
}
