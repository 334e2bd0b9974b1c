import type { Campaign, Coupon, CouponActivity, CouponClaimStatus, MyCoupon } from "@campaign-kit/contract/api";
import { activityView, findActivity, type Known, type Look, turnOver } from "./activity-view.ts";
import type { Age, IntentView, ServerClock } from "./types.ts";

/**
 * What a coupon shows.
 * - `loading` nothing is known yet · `unavailable` it could not be read · `unknown` the server says something newer than this code
 * - `upcoming`, `claimable`, `sold-out`, `ended`, `ineligible` (see `reason`), `signed-out`: as the server decided,
 *   turned over by its clock
 * - `claiming` asked · `queueing` the server asked us to wait, we keep asking · `offline` waits for the network, fires by itself
 * - `challenged` the server wants a proof first: it is being made
 * - `checking` the answer got lost: we ask what became of it · `failed` definitely not claimed, or nobody knows (`outcome`)
 * - `claimed` has one and can have no more · `used` all of them are used · `limit-reached` has as many as one may have (more than one)
 */
export type CouponState =
  | "loading"
  | "unavailable"
  | "unknown"
  | "upcoming"
  | "claimable"
  | "claiming"
  | "queueing"
  | "offline"
  | "checking"
  | "challenged"
  | "failed"
  | "claimed"
  | "used"
  | "limit-reached"
  | "sold-out"
  | "ineligible"
  | "ended"
  | "signed-out";

export interface CouponView extends Age {
  state: CouponState;
  /** The activity as everyone sees it. */
  activity?: CouponActivity;
  /** The activity as this shopper stands to it. */
  mine?: MyCoupon;
  /** The campaign's zone, for dates. */
  timeZone?: string;
  /** `queueing`: the place in the campaign's line, from 1, and how long it may take, in seconds. */
  place?: IntentView<"claim">["place"];
  /** `ineligible`: `new_customers_only`, `members_only`, `excluded`, or a code from a newer server. `failed`: the problem's code or the error's kind. */
  reason?: string;
  /** `ineligible` by `excluded`: the coupon that stands in the way. */
  excludedBy?: CouponActivity;
  /** The coupons that cannot be held together with this one, as far as the campaign has them. */
  excludes?: CouponActivity[];
  /** `failed`: `none` nothing was claimed, for certain · `open` no answer came, it may have gone through; trying again is safe. */
  outcome?: "none" | "open";
  /** `upcoming`: when it opens, RFC 3339. */
  opensAt?: string;
  /** `claimed`, `used`, `limit-reached`: the coupon to show. */
  coupon?: Coupon;
  /** The clock to count by. */
  clock?: ServerClock;
}

export const couponStates: Record<CouponClaimStatus, CouponState> = {
  not_started: "upcoming",
  ended: "ended",
  authentication_required: "signed-out",
  limit_reached: "limit-reached",
  sold_out: "sold-out",
  claimable: "claimable",
  new_customers_only: "ineligible",
  members_only: "ineligible",
  excluded: "ineligible",
};

/** What a coupon shows, from what the server said, the intent under way, and the server's time. */
export function couponView(look: Look): CouponView {
  const { intent, snapshot } = look;
  const view = activityView("coupon", look, (known) => {
    if (intent && intent.state !== "failed")
      return { state: intent.state === "asking" ? "claiming" : intent.state, place: intent.place };
    const offer = offered(known);
    const { state, reason, outcome } = intent ?? {};
    return held(known, offer.state) ?? (intent ? { state, reason, outcome } : offer);
  });
  return { ...view, excludes: view.activity && exclusionsOf(view.activity, snapshot.campaign) } as CouponView;
}

/** How the coupon is offered to the shopper. */
function offered({ activity, mine, campaign, me, now }: Known<"coupon">) {
  const { stock, limit, audience, excludes } = activity;
  const { shopper, activities } = me;
  let { status, excludedBy } = mine;
  if (!Object.hasOwn(couponStates, status)) return { state: "unknown" as const };
  if (stock?.left === 0 && status !== "limit_reached" && status !== "ended") status = "sold_out";
  const [turned, opensAt] = turnOver(activity, me, now, status, () => {
    excludedBy = excludes.find((other) => (activities[other] as MyCoupon | undefined)?.claimed)!;
    if (audience === "new_customers" && !shopper!.newCustomer) return "new_customers_only";
    if (audience === "members" && !shopper!.member) return "members_only";
    return excludedBy ? "excluded" : "claimable";
  });
  const state = turned === "limit_reached" && limit === 1 ? "claimed" : couponStates[turned as CouponClaimStatus];
  return {
    state,
    opensAt,
    ...(state === "ineligible" && { reason: turned, excludedBy: findActivity("coupon", campaign, excludedBy) }),
  };
}

/** What a shopper has who can claim no more. */
function held({ activity: { limit }, mine: { claimed, coupons }, now }: Known<"coupon">, offer: CouponState) {
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
  if (!list) {
    exclusions.set(activity, (list = activity.excludes.flatMap((id) => findActivity("coupon", campaign, id) ?? [])));
  }
  return list;
}
