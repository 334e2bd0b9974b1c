import { and, asc, desc, eq, inArray, sql, type InferSelectModel } from "drizzle-orm";
import type { CouponReader, CouponRecord, CouponWriter } from "../coupon.ts";
import type { TransactionScope } from "../store.ts";
import type { Database, Queries } from "./database.ts";
import { coupons } from "./schema.ts";

/** By bytes, as JavaScript compares, whatever the database's collation. */
const activityName = sql`${coupons.activity} collate "C"`;
const oldestFirst = [asc(coupons.claimedAt), asc(activityName), asc(coupons.ordinal)];
const newestFirst = [desc(coupons.claimedAt), desc(activityName), desc(coupons.ordinal)];

export function couponReader(run: Database["run"]): CouponReader {
  const of = (queries: Queries, campaign: string, shopper: string) =>
    queries
      .select()
      .from(coupons)
      .where(and(eq(coupons.campaign, campaign), eq(coupons.shopper, shopper)));
  return {
    held: (campaign, shopper) =>
      run(async (queries) => {
        const rows = await of(queries, campaign, shopper).orderBy(...oldestFirst);
        return rows.map(toRecord);
      }),
    newest: (campaign, shopper, most) =>
      run(async (queries) => {
        const rows = await of(queries, campaign, shopper)
          .orderBy(...newestFirst)
          .limit(most);
        return rows.map(toRecord);
      }),
  };
}

export function couponWriter(queries: Queries, { campaign, activity }: TransactionScope): CouponWriter {
  return {
    held: async (shoppers, activities) => {
      const rows = await queries
        .select()
        .from(coupons)
        .where(
          and(
            eq(coupons.campaign, campaign),
            inArray(coupons.shopper, [...shoppers]),
            inArray(coupons.activity, [...activities]),
          ),
        )
        .orderBy(...oldestFirst);
      return rows.map(toRecord);
    },
    byId: async (ids) => {
      const rows = await queries
        .select()
        .from(coupons)
        .where(and(inArray(coupons.id, [...ids]), eq(coupons.campaign, campaign), eq(coupons.activity, activity)));
      return rows.map(toRecord);
    },
    insert: async (records) => {
      await queries.insert(coupons).values(records.map(toRow));
    },
    update: async (records) => {
      // The rows are there: the conflict is how one statement writes many of them.
      await queries
        .insert(coupons)
        .values(records.map(toRow))
        .onConflictDoUpdate({
          target: coupons.id,
          set: { usedAt: sql.raw("excluded.used_at"), order: sql.raw("excluded.order_id") },
        });
    },
  };
}

type Row = InferSelectModel<typeof coupons>;

function toRecord(row: Row): CouponRecord {
  return {
    ...row,
    claimedAt: row.claimedAt.getTime(),
    usableFrom: row.usableFrom.getTime(),
    usableUntil: row.usableUntil.getTime(),
    usedAt: row.usedAt?.getTime() ?? null,
  };
}

function toRow(record: CouponRecord): Row {
  return {
    ...record,
    claimedAt: new Date(record.claimedAt),
    usableFrom: new Date(record.usableFrom),
    usableUntil: new Date(record.usableUntil),
    usedAt: record.usedAt === null ? null : new Date(record.usedAt),
  };
}
