import type { Campaign, CouponActivity, CouponClaimStatus, Me, MyCoupon } from "@campaign-kit/contract/api";
import type { Intent } from "./intents.ts";
import type { Snapshot } from "./live.ts";
import type { CouponState, CouponView, ServerClock } from "./types.ts";

const states: Record<CouponClaimStatus, CouponState> = {
  claimable: "claimable",
  not_started: "upcoming",
  ended: "ended",
  sold_out: "sold-out",
  limit_reached: "limit-reached",
  authentication_required: "signed-out",
  new_customers_only: "ineligible",
  members_only: "ineligible",
  excluded: "ineligible",
};

/** Whether a problem's code says how the shopper stands to the coupon. */
export const isClaimStatus = (code: string): code is CouponClaimStatus => Object.hasOwn(states, code);

/** What a coupon shows, from what the server said, the intent under way, and the server's time. */
export function couponView(id: string, snapshot: Snapshot, clock: ServerClock, intent?: Intent): CouponView {
  const { campaign, me, error } = snapshot;
  const activity = find(campaign, id);
  const mine = me?.activities[id];
  const view = {
    clock,
    timeZone: campaign?.timeZone,
    activity,
    excludes: activity && exclusionsOf(activity, campaign),
    mine: isCoupon(mine) ? mine : undefined,
  };
  return { ...view, ...stand() } as CouponView;

  function stand(): Partial<CouponView> {
    if (!campaign || !me) return { state: error ? "unavailable" : "loading" };
    if (!mine) return { state: "unavailable" };
    if (!activity || !view.mine) return { state: "unknown" };
    if (intent && !intent.error) return { state: intent.state === "asking" ? "claiming" : intent.state };
    const now = clock.now() ?? Date.parse(me.now);
    const offer = offered(activity, view.mine, campaign, me, now);
    return (
      held(activity, view.mine, offer.state, now) ??
      (intent ? { state: "failed", reason: intent.error!.code, outcome: intent.outcome } : offer)
    );
  }
}

/** How the coupon is offered to the shopper: as the server decided, turned over by its clock in the server's own order. */
function offered(activity: CouponActivity, mine: MyCoupon, campaign: Campaign, me: Me, now: number) {
  const { windows, stock, limit, audience, excludes } = activity;
  const { shopper, activities } = me;
  let { status, excludedBy } = mine;
  if (!isClaimStatus(status)) return { state: "unknown" as const };
  const opening = windows.find(({ closesAt }) => Date.parse(closesAt) > now);
  if (status !== "limit_reached" && status !== "ended") {
    if (!opening) status = "ended";
    else if (stock?.left === 0) status = "sold_out";
    else if (status !== "sold_out") {
      if (Date.parse(opening.opensAt) > now) status = "not_started";
      else if (status === "not_started") {
        // Opened since the server was asked. It is asked again within seconds; this is what it will say.
        excludedBy = excludes.find((other) => activities[other]?.claimed)!;
        if (!shopper) status = "authentication_required";
        else if (audience === "new_customers" && !shopper.newCustomer) status = "new_customers_only";
        else if (audience === "members" && !shopper.member) status = "members_only";
        else status = excludedBy ? "excluded" : "claimable";
      }
    }
  }
  const state = status === "limit_reached" && limit === 1 ? "claimed" : states[status];
  return {
    state,
    ...(state === "upcoming" && { opensAt: opening!.opensAt }),
    ...(state === "ineligible" && { reason: status, excludedBy: find(campaign, excludedBy) }),
  } as CouponView;
}

/** What a shopper has who can claim no more. */
function held({ limit }: CouponActivity, { claimed, coupons }: MyCoupon, offer: CouponState, now: number) {
  const last = coupons.at(-1);
  if (!last || (claimed < limit && ["claimable", "upcoming", "unknown"].includes(offer))) return undefined;
  const unused = coupons.filter(({ status }) => status !== "used");
  const coupon = unused.find(({ status, usableUntil }) => status !== "expired" && Date.parse(usableUntil) > now);
  const state = coupon
    ? limit > 1 && claimed >= limit
      ? "limit-reached"
      : "claimed"
    : unused.length
      ? "ended"
      : "used";
  return { state, coupon: coupon ?? last } as const;
}

const exclusions = new WeakMap<CouponActivity, CouponActivity[]>();

/** The same list for the same activity: views are compared by what they hold. */
function exclusionsOf(activity: CouponActivity, campaign: Campaign | undefined) {
  let list = exclusions.get(activity);
  if (!list) exclusions.set(activity, (list = activity.excludes.flatMap((id) => find(campaign, id) ?? [])));
  return list;
}

const find = (campaign: Campaign | undefined, id: string | undefined): CouponActivity | undefined =>
  campaign?.activities.filter(isCoupon).find((each) => each.id === id);

/** A server may know mechanics that this code does not. */
const isCoupon = (part: { mechanic: string } | undefined) => part?.mechanic === "coupon";
