import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { TestProject } from "vitest/node";
import { createPostgres } from "@campaign-kit/tooling/postgres";

declare module "vitest" {
  interface ProvidedContext {
    /** How to reach this run's PostgreSQL server. */
    postgresUrl: string;
    /** The file that an empty embedded database is copied from. */
    emptyDatabase: string;
  }
}

/** Starts one PostgreSQL server and makes one embedded database for all test files of a run. */
export default async function startDatabases(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "campaign-kit-empty-"));
  const [postgres] = await Promise.all([createPostgres(), dumpEmptyDatabase(join(folder, "database.tar"))]);
  await postgres.start();
  project.provide("postgresUrl", postgres.url());
  project.provide("emptyDatabase", join(folder, "database.tar"));
  return async () => {
    await postgres.remove();
    await rm(folder, { recursive: true });
  };
}

async function dumpEmptyDatabase(file: string): Promise<void> {
  const pglite = await PGlite.create();
  await writeFile(file, (await pglite.dumpDataDir("none")).stream());
  await pglite.close();
}
