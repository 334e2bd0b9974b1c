import type { Results, Transaction } from "@electric-sql/pglite";
import type { SQLWrapper } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import type { Pool, PoolClient } from "pg";
import { ProblemError } from "../../problem.ts";
import { List } from "./list.ts";
import { isAway } from "./retry.ts";

/** Values of one row, in the order of the columns. */
export type Values = readonly unknown[];

/** A statement as it is sent. */
export interface Statement {
  text: string;
  values: readonly unknown[];
}

/** What a statement came to. */
export interface Answered {
  rows: Values[];
  /** The server's word for what was done, as COMMIT; the embedded database keeps it to itself. */
  command?: string | undefined;
}

/**
 * Sends statements. What is asked for at once is done in the order of the calls, and sent at once where the driver can.
 * Rejects with the problem `unavailable` where the database is not there to answer.
 */
export type Send = (statement: Statement) => Promise<Answered>;

/** Milliseconds since 1970 of an instant as a driver gives it: a date, or a text where the shop made it so. */
export function millisecondsOf(instant: Date | string): number {
  return new Date(instant).getTime();
}

const dialect = new PgDialect();

/** A statement of the query builder's, ready to be sent. */
export function statementOf(query: SQLWrapper): Statement {
  const { sql: text, params: values } = dialect.sqlToQuery(query.getSQL());
  return { text, values };
}

/** Over any connection of a pool: each statement by itself. */
export function sendingToPool(pool: Pick<Pool, "query">): Send {
  return ({ text, values }) => {
    const sent = values.map((value) => (value instanceof List ? value.toBinary() : value));
    return pool.query<unknown[]>({ text, values: sent, rowMode: "array" }).catch(unavailable);
  };
}

/** Over one connection to a server. */
export function sendingTo(client: Pick<PoolClient, "query" | "pipeline">): Send {
  const send = sendingToPool(client);
  return client.pipeline ? send : inTurn(send);
}

/** Over the embedded database, or a transaction of it. */
export function sendingToEmbedded(pglite: Pick<Transaction, "query">): Send {
  return inTurn(async ({ text, values }) => {
    const sent = values.map((value) => (value instanceof List ? value.toArray() : value));
    const { rows }: Results<Values> = await pglite.query<Values>(text, sent, { rowMode: "array" }).catch(unavailable);
    return { rows };
  });
}

/** One after another, for a driver that takes one at a time. */
function inTurn(send: Send): Send {
  let last: Promise<unknown> = Promise.resolve();
  return (statement) => {
    const turn = last.then(() => send(statement));
    last = turn.catch(() => undefined);
    return turn;
  };
}

function unavailable(cause: unknown): never {
  throw isAway(cause) ? new ProblemError("unavailable", {}, { cause }) : cause;
}
