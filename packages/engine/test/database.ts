import { randomUUID } from "node:crypto";
import { Client, Pool } from "pg";
import { inject } from "vitest";

/** A database of a test's own, on the run's server. */
export interface TestDatabase {
  readonly name: string;
  readonly url: URL;
  /** A new pool of connections to it. */
  connect(): Pool;
  /** Ends the pools. */
  end(): Promise<void>;
}

export async function createDatabase(): Promise<TestDatabase> {
  const server = inject("postgresUrl");
  const name = `test-${randomUUID()}`;
  const url = new URL(`/${name}`, server);
  const admin = new Client({ connectionString: server });
  await admin.connect();
  await admin.query(`create database "${name}"`);
  await admin.end();
  const pools: Pool[] = [];
  return {
    name,
    url,
    connect: () => {
      // With and without pipelining, in turn: a shop's pool may be either.
      const pool = new Pool({ connectionString: url.href, max: 5, pipeline: pools.length % 2 === 0 });
      pools.push(pool);
      return pool;
    },
    end: async () => {
      await Promise.all(pools.map((pool) => pool.end()));
    },
  };
}
