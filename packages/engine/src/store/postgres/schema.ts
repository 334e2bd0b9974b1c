import { and, getTableColumns, isNull } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
  type ExtraConfigColumn,
  type PgColumn,
  type PgColumnBuilderBase,
  type PgTable,
} from "drizzle-orm/pg-core";
import type { AnyTable, ColumnType } from "../table.ts";

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

const types = {
  text,
  integer,
  bigint: (name: string) => bigint(name, { mode: "number" }),
  boolean,
  instant,
  json: jsonb,
} satisfies Record<ColumnType, unknown>;

/** A mechanic's table, as statements are made with it. */
export interface MadeTable {
  readonly table: PgTable;
  /** By the properties of a row. */
  readonly columns: Readonly<Record<string, PgColumn>>;
}

const made = new WeakMap<AnyTable, MadeTable>();

/** The table of the database that a declaration stands for. */
export function pgTable(declared: AnyTable): MadeTable {
  let found = made.get(declared);
  if (!found) made.set(declared, (found = make(declared)));
  return found;
}

function make({ name, columns, key, unique: combinations = [], indexes = [] }: AnyTable): MadeTable {
  const builders = Object.entries(columns).map(([property, { type, nullable, name: own = snakeCase(property) }]) => {
    const column: PgColumnBuilderBase & { notNull(): PgColumnBuilderBase; primaryKey(): PgColumnBuilderBase } =
      types[type](own);
    if (key.length === 1 && key[0] === property) return [property, column.primaryKey()] as const;
    return [property, nullable ? column : column.notNull()] as const;
  });
  const table = campaignKit.table(name, Object.fromEntries(builders), (self) => {
    const of = (names: readonly string[]) =>
      names.map((each) => self[each]!) as [ExtraConfigColumn, ...ExtraConfigColumn[]];
    return [
      ...(key.length > 1 ? [primaryKey({ columns: of(key) })] : []),
      ...combinations.map(({ name: own, columns: names, whereNull }) =>
        whereNull
          ? uniqueIndex(own)
              .on(...of(names))
              .where(and(...of(whereNull).map((column) => isNull(column)))!)
          : unique(own).on(...of(names)),
      ),
      ...indexes.map((each) => index(each.name).on(...of(each.columns))),
    ];
  });
  return { table, columns: getTableColumns(table) };
}

function snakeCase(property: string): string {
  return property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
