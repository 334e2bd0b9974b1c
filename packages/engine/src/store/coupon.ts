import type { CouponBenefit, CouponScope, LocalizedText, Money } from "@campaign-kit/contract";

/** What a coupon is worth, as it was when it was claimed: later changes of the campaign do not touch it. */
export interface CouponTerms {
  title: LocalizedText;
  benefit: CouponBenefit;
  threshold?: Money | undefined;
  scope: CouponScope;
}

/** One claimed coupon. Instants are milliseconds since 1970. */
export interface CouponRecord {
  id: string;
  campaign: string;
  activity: string;
  shopper: string;
  /** The shopper's first, second … of this activity, from 1. */
  ordinal: number;
  /** The activity's first, second … of all, from 1. */
  serial: number;
  terms: CouponTerms;
  claimedAt: number;
  usableFrom: number;
  /** The first instant at which it can no longer be used. */
  usableUntil: number;
  usedAt: number | null;
  /** The order that used it. */
  order: string | null;
}

/** Coupons as anyone may read them, outside a transaction. */
export interface CouponReader {
  /** All that a shopper claimed in a campaign, oldest first. */
  held(campaign: string, shopper: string): Promise<CouponRecord[]>;
  /** The last `most` that a shopper claimed in a campaign, newest first. */
  newest(campaign: string, shopper: string, most: number): Promise<CouponRecord[]>;
}

/** Coupons of the activity that a transaction has locked. */
export interface CouponWriter {
  /** What these shoppers hold in these activities of the campaign, oldest first. */
  held(shoppers: readonly string[], activities: readonly string[]): Promise<CouponRecord[]>;
  /** Those of these ids that belong to the locked activity. */
  byId(ids: readonly string[]): Promise<CouponRecord[]>;
  insert(records: readonly CouponRecord[]): Promise<void>;
  /** Writes `usedAt` and `order`; nothing else of a coupon ever changes. */
  update(records: readonly CouponRecord[]): Promise<void>;
}
