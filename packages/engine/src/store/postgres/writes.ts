import { getTableColumns, sql, type SQL } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { List } from "./list.ts";
import { statementOf, type Statement } from "./session.ts";

/**
 * Adds rows, by the properties of the table's columns. The statement is the same for any number of them, but for one alone, which
 * costs the server a quarter as values that it does not have to take out of lists.
 */
export function insertion(table: PgTable, rows: readonly object[]): Statement {
  const lists = listsOf(table, rows);
  if (rows.length > 1) return { text: remembered(insertions, table, () => insertInto(table)), values: lists };
  return { text: remembered(additions, table, () => addTo(table)), values: lists.flatMap((list) => list.toArray()) };
}

/** Writes all columns of rows that are there; the conflict is how one statement writes many of them. */
export function change(table: PgTable, key: readonly string[], rows: readonly object[]): Statement {
  const text = () => {
    const columns = Object.entries(getTableColumns(table));
    const identifiers = (some: typeof columns) => some.map(([, { name }]) => sql.identifier(name));
    const keys = sql.join(identifiers(columns.filter(([name]) => key.includes(name))), sql`, `);
    const others = identifiers(columns.filter(([name]) => !key.includes(name)));
    const settings = others.map((name) => sql`${name} = excluded.${name}`);
    return sql`${insertInto(table)} on conflict (${keys}) do update set ${sql.join(settings, sql`, `)}`;
  };
  return { text: remembered(changes, table, text), values: listsOf(table, rows) };
}

const insertions = new WeakMap<PgTable, string>();
const additions = new WeakMap<PgTable, string>();
const changes = new WeakMap<PgTable, string>();

function remembered(texts: WeakMap<PgTable, string>, table: PgTable, make: () => SQL): string {
  let text = texts.get(table);
  if (text === undefined) texts.set(table, (text = statementOf(make()).text));
  return text;
}

function insertInto(table: PgTable): SQL {
  const lists = Object.values(getTableColumns(table)).map(
    (column) => sql`${sql.param([])}::${sql.raw(column.getSQLType())}[]`,
  );
  return sql`${into(table)} select * from unnest(${sql.join(lists, sql`, `)})`;
}

function addTo(table: PgTable): SQL {
  const values = Object.values(getTableColumns(table)).map(() => sql`${sql.param(null)}`);
  return sql`${into(table)} values (${sql.join(values, sql`, `)})`;
}

function into(table: PgTable): SQL {
  const names = Object.values(getTableColumns(table)).map(({ name }) => sql.identifier(name));
  return sql`insert into ${table} (${sql.join(names, sql`, `)})`;
}

function listsOf(table: PgTable, rows: readonly object[]): List[] {
  return Object.entries(getTableColumns(table)).map(
    ([property, column]) =>
      new List(
        column,
        rows.map((row) => (row as Record<string, unknown>)[property]),
      ),
  );
}
