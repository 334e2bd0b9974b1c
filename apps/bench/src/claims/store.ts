import { PGlite } from "@electric-sql/pglite";
import { createPostgresStore } from "@campaign-kit/engine/postgres";
import { createPostgres } from "@campaign-kit/tooling/postgres";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "pg";
import type { Contender } from "./contender.ts";
import { PLAIN } from "./names.ts";
import { ours } from "./ours.ts";
import type { Execute } from "./tables.ts";
import { buckets, plain, units, type Lend, type Session } from "./transactions.ts";

/** A database with the engine's tables, and the ways to claim on it. */
export interface Ground {
  contenders: Contender[];
  execute: Execute;
  /** How to reach it, where it is a server. */
  url?: string;
  end(): Promise<void>;
}

/** Connections of the ways that take one for every claim. More were measured to be no faster on one hot row. */
export const CONNECTIONS = 16;

/** Lends the connections of a pool, one for each claim. */
export function lending(pool: Pool): Lend {
  // A connection that the server ends while it is idle.
  pool.on("error", () => undefined);
  return async (work) => {
    const client = await pool.connect();
    try {
      return await work(client);
    } finally {
      client.release();
    }
  };
}

/** A PostgreSQL server of its own, as it comes: durable, with its usual settings. */
export async function onServer(): Promise<Ground> {
  const server = await createPostgres();
  await server.start();
  const url = await server.createDatabase("bench");
  const oursPool = new Pool({ connectionString: url, pipeline: true });
  const pool = new Pool({ connectionString: url, max: CONNECTIONS });
  const store = await createPostgresStore({ pool: oursPool });
  const lend = lending(pool);
  return {
    url,
    contenders: [
      ours("Campaign Kit’s engine", store),
      plain(PLAIN, lend),
      buckets(`${PLAIN}, 16 stock buckets`, lend),
      units(`${PLAIN}, SKIP LOCKED units`, lend),
    ],
    execute: async (statement) => (await pool.query<Record<string, unknown>>(statement)).rows,
    end: async () => {
      await Promise.all([oursPool.end(), pool.end()]);
      await server.remove();
    },
  };
}

/** The embedded database in a folder. It has one connection, on which claims wait for each other anyway. */
export async function onPglite(): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), "campaign-kit-bench-"));
  const pglite = await PGlite.create(folder);
  const store = await createPostgresStore({ pglite });
  const session: Session = { query: ({ text, values }) => pglite.query(text, values) };
  let last: Promise<unknown> = Promise.resolve();
  const lend: Lend = (work) => {
    const turn = last.then(() => work(session));
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    contenders: [ours("Campaign Kit’s engine", store), plain(PLAIN, lend)],
    execute: async (statement) => (await pglite.query<Record<string, unknown>>(statement)).rows,
    end: async () => {
      await pglite.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
