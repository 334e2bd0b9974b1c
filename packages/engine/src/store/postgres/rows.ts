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
  const { each, limit } = options;
  const empty = Object.values(where).some((condition) => Array.isArray(condition) && condition.length === 0);
  if (limit === 0 || empty) return [];
  const { table, columns } = pgTable(declared);
  const search = (order: SQL[], ...more: SQL[]) =>
    queries
      .select(columns)
      .from(table)
      .where(and(...more, ...conditionsOf(declared, where)))
      .orderBy(...order)
      .$dynamic();
  if (limit === undefined) return fromDatabase(declared, await search(orderOf(declared, options)));
  if (each === undefined) return fromDatabase(declared, await search(orderOf(declared, options)).limit(limit));

  // A search for every value, of which an index gives the first rows alone, however many there are.
  const listed = (where as Readonly<Record<string, unknown>>)[each];
  const values = Array.isArray(listed) ? listOf(declared, each, listed) : valuesOf(queries, declared, each, where);
  const alike = Array.isArray(listed) ? sql`=` : sql`is not distinct from`;
  const { order } = options;
  const some = search(orderOf(declared, order ? { order } : {}), sql`${columns[each]!} ${alike} "each"."value"`)
    .limit(limit)
    .as("some");
  const rows = await queries
    .select(some._.selectedFields)
    .from(sql`(${values}) as "each"("value")`)
    .crossJoinLateral(some)
    .orderBy(...orderOf(declared, options, some as unknown as Columns));
  return fromDatabase(declared, rows);
}

type Columns = Readonly<Record<string, SQLWrapper>>;

/** Each of these values of a column once, as a query of one column. */
function listOf(declared: AnyTable, name: string, values: readonly unknown[]): SQL {
  const column = pgTable(declared).columns[name]!;
  const type = sql.raw(column.getSQLType());
  const rows = [...new Set(values)].map(
    (value) => sql`(${sql.param(valueIn(declared, name, value), column)}::${type})`,
  );
  return sql`values ${sql.join(rows, sql`, `)}`;
}

/** Each value that rows have in a column once, as a query of one column. */
function valuesOf<Row extends object>(queries: Queries, declared: Table<Row>, name: string, where: Where<Row>): SQL {
  const { table, columns } = pgTable(declared);
  const values = queries
    .selectDistinct({ value: columns[name]! })
    .from(table)
    .where(and(...conditionsOf(declared, where)));
  return values.getSQL();
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

function conditionsOf<Row>(declared: AnyTable, where: Where<Row>): SQL[] {
  return Object.entries(where).flatMap(([name, condition]) => conditionsOn(declared, name, condition));
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

function orderOf<Row>(declared: AnyTable, options: FindOptions<Row>, columns?: Columns): SQL[] {
  return fullOrder(declared, options).map(({ column, descends }) => {
    const value = comparable(declared, column, columns?.[column]);
    return descends ? desc(value) : asc(value);
  });
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
