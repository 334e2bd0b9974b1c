import { fileURLToPath } from "node:url";
import type { PGlite } from "@electric-sql/pglite";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type { MigrationConfig } from "drizzle-orm/migrator";
import type { Pool, PoolClient } from "pg";
import { ProblemError } from "../../problem.ts";
import { isAway, retrying } from "./retry.ts";

/** An open database: embedded PostgreSQL, or a pool of connections to a server (15 or newer). */
export type PostgresConnection = { pglite: PGlite } | { pool: Pool };

/** Statements on one connection: what both drivers have in common. */
export type Queries = PgDatabase<PgQueryResultHKT>;

/** A database, whichever driver speaks to it. */
export interface Database {
  /** Runs one statement. Rejects with the problem `unavailable` where the database is not there to answer it. */
  run: <Result>(statement: (queries: Queries) => Promise<Result>) => Promise<Result>;
  /** Runs and commits `work`, from the start again where another transaction was in its way. */
  transaction: <Result>(work: (queries: Queries) => Promise<Result>) => Promise<Result>;
}

/** Any number that nobody else in the database is likely to lock. */
const MIGRATION_LOCK = 7_310_512_604;
const migrations: MigrationConfig = {
  migrationsFolder: fileURLToPath(new URL("../../../migrations", import.meta.url)),
  migrationsSchema: "campaign_kit",
  migrationsTable: "migrations",
};
/** The locks do the isolating: each statement must see what was committed before it, whatever the server's default. */
const isolation = { isolationLevel: "read committed" } as const;

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
  return { run: running(queries), transaction: (work) => retrying(() => queries.transaction(work)) };
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
    run: running(drizzle(pool)),
    // Not `drizzle(pool).transaction`: it never gives a connection back that breaks at `begin`.
    transaction: (work) => retrying(() => onConnection(pool, (client) => drizzle(client).transaction(work, isolation))),
  };
}

function running(queries: Queries): Database["run"] {
  return async (statement) => {
    try {
      return await statement(queries);
    } catch (cause) {
      throw isAway(cause) ? new ProblemError("unavailable", {}, { cause }) : cause;
    }
  };
}

/** Lends a connection of the pool, and closes it for good where it may be broken. */
async function onConnection<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
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
