import type { CouponBenefit, CouponScope, LocalizedText, Money } from "@campaign-kit/contract";
import type { Table } from "../../store/table.ts";

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
  /** The activity that gave it. */
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

/** Claimed coupons. The unique keys stand behind the rules: no shopper's nth coupon twice, no activity's nth twice. */
export const coupons: Table<CouponRecord> = {
  name: "coupons",
  columns: {
    id: { type: "text" },
    campaign: { type: "text" },
    activity: { type: "text" },
    shopper: { type: "text" },
    ordinal: { type: "integer" },
    serial: { type: "integer" },
    terms: { type: "json" },
    claimedAt: { type: "instant" },
    usableFrom: { type: "instant" },
    usableUntil: { type: "instant" },
    usedAt: { type: "instant", nullable: true },
    order: { type: "text", nullable: true, name: "order_id" },
  },
  key: ["id"],
  unique: [
    // The shopper before the activity: it also serves the reads of all that a shopper holds.
    { name: "coupons_of_shopper", columns: ["campaign", "shopper", "activity", "ordinal"] },
    // The serial before the activity: a server that has not yet counted rows would take this one for a shopper's coupons of an
    // activity, and look through all that the activity gave.
    { name: "coupons_of_activity", columns: ["campaign", "serial", "activity"] },
  ],
};

/** The orders in which a shopper's coupons are read. */
export const oldestFirst = ["claimedAt", "activity", "ordinal"] as const;
export const newestFirst = ["-claimedAt", "-activity", "-ordinal"] as const;
