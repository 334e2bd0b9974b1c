import type { Campaign, CouponActivity, CouponClaimStatus, Me, MyCoupon } from "@campaign-kit/contract/api";
import type { Intent } from "./intents.ts";
import type { Snapshot } from "./live.ts";
import type { CouponState, CouponView, ServerClock } from "./types.ts";

type Standing = Pick<CouponView, "state" | "reason" | "excludedBy" | "opensAt" | "coupon">;

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
export function couponView(
  id: string,
  { campaign, me, error }: Snapshot,
  clock: ServerClock,
  intent?: Intent,
): CouponView {
  const activity = find(campaign, id);
  const mine = me?.activities[id];
  const view = {
    clock,
    ...(campaign && { timeZone: campaign.timeZone }),
    ...(isCoupon(activity) && { activity }),
    ...(isCoupon(mine) && { mine }),
  };
  if (!campaign || !me) return { ...view, state: error ? "unavailable" : "loading" };
  if (!activity) return { ...view, state: "unavailable" };
  if (!view.activity || !view.mine) return { ...view, state: "unknown" };
  if (intent && intent.state !== "failed") {
    return { ...view, state: intent.state === "asking" ? "claiming" : intent.state };
  }
  const now = clock.now() ?? Date.parse(me.now);
  const offer = offered(view.activity, view.mine, campaign, me, now);
  const own = held(view.activity, view.mine, offer.state, now);
  if (intent?.error && !own) return { ...view, state: "failed", reason: intent.error.code, outcome: intent.outcome };
  return { ...view, ...(own ?? offer) };
}

/** The instants at which a coupon's state turns over, RFC 3339. */
export function couponBoundaries(campaign: Campaign, me: Me | undefined): string[] {
  return [
    ...campaign.activities
      .filter(isCoupon)
      .flatMap(({ windows }) => windows.flatMap((each) => [each.opensAt, each.closesAt])),
    ...Object.values(me?.activities ?? {})
      .filter(isCoupon)
      .flatMap(({ coupons }) => coupons.map((each) => each.usableUntil)),
  ];
}

/** How the coupon is offered to the shopper: as the server decided, turned over by its clock in the server's own order. */
function offered(activity: CouponActivity, mine: MyCoupon, campaign: Campaign, me: Me, now: number): Standing {
  const { status } = mine;
  if (!isClaimStatus(status)) return { state: "unknown" };
  const opening = activity.windows.find(({ closesAt }) => Date.parse(closesAt) > now);
  if (status === "limit_reached") return { state: activity.limit > 1 ? "limit-reached" : "claimed" };
  if (status === "ended" || !opening) return { state: "ended" };
  if (status === "sold_out" || activity.stock?.left === 0) return { state: "sold-out" };
  if (Date.parse(opening.opensAt) > now) return { state: "upcoming", opensAt: opening.opensAt };
  const [reason, other] = status === "not_started" ? onceOpen(activity, me) : [status, mine.excludedBy];
  const obstacle = find(campaign, other);
  const state = states[reason];
  return { state, ...(state === "ineligible" && { reason }), ...(isCoupon(obstacle) && { excludedBy: obstacle }) };
}

/** What the server will say of a coupon that has opened since it was asked; it is asked again within seconds. */
function onceOpen({ audience, excludes }: CouponActivity, { shopper, activities }: Me): [CouponClaimStatus, string?] {
  if (!shopper) return ["authentication_required"];
  if (audience === "new_customers" && !shopper.newCustomer) return ["new_customers_only"];
  if (audience === "members" && !shopper.member) return ["members_only"];
  const other = excludes.find((id) => activities[id]?.claimed);
  return other ? ["excluded", other] : ["claimable"];
}

/** What a shopper has who can claim no more. */
function held(
  { limit }: CouponActivity,
  { claimed, coupons }: MyCoupon,
  offer: CouponState,
  now: number,
): Standing | undefined {
  const last = coupons.at(-1);
  if (!last || (claimed < limit && ["claimable", "upcoming", "unknown"].includes(offer))) return undefined;
  const unused = coupons.filter(({ status }) => status !== "used");
  const coupon = unused.find(({ status, usableUntil }) => status !== "expired" && Date.parse(usableUntil) > now);
  if (coupon) return { state: limit > 1 && claimed >= limit ? "limit-reached" : "claimed", coupon };
  return { state: unused.length ? "ended" : "used", coupon: last };
}

const find = (campaign: Campaign | undefined, id: string | undefined) =>
  campaign?.activities.find((each) => each.id === id);

/** A server may know mechanics that this code does not. */
function isCoupon<Part extends { mechanic: string }>(part: Part | undefined): part is Part {
  return part?.mechanic === "coupon";
}
