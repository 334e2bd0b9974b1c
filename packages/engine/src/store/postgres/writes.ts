import { getTableColumns, getTableName, sql, type SQL } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { instant } from "../../time.ts";
import { statementOf, type Statement } from "./session.ts";

/*
 * Rows go to the database as one JSON value. The statement is then the same for any number of them, is built once, and knows
 * no limit of parameters; and JSON is what both sides are quickest with.
 */

/** Adds rows, by the properties of the table's columns; instants are milliseconds since 1970. */
export function insertion(table: PgTable, rows: readonly object[]): Statement {
  return { text: remembered(insertions, table, () => insertInto(table)), values: [jsonOf(table, rows)] };
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
  return { text: remembered(changes, table, text), values: [jsonOf(table, rows)] };
}

const insertions = new WeakMap<PgTable, string>();
const changes = new WeakMap<PgTable, string>();

function remembered(texts: WeakMap<PgTable, string>, table: PgTable, make: () => SQL): string {
  let text = texts.get(table);
  if (text === undefined) texts.set(table, (text = statementOf(make()).text));
  return text;
}

function insertInto(table: PgTable): SQL {
  const columns = Object.values(getTableColumns(table));
  const names = sql.join(
    columns.map(({ name }) => sql.identifier(name)),
    sql`, `,
  );
  const types = columns.map((column) => sql`${sql.identifier(column.name)} ${sql.raw(column.getSQLType())}`);
  return sql`insert into ${table} (${names})
    select ${names} from json_to_recordset(${""}::text::json) as ${sql.identifier(getTableName(table))} (${sql.join(types, sql`, `)})`;
}

function jsonOf(table: PgTable, rows: readonly object[]): string {
  const columns = Object.entries(getTableColumns(table));
  return JSON.stringify(
    rows.map((row) => {
      const values: Record<string, unknown> = {};
      for (const [property, { name, dataType }] of columns) {
        const value = (row as Record<string, unknown>)[property];
        values[name] = dataType === "date" && value !== null ? instant(value as number) : value;
      }
      return values;
    }),
  );
}
