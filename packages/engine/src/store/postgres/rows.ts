import { and, asc, desc, isNotNull, isNull, sql, type SQL, type SQLWrapper } from "drizzle-orm";
import { QueryBuilder, type PgColumn } from "drizzle-orm/pg-core";
import { instant } from "../../time.ts";
import { fullOrder, type AnyTable, type FindOptions, type Range, type Table, type Where } from "../table.ts";
import { List } from "./list.ts";
import { pgTable } from "./schema.ts";
import { millisecondsOf, statementOf, type Send, type Values } from "./session.ts";

const build = new QueryBuilder();

/** As `Reader.find`. */
export async function find<Row extends object>(
  send: Send,
  declared: Table<Row>,
  where: Where<Row>,
  options: FindOptions<Row> = {},
): Promise<Row[]> {
  const empty = Object.values(where).some((condition) => Array.isArray(condition) && condition.length === 0);
  if (options.limit === 0 || empty) return [];
  const { rows } = await send(statementOf(searchOf(declared, where, options)));
  return rows.map((values) => fromDatabase(declared, values));
}

function searchOf<Row extends object>(declared: Table<Row>, where: Where<Row>, options: FindOptions<Row>): SQLWrapper {
  const { each, limit } = options;
  const { table, columns } = pgTable(declared);
  const search = (order: SQL[], ...more: SQL[]) =>
    build
      .select(columns)
      .from(table)
      .where(and(...more, ...conditionsOf(declared, where)))
      .orderBy(...order)
      .$dynamic();
  if (limit === undefined) return search(orderOf(declared, options));
  if (each === undefined) return search(orderOf(declared, options)).limit(limit);

  // A search for every value, of which an index gives the first rows alone, however many there are.
  const listed = (where as Readonly<Record<string, unknown>>)[each];
  const values = Array.isArray(listed)
    ? sql`select distinct unnest(${listOf(columns[each]!, listed)})`
    : build
        .selectDistinct({ value: columns[each]! })
        .from(table)
        .where(and(...conditionsOf(declared, where)))
        .getSQL();
  const alike = Array.isArray(listed) ? sql`=` : sql`is not distinct from`;
  const { order } = options;
  const some = search(orderOf(declared, order ? { order } : {}), sql`${columns[each]!} ${alike} "each"."value"`)
    .limit(limit)
    .as("some");
  return build
    .select(some._.selectedFields)
    .from(sql`(${values}) as "each"("value")`)
    .crossJoinLateral(some)
    .orderBy(...orderOf(declared, options, some as unknown as Columns));
}

type Columns = Readonly<Record<string, SQLWrapper>>;

/** Values of a column as one parameter: the statement is the same for any number of them. */
export function listOf(column: PgColumn, values: readonly unknown[]): SQL {
  return sql`${sql.param(new List(column, values))}::${sql.raw(column.getSQLType())}[]`;
}

function conditionsOf<Row>(declared: AnyTable, where: Where<Row>): SQL[] {
  return Object.entries(where).flatMap(([name, condition]) => conditionsOn(declared, name, condition));
}

function conditionsOn(declared: AnyTable, name: string, condition: unknown): SQL[] {
  const column = pgTable(declared).columns[name]!;
  const value = (given: unknown) => valueIn(declared, name, given);
  if (condition === null) return [isNull(column)];
  if (Array.isArray(condition)) return [sql`${column} = any(${listOf(column, condition)})`];
  if (typeof condition !== "object") return [sql`${column} = ${value(condition)}`];
  const { from, before } = condition as Range<unknown>;
  const bound = comparable(declared, name);
  return [
    isNotNull(column),
    ...(from === undefined ? [] : [sql`${bound} >= ${value(from)}`]),
    ...(before === undefined ? [] : [sql`${bound} < ${value(before)}`]),
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
  return declared.columns[name]!.type === "instant" && value !== null ? instant(value as number) : value;
}

function fromDatabase<Row extends object>(declared: Table<Row>, values: Values): Row {
  const columns = Object.entries(declared.columns as AnyTable["columns"]);
  return Object.fromEntries(
    columns.map(([name, { type }], place) => {
      const value = values[place];
      return [name, type === "instant" && value !== null ? millisecondsOf(value as Date) : value];
    }),
  ) as Row;
}
