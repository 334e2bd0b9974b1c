import { and, asc, desc, eq, inArray, isNotNull, isNull, sql, type SQL, type SQLWrapper } from "drizzle-orm";
import { fullOrder, type AnyTable, type FindOptions, type Range, type Table, type Where } from "../table.ts";
import type { Queries } from "./database.ts";
import { pgTable } from "./schema.ts";

type AnyRow = Record<string, unknown>;

/** The protocol counts a statement's parameters in 16 bits. */
const PARAMETERS = 65_535;

/** As `Reader.find`. */
export async function find<Row extends object>(
  queries: Queries,
  declared: Table<Row>,
  where: Where<Row>,
  options: FindOptions<Row> = {},
): Promise<Row[]> {
  const conditions = Object.entries(where);
  const { each, limit } = options;
  if (limit === 0 || conditions.some(([, condition]) => Array.isArray(condition) && condition.length === 0)) return [];
  const { table, columns } = pgTable(declared);
  const wanted = and(...conditions.flatMap(([name, condition]) => conditionsOn(declared, name, condition)));
  const order = fullOrder(declared, options).map(({ column, descends }) => {
    const value = comparable(declared, column);
    return descends ? desc(value) : asc(value);
  });
  const statement = queries
    .select(columns)
    .from(table)
    .where(wanted)
    .orderBy(...order)
    .$dynamic();
  if (limit === undefined) return fromDatabase(declared, await statement);
  if (each === undefined) return fromDatabase(declared, await statement.limit(limit));
  const rank = sql<number>`row_number() over (partition by ${columns[each]!} order by ${sql.join(order, sql`, `)})`;
  const ranked = queries
    .select({ ...columns, rank: rank.as("rank") })
    .from(table)
    .where(wanted)
    .as("ranked");
  const of = ranked as unknown as Readonly<Record<string, SQLWrapper>>;
  const rows = await queries
    .select()
    .from(ranked)
    .where(sql`${of["rank"]} <= ${limit}`)
    .orderBy(comparable(declared, each, of[each]), sql`${of["rank"]}`);
  return fromDatabase(declared, rows);
}

/** As `StoreTransaction.insert`. */
export async function insert<Row extends object>(
  queries: Queries,
  declared: Table<Row>,
  rows: readonly Row[],
): Promise<void> {
  const { table } = pgTable(declared);
  for (const some of inStatements(declared, rows)) await queries.insert(table).values(some);
}

/** As `StoreTransaction.update`. */
export async function update<Row extends object>(
  queries: Queries,
  declared: Table<Row>,
  rows: readonly Row[],
): Promise<void> {
  const { table, columns } = pgTable(declared);
  const others = Object.entries(columns).filter(([name]) => !(declared.key as readonly string[]).includes(name));
  for (const some of inStatements(declared, rows)) {
    // The rows are there: the conflict is how one statement writes many of them.
    await queries
      .insert(table)
      .values(some)
      .onConflictDoUpdate({
        target: declared.key.map((name) => columns[name]!),
        set: Object.fromEntries(others.map(([name, column]) => [name, sql`excluded.${sql.identifier(column.name)}`])),
      });
  }
}

/** What a statement takes at a time: all rows at once, but for very many. */
function inStatements(declared: AnyTable, rows: readonly object[]): AnyRow[][] {
  const most = Math.floor(PARAMETERS / Object.keys(declared.columns).length);
  const statements: AnyRow[][] = [];
  for (let start = 0; start < rows.length; start += most) {
    statements.push(rows.slice(start, start + most).map((row) => toDatabase(declared, row as AnyRow)));
  }
  return statements;
}

function conditionsOn(declared: AnyTable, name: string, condition: unknown): SQL[] {
  const column = pgTable(declared).columns[name]!;
  const value = (given: unknown) => valueIn(declared, name, given);
  if (condition === null) return [isNull(column)];
  if (Array.isArray(condition)) return [inArray(column, condition.map(value))];
  if (typeof condition !== "object") return [eq(column, value(condition))];
  const { from, before } = condition as Range<unknown>;
  const bound = comparable(declared, name);
  const limit = (given: unknown) => sql.param(value(given), column);
  return [
    isNotNull(column),
    ...(from === undefined ? [] : [sql`${bound} >= ${limit(from)}`]),
    ...(before === undefined ? [] : [sql`${bound} < ${limit(before)}`]),
  ];
}

/** Text by its code points, whatever the database's collation. */
function comparable(declared: AnyTable, name: string, column: SQLWrapper = pgTable(declared).columns[name]!): SQL {
  return declared.columns[name]!.type === "text" ? sql`${column} collate "C"` : sql`${column}`;
}

function valueIn(declared: AnyTable, name: string, value: unknown): unknown {
  return declared.columns[name]!.type === "instant" && value !== null ? new Date(value as number) : value;
}

function toDatabase(declared: AnyTable, row: AnyRow): AnyRow {
  return Object.fromEntries(Object.keys(declared.columns).map((name) => [name, valueIn(declared, name, row[name])]));
}

function fromDatabase<Row extends object>(declared: Table<Row>, rows: readonly AnyRow[]): Row[] {
  const columns = Object.entries(declared.columns as AnyTable["columns"]);
  return rows.map((row) =>
    Object.fromEntries(
      columns.map(([name, { type }]) => {
        const value = row[name];
        return [name, type === "instant" && value !== null ? (value as Date).getTime() : value];
      }),
    ),
  ) as Row[];
}
