import type { CampaignDefinition, CouponDefinition } from "@campaign-kit/contract";
import type { Coupon, CouponActivity, CouponClaim, MyCoupon, Shopper } from "@campaign-kit/contract";
import type { Random } from "../edges.ts";
import { claimability, couponStatus, type CouponOffer } from "../rules/coupon.ts";
import { windowsOf, type PhaseSpan } from "../rules/phase.ts";
import type { CouponRecord } from "../store/coupon.ts";
import type { StoreTransaction } from "../store/store.ts";
import { instant } from "../time.ts";
import { CouponDesk, type CouponIntent } from "./coupon-desk.ts";
import type { Decidable, Holdings, LiveActivity } from "./mechanic.ts";

/** A coupon activity of a campaign. */
export class LiveCoupon implements LiveActivity<"coupon">, Decidable<CouponIntent> {
  readonly mechanic = "coupon";
  readonly campaign: string;
  readonly id: string;
  readonly offer: CouponOffer;
  readonly #terms: CouponActivity["terms"];

  constructor(definition: CouponDefinition, campaign: CampaignDefinition, phases: readonly PhaseSpan[]) {
    this.campaign = campaign.id;
    this.id = definition.id;
    this.#terms = definition.terms;
    this.offer = offerOf(definition, campaign, phases);
  }

  present(issued: number): CouponActivity {
    const { terms, windows, audience, limit, use, excludes } = this.offer;
    const stock = this.stock(issued);
    return {
      mechanic: "coupon",
      id: this.id,
      title: terms.title,
      ...(this.#terms ? { terms: this.#terms } : {}),
      windows: windows.map(({ opensAt, closesAt }) => ({ opensAt: instant(opensAt), closesAt: instant(closesAt) })),
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

  mine(holdings: Holdings, issued: number, shopper: Shopper | null, now: number): MyCoupon {
    const mine = holdings.coupons.filter(({ activity }) => activity === this.id);
    const standing = {
      issued,
      claimed: mine.length,
      holds: (activity: string) => holdings.coupons.some((coupon) => coupon.activity === activity),
    };
    return {
      mechanic: "coupon",
      ...claimability(this.offer, standing, shopper, now),
      claimed: mine.length,
      coupons: mine.map((coupon) => presentCoupon(coupon, now)),
    };
  }

  /** What is left, where there is an end to it. */
  stock(issued: number): CouponClaim["stock"] {
    const total = this.offer.stock;
    return total === undefined ? undefined : { total, left: Math.max(0, total - issued) };
  }

  shoppersOf(intents: readonly CouponIntent[]): string[] {
    if (this.offer.excludes.length === 0) return [];
    return intents.flatMap((intent) => (intent.type === "claim" ? intent.shopper.id : []));
  }

  open(transaction: StoreTransaction, intents: readonly CouponIntent[], random: Random): Promise<CouponDesk> {
    return CouponDesk.open(this, transaction, intents, random);
  }
}

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

function offerOf(
  definition: CouponDefinition,
  campaign: CampaignDefinition,
  phases: readonly PhaseSpan[],
): CouponOffer {
  const { id, title, benefit, threshold, scope, use } = definition;
  const excludes = campaign.activities.filter(
    (other) => other.id !== id && (definition.excludes.includes(other.id) || other.excludes.includes(id)),
  );
  return {
    campaign: campaign.id,
    id,
    terms: { title, benefit, ...(threshold ? { threshold } : {}), scope },
    windows: windowsOf(phases, {
      phases: definition.phases,
      opensAt: definition.opensAt === undefined ? undefined : Date.parse(definition.opensAt),
      closesAt: definition.closesAt === undefined ? undefined : Date.parse(definition.closesAt),
    }),
    audience: definition.audience,
    limit: definition.limit,
    stock: definition.stock,
    use: use.type === "fixed" ? { type: "fixed", from: Date.parse(use.from), until: Date.parse(use.until) } : use,
    excludes: excludes.map((other) => other.id),
  };
}
