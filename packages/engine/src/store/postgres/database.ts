import { fileURLToPath } from "node:url";
import type { PGlite } from "@electric-sql/pglite";
import type { MigrationConfig } from "drizzle-orm/migrator";
import type { Pool, PoolClient } from "pg";
import { ProblemError } from "../../problem.ts";
import { isAway, retrying } from "./retry.ts";
import { sendingTo, sendingToEmbedded, sendingToPool, type Send, type Statement } from "./session.ts";

/** An open database: embedded PostgreSQL, or a pool of connections to a server (15 or newer). */
export type PostgresConnection = { pglite: PGlite } | { pool: Pool };

/** What a transaction does its work with: it reads as it goes, and hands over what is to be written with the commit. */
type Work<Result> = (send: Send, write: (statement: Statement) => void) => Promise<Result>;

/** A database, whichever driver speaks to it. */
export interface Database {
  /** Runs one statement by itself. */
  run: Send;
  /**
   * Runs and commits `work`, from the start again where another transaction was in its way. Rejects with the problem
   * `unavailable` where the database was not there and nothing was committed; with any other error where nothing was, or where
   * nobody knows since the connection broke at the commit.
   */
  transaction: <Result>(work: Work<Result>) => Promise<Result>;
}

/** Any number that nobody else in the database is likely to lock. */
const MIGRATION_LOCK = 7_310_512_604;
const migrations: MigrationConfig = {
  migrationsFolder: fileURLToPath(new URL("../../../migrations", import.meta.url)),
  migrationsSchema: "campaign_kit",
  migrationsTable: "migrations",
};
/** The locks do the isolating: each statement must see what was committed before it, whatever the server's default. */
const BEGIN: Statement = { text: "begin isolation level read committed", values: [] };
const COMMIT: Statement = { text: "commit", values: [] };
const ROLLBACK: Statement = { text: "rollback", values: [] };

/** Opens a database and brings its tables up to date, under a lock: several processes may start at once. */
export function openDatabase(connection: PostgresConnection): Promise<Database> {
  return "pool" in connection ? openServer(connection.pool) : openEmbedded(connection.pglite);
}

// The drivers are imported where they are used: each is an optional peer dependency.

async function openEmbedded(pglite: PGlite): Promise<Database> {
  const { drizzle } = await import("drizzle-orm/pglite");
  const { migrate } = await import("drizzle-orm/pglite/migrator");
  const queries = drizzle(pglite);
  await migrate(queries, migrations);
  return {
    run: sendingToEmbedded(pglite),
    transaction: (work) =>
      retrying(() =>
        pglite.transaction(async (transaction) => {
          const send = sendingToEmbedded(transaction);
          const writes: Statement[] = [];
          const result = await work(send, (statement) => writes.push(statement));
          for (const statement of writes) await send(statement);
          return result;
        }),
      ),
  };
}

async function openServer(pool: Pool): Promise<Database> {
  const { drizzle } = await import("drizzle-orm/node-postgres");
  const { migrate } = await import("drizzle-orm/node-postgres/migrator");
  // A connection that breaks says so beside failing its statement, in the pool or out of it; unheard, that would end the
  // process.
  const ignore = () => undefined;
  pool.on("error", ignore);
  pool.on("connect", (client) => client.on("error", ignore));
  await onConnection(pool, async (client) => {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    try {
      await migrate(drizzle(client), migrations);
    } finally {
      await client.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]);
    }
  });
  return {
    run: sendingToPool(pool),
    transaction: (work) => retrying(() => onConnection(pool, (client) => committed(client, work))),
  };
}

/** Runs and commits `work`: what it writes goes out with the commit, in one round trip where the driver pipelines. */
async function committed<Result>(client: PoolClient, work: Work<Result>): Promise<Result> {
  const send = sendingTo(client);
  const writes: Statement[] = [];
  let over = false;
  // What still runs of a work that failed may not speak in the transactions that the connection is lent for next.
  const reading: Send = (statement) => (over ? Promise.reject(new Error("the transaction is over")) : send(statement));
  let result: Result;
  try {
    // Not waited for: the first statement of the work goes out with it.
    [, result] = await Promise.all([send(BEGIN), work(reading, (statement) => writes.push(statement))]);
  } catch (error) {
    over = true;
    await send(ROLLBACK).catch(() => undefined);
    throw error;
  }
  over = true;
  const sent = await Promise.allSettled([...writes, COMMIT].map(send));
  const [commit] = sent.slice(-1);
  if (commit!.status === "rejected") throw new Error("nobody knows if it was committed", { cause: commit!.reason });
  const refused = sent.find(({ status }) => status === "rejected") as PromiseRejectedResult | undefined;
  // After a statement that failed, the server answers a commit with what it did instead.
  if (refused || commit!.value.command !== "COMMIT") throw refused?.reason ?? new Error("it was not committed");
  return result;
}

/** Lends a connection of the pool, and closes it for good where it may be broken. */
async function onConnection<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect().catch((cause: unknown) => {
    throw new ProblemError("unavailable", {}, { cause });
  });
  let broken = false;
  try {
    return await work(client);
  } catch (error) {
    broken = isAway(error);
    throw error;
  } finally {
    client.release(broken);
  }
}
