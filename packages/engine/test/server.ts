import type { TestProject } from "vitest/node";
import { emptyDatabase } from "@campaign-kit/tooling/pglite";
import { createPostgres } from "@campaign-kit/tooling/postgres";

declare module "vitest" {
  interface ProvidedContext {
    /** How to reach this run's PostgreSQL server. */
    postgresUrl: string;
  }
}

/** Starts one PostgreSQL server for all test files of a run, and sees that there is an embedded database to copy. */
export default async function startDatabases(project: TestProject): Promise<() => Promise<void>> {
  const [postgres] = await Promise.all([createPostgres(), emptyDatabase()]);
  await postgres.start();
  project.provide("postgresUrl", postgres.url());
  return () => postgres.remove();
}
