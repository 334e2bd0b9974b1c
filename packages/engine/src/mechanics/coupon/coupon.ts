import type { CampaignDefinition, CouponDefinition } from "@campaign-kit/contract";
import type { Coupon, CouponActivity, CouponClaim, MyCoupon, Shopper } from "@campaign-kit/contract";
import type { Random } from "../../edges.ts";
import { claimability, couponStatus, usePeriod, type CouponOffer, type CouponStanding } from "../../rules/coupon.ts";
import type { PhaseSpan, Span } from "../../rules/phase.ts";
import type { StoreTransaction } from "../../store/store.ts";
import { instant } from "../../time.ts";
import { LiveActivity } from "../activity.ts";
import type { Decidable, Mechanic } from "../mechanic.ts";
import { CouponDesk, type CouponIntent } from "./desk.ts";
import { coupons, oldestFirst, type CouponRecord } from "./table.ts";

/** A coupon activity of a campaign. */
export class LiveCoupon extends LiveActivity<"coupon"> implements Decidable<CouponIntent> {
  readonly offer: CouponOffer;

  constructor(definition: CouponDefinition, campaign: CampaignDefinition, phases: readonly PhaseSpan[]) {
    super(definition, campaign, phases);
    this.offer = offerOf(definition, campaign, this.windows);
  }

  present(issued: number): CouponActivity {
    const { terms, audience, limit, use, excludes } = this.offer;
    const stock = this.stock(issued);
    return {
      ...this.head(),
      benefit: terms.benefit,
      ...(terms.threshold ? { threshold: terms.threshold } : {}),
      scope: terms.scope,
      audience,
      limit,
      use: use.type === "fixed" ? { type: "fixed", from: instant(use.from), until: instant(use.until) } : use,
      excludes: [...excludes],
      ...(stock ? { stock } : {}),
    };
  }

  /** `held`: what the shopper holds of this activity, and of others that it excludes at least; oldest first. */
  mine(held: readonly CouponRecord[], issued: number, shopper: Shopper | null, now: number): MyCoupon {
    const standing = this.standing(held, issued);
    return {
      mechanic: "coupon",
      ...claimability(this.offer, standing, shopper, now),
      claimed: standing.claimed,
      coupons: held.filter(({ activity }) => activity === this.id).map((coupon) => presentCoupon(coupon, now)),
    };
  }

  /** What a claim is decided on, by what the shopper holds. */
  standing(held: readonly CouponRecord[], issued: number): CouponStanding {
    return {
      issued,
      claimed: held.filter(({ activity }) => activity === this.id).length,
      holds: (activity) => held.some((coupon) => coupon.activity === activity),
    };
  }

  /** What is left, where there is an end to it. */
  stock(issued: number): CouponClaim["stock"] {
    const total = this.offer.stock;
    return total === undefined ? undefined : { total, left: Math.max(0, total - issued) };
  }

  shoppersOf(intents: readonly CouponIntent[]): string[] {
    return this.offer.excludes.length === 0 ? [] : intents.map(({ shopper }) => shopper.id);
  }

  open(transaction: StoreTransaction, intents: readonly CouponIntent[], random: Random): Promise<CouponDesk> {
    return CouponDesk.open(this, transaction, intents, random);
  }
}

export const coupon: Mechanic<CouponDefinition, LiveCoupon> = {
  live: (definition, campaign, phases) => new LiveCoupon(definition, campaign, phases),
  present: ({ issued }, activities) =>
    Promise.resolve(() => activities.map((activity) => activity.present(issued(activity.id)))),
  mine: async ({ campaign, store, issued }, activities, shopper) => {
    const held = shopper ? await store.find(coupons, { campaign, shopper: shopper.id }, { order: oldestFirst }) : [];
    return (now) => activities.map((activity) => activity.mine(held, issued(activity.id), shopper, now));
  },
};

/** A claimed coupon as its shopper sees it. */
export function presentCoupon(coupon: CouponRecord, now: number): Coupon {
  const { title, benefit, threshold, scope } = coupon.terms;
  return {
    id: coupon.id,
    activity: coupon.activity,
    title,
    benefit,
    ...(threshold ? { threshold } : {}),
    scope,
    status: couponStatus(coupon, now),
    claimedAt: instant(coupon.claimedAt),
    usableFrom: instant(coupon.usableFrom),
    usableUntil: instant(coupon.usableUntil),
    ...(coupon.usedAt === null ? {} : { usedAt: instant(coupon.usedAt) }),
  };
}

function offerOf(definition: CouponDefinition, campaign: CampaignDefinition, windows: readonly Span[]): CouponOffer {
  const { id, title, benefit, threshold, scope, use } = definition;
  const excludes = campaign.activities.filter(
    (other) =>
      other.id !== id &&
      (definition.excludes.includes(other.id) || ("excludes" in other && other.excludes.includes(id))),
  );
  return {
    campaign: campaign.id,
    id,
    terms: { title, benefit, ...(threshold ? { threshold } : {}), scope },
    windows,
    audience: definition.audience,
    limit: definition.limit,
    stock: definition.stock,
    use: usePeriod(use),
    excludes: excludes.map((other) => other.id),
  };
}
