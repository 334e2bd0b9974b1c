/** What may become of a coupon: pure decisions. Instants are milliseconds since 1970. */
import type { Coupon, CouponActivity, CouponUse, MyCoupon, Shopper } from "@campaign-kit/contract";
import { createId, type Random } from "../edges.ts";
import type { CouponRecord, CouponTerms } from "../mechanics/coupon/table.ts";
import type { Denial } from "./denial.ts";
import { openingAt, type Span } from "./phase.ts";

const DAY = 24 * 60 * 60 * 1000;

/** When a coupon can be used once it is given. */
export type UsePeriod = { type: "fixed"; from: number; until: number } | { type: "after_claim"; days: number };

/** A coupon activity, ready to decide by. */
export interface CouponOffer {
  campaign: string;
  id: string;
  terms: CouponTerms;
  windows: readonly Span[];
  audience: CouponActivity["audience"];
  /** The most that one shopper may claim. */
  limit: number;
  /** The most that may be claimed in all; absent where there is no end. */
  stock?: number | undefined;
  use: UsePeriod;
  /** Activities that cannot be held together with this one: named by this one, or naming it. */
  excludes: readonly string[];
}

/** What a claim is decided on. */
export interface CouponStanding {
  /** How many the activity has given out. */
  issued: number;
  /** How many of them this shopper claimed. */
  claimed: number;
  /** Whether this shopper claimed one of another activity. */
  holds: (activity: string) => boolean;
}

/** How a shopper stands to a coupon. `excludedBy` comes with `excluded`: the activity held. */
export type CouponClaimability = { status: MyCoupon["status"]; excludedBy?: string };

/**
 * Whether a shopper (`null`: a visitor) could claim now, and if not, the first reason. What the shopper has comes before
 * what everyone sees, and that before what could still be changed by signing in.
 */
export function claimability(
  offer: CouponOffer,
  standing: CouponStanding,
  shopper: Shopper | null,
  now: number,
): CouponClaimability {
  if (standing.claimed >= offer.limit) return { status: "limit_reached" };
  const opening = openingAt(offer.windows, now);
  if (opening === "ended") return { status: "ended" };
  if (offer.stock !== undefined && standing.issued >= offer.stock) return { status: "sold_out" };
  if (opening === "not_started") return { status: "not_started" };
  if (!shopper) return { status: "authentication_required" };
  if (offer.audience === "new_customers" && !shopper.newCustomer) return { status: "new_customers_only" };
  if (offer.audience === "members" && !shopper.member) return { status: "members_only" };
  const excludedBy = offer.excludes.find(standing.holds);
  if (excludedBy !== undefined) return { status: "excluded", excludedBy };
  return { status: "claimable" };
}

/** Claims one coupon for a shopper, or says why not. */
export function decideClaim(
  offer: CouponOffer,
  standing: CouponStanding,
  shopper: Shopper,
  now: number,
  random: Random,
): { coupon: CouponRecord } | Denial {
  const { status, excludedBy } = claimability(offer, standing, shopper, now);
  if (status !== "claimable") return { denied: status, activity: excludedBy };
  const given = {
    campaign: offer.campaign,
    activity: offer.id,
    shopper: shopper.id,
    ordinal: standing.claimed + 1,
    serial: standing.issued + 1,
    terms: offer.terms,
  };
  return { coupon: issueCoupon(given, offer.use, now, random) };
}

/** A new coupon, given at an instant. */
export function issueCoupon(
  given: Pick<CouponRecord, "campaign" | "activity" | "shopper" | "ordinal" | "serial" | "terms">,
  use: UsePeriod,
  now: number,
  random: Random,
): CouponRecord {
  return {
    id: createId(random),
    ...given,
    claimedAt: now,
    usableFrom: use.type === "fixed" ? use.from : now,
    usableUntil: use.type === "fixed" ? use.until : now + use.days * DAY,
    usedAt: null,
    order: null,
  };
}

/** When a coupon can be used, of the contract's words or a shop's. */
export function usePeriod(use: CouponUse): UsePeriod {
  return use.type === "fixed" ? { type: "fixed", from: Date.parse(use.from), until: Date.parse(use.until) } : use;
}

/** What a claimed coupon is at an instant. */
export function couponStatus(
  coupon: Pick<CouponRecord, "usableFrom" | "usableUntil" | "usedAt">,
  now: number,
): Coupon["status"] {
  if (coupon.usedAt !== null) return "used";
  if (now < coupon.usableFrom) return "upcoming";
  return now < coupon.usableUntil ? "usable" : "expired";
}

/** Takes a coupon for an order. The order that has it may ask again, whatever the time. */
export function decideUse(
  coupon: CouponRecord | undefined,
  order: string,
  now: number,
): { coupon: CouponRecord } | Denial {
  if (!coupon) return { denied: "coupon_not_found" };
  if (coupon.usedAt !== null) return coupon.order === order ? { coupon } : { denied: "coupon_used" };
  if (couponStatus(coupon, now) !== "usable") return { denied: "coupon_not_usable" };
  return { coupon: { ...coupon, usedAt: now, order } };
}

/** Gives a coupon back that an order used. One that nobody used stays as it is; another order's stays used. */
export function decideReturn(coupon: CouponRecord | undefined, order: string): { coupon: CouponRecord } | Denial {
  if (!coupon) return { denied: "coupon_not_found" };
  if (coupon.usedAt === null) return { coupon };
  if (coupon.order !== order) return { denied: "coupon_used" };
  return { coupon: { ...coupon, usedAt: null, order: null } };
}
