import { sql } from "drizzle-orm";
import { instant } from "../../time.ts";
import {
  fullOrder,
  type AnyTable,
  type ColumnType,
  type FindOptions,
  type Range,
  type Table,
  type Where,
} from "../table.ts";
import { List } from "./list.ts";
import { pgTable } from "./schema.ts";
import { millisecondsOf, statementOf, type Send, type Statement, type Values } from "./session.ts";

/*
 * Searches are put together as text by hand: they are made for every claim, and the query builder took longer for one than the
 * database for its answer.
 */

/** As `Reader.find`. */
export async function find<Row extends object>(
  send: Send,
  declared: Table<Row>,
  where: Where<Row>,
  options: FindOptions<Row> = {},
): Promise<Row[]> {
  const empty = Object.values(where).some((condition) => Array.isArray(condition) && condition.length === 0);
  if (options.limit === 0 || empty) return [];
  const { rows } = await send(searchOf(declared, where, options));
  return rows.map((values) => fromDatabase(declared, values));
}

function searchOf(
  declared: AnyTable,
  where: Readonly<Record<string, unknown>>,
  { order, limit, each }: { order?: readonly string[]; limit?: number; each?: string },
): Statement {
  const search = new Search(declared);
  const by = each ?? (limit === undefined ? longestList(where) : undefined);
  const listed = by === undefined ? undefined : where[by];
  const rest = Object.entries(where).filter(([name]) => name !== by || !Array.isArray(listed));
  const conditions = rest.flatMap(([name, condition]) => search.conditionsOn(name, condition));
  const most = limit === undefined ? "" : ` limit ${search.parameter(limit)}`;
  const inOrder = (of?: string) =>
    ` order by ${search.order({ ...(order ? { order } : {}), ...(each === undefined ? {} : { each }) }, of)}`;
  if (by === undefined) return { text: search.select(conditions) + inOrder() + most, values: search.values };

  // A search for every value, of which an index gives the first rows alone, however many there are. A server that has not counted
  // its rows yet would take one search for a long list to be dear, and look through everything instead; `offset` keeps it from
  // making one of them.
  const column = search.column(by);
  const values = Array.isArray(listed)
    ? `select distinct unnest(${search.list(by, listed)})`
    : `select distinct ${column} from ${search.table}${whereOf(conditions)}`;
  const alike = `${column} ${Array.isArray(listed) ? "=" : "is not distinct from"} "each"."value"`;
  const first = most && ` order by ${search.order(order ? { order } : {})}${most}`;
  const some = search.select([alike, ...conditions]) + (first || " offset 0");
  const text = `select "some".* from (${values}) as "each" ("value") cross join lateral (${some}) as "some"${inOrder(`"some".`)}`;
  return { text, values: search.values };
}

/** The column that the most values are listed for, where that is more than one. */
function longestList(where: Readonly<Record<string, unknown>>): string | undefined {
  const lists = Object.entries(where).flatMap(([name, condition]) =>
    Array.isArray(condition) && condition.length > 1 ? [{ name, length: condition.length }] : [],
  );
  return lists.sort((a, b) => b.length - a.length)[0]?.name;
}

/** The parts of one search, with their parameters as they come. */
class Search {
  readonly table: string;
  readonly values: unknown[] = [];
  readonly #declared: AnyTable;
  readonly #names: Names;

  constructor(declared: AnyTable) {
    this.#declared = declared;
    this.#names = namesOf(declared);
    this.table = this.#names.table;
  }

  select(conditions: readonly string[]): string {
    return `select ${this.#names.all} from ${this.table}${whereOf(conditions)}`;
  }

  column(name: string): string {
    return this.#names.columns[name]!;
  }

  parameter(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  /** Values of a column as one parameter. */
  list(name: string, values: readonly unknown[]): string {
    const column = pgTable(this.#declared).columns[name]!;
    return `${this.parameter(new List(column, values))}::${column.getSQLType()}[]`;
  }

  conditionsOn(name: string, condition: unknown): string[] {
    const column = this.column(name);
    const value = (given: unknown) =>
      this.parameter(this.#declared.columns[name]!.type === "instant" ? instant(given as number) : given);
    if (condition === null) return [`${column} is null`];
    if (Array.isArray(condition) && condition.length === 1) return this.conditionsOn(name, condition[0]);
    if (Array.isArray(condition)) return [`${column} = any(${this.list(name, condition)})`];
    if (typeof condition !== "object") return [`${column} = ${value(condition)}`];
    const { from, before } = condition as Range<unknown>;
    const bound = this.#comparable(name);
    return [
      `${column} is not null`,
      ...(from === undefined ? [] : [`${bound} >= ${value(from)}`]),
      ...(before === undefined ? [] : [`${bound} < ${value(before)}`]),
    ];
  }

  order(options: { order?: readonly string[]; each?: string }, of = ""): string {
    const steps = fullOrder(this.#declared, options);
    return steps.map(({ column, descends }) => `${of}${this.#comparable(column)}${descends ? " desc" : ""}`).join(", ");
  }

  /** Text by its code points, whatever the database's collation. */
  #comparable(name: string): string {
    return this.#declared.columns[name]!.type === "text" ? `${this.column(name)} collate "C"` : this.column(name);
  }
}

function whereOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? "" : ` where ${conditions.join(" and ")}`;
}

interface Names {
  table: string;
  /** By the properties of a row. */
  columns: Readonly<Record<string, string>>;
  /** The columns in the order of the declaration. */
  all: string;
}

const known = new WeakMap<AnyTable, Names>();

/** What a table and its columns are called in statements. */
function namesOf(declared: AnyTable): Names {
  let names = known.get(declared);
  if (!names) {
    const { table, columns } = pgTable(declared);
    const own = Object.keys(declared.columns).map((name) => [name, `"${columns[name]!.name}"`] as const);
    names = {
      table: statementOf(sql`${table}`).text,
      columns: Object.fromEntries(own),
      all: own.map(([, column]) => column).join(", "),
    };
    known.set(declared, names);
  }
  return names;
}

function fromDatabase<Row extends object>(declared: Table<Row>, values: Values): Row {
  const columns = Object.entries(declared.columns as AnyTable["columns"]);
  return Object.fromEntries(columns.map(([name, { type }], place) => [name, valueOf(type, values[place])])) as Row;
}

/** A value as a row has it; drivers do not dare to make a number of 64 bits. */
function valueOf(type: ColumnType, value: unknown): unknown {
  if (value === null) return null;
  if (type === "instant") return millisecondsOf(value as Date);
  return type === "bigint" ? Number(value) : value;
}
