import type { TestProject } from "vitest/node";
import { createPostgres } from "@campaign-kit/tooling/postgres";

declare module "vitest" {
  interface ProvidedContext {
    /** How to reach this run's PostgreSQL server. */
    postgresUrl: string;
  }
}

/** Starts one PostgreSQL server for all test files of a run. */
export default async function startServer(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await createPostgres();
  await postgres.start();
  project.provide("postgresUrl", postgres.url());
  return () => postgres.remove();
}
