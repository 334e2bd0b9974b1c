import { index, integer, jsonb, pgSchema, primaryKey, smallint, text, timestamp, unique } from "drizzle-orm/pg-core";
import type { CouponTerms } from "../coupon.ts";

/**
 * A schema of its own, so that a shop may keep it in a database that holds other things. Not exported: the migrator makes
 * it before the first migration, for its own table, and drizzle-kit would make it again.
 */
const campaignKit = pgSchema("campaign_kit");

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

/** One row an activity: its lock, and how many it has given out. */
export const activities = campaignKit.table(
  "activities",
  { campaign: text().notNull(), activity: text().notNull(), issued: integer().notNull().default(0) },
  (table) => [primaryKey({ columns: [table.campaign, table.activity] })],
);

/** One row a shopper: the lock of what is decided over several activities. */
export const shoppers = campaignKit.table(
  "shoppers",
  { campaign: text().notNull(), shopper: text().notNull() },
  (table) => [primaryKey({ columns: [table.campaign, table.shopper] })],
);

/** The answers that intents got, to be given again. */
export const answers = campaignKit.table(
  "answers",
  {
    subject: text().notNull(),
    key: text().notNull(),
    fingerprint: text().notNull(),
    status: smallint().notNull(),
    contentType: text("content_type").notNull(),
    body: text().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.subject, table.key] }), index("answers_created_at").on(table.createdAt)],
);

/** Claimed coupons. The unique keys stand behind the rules: no shopper's nth coupon twice, no activity's nth twice. */
export const coupons = campaignKit.table(
  "coupons",
  {
    id: text().primaryKey(),
    campaign: text().notNull(),
    activity: text().notNull(),
    shopper: text().notNull(),
    ordinal: integer().notNull(),
    serial: integer().notNull(),
    terms: jsonb().$type<CouponTerms>().notNull(),
    claimedAt: instant("claimed_at").notNull(),
    usableFrom: instant("usable_from").notNull(),
    usableUntil: instant("usable_until").notNull(),
    usedAt: instant("used_at"),
    order: text("order_id"),
  },
  (table) => [
    // The shopper before the activity: it also serves the reads of all that a shopper holds.
    unique("coupons_of_shopper").on(table.campaign, table.shopper, table.activity, table.ordinal),
    unique("coupons_of_activity").on(table.campaign, table.activity, table.serial),
  ],
);
