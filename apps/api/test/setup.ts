import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** An embedded database with nothing in it: copying it takes a fraction of making one. */
    emptyDatabase: string;
  }
}

/** Makes what all test files share. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "campaign-kit-empty-"));
  const database = join(folder, "database");
  await (await PGlite.create(database)).close();
  project.provide("emptyDatabase", database);
  return () => rm(folder, { recursive: true });
}
