import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { tortureDatabase, type TortureDatabase } from "../database.ts";
import type { RunRecord } from "../record.ts";
import { check, seen, type Found, type Seen } from "./check.ts";
import { loadLogs } from "./load.ts";

/** What the checker has to say about a run. */
export interface CheckResult {
  found: Found[];
  seen: Seen;
  /** What the database says that it is. */
  database: string;
}

/** Checks a run that is kept in a folder. `running`: its database, where it has not ended yet. */
export async function checkFolder(folder: string, running?: TortureDatabase): Promise<CheckResult> {
  const record = JSON.parse(await readFile(join(folder, "run.json"), "utf8")) as RunRecord;
  const database = running ?? (await tortureDatabase(record.options.database, folder));
  try {
    const queries = await database.open();
    try {
      await loadLogs(queries, join(folder, "logs"));
      const [row] = await queries.query<{ version: string }>("select version()");
      return {
        found: await check(queries, record),
        seen: await seen(queries, record),
        database: /^PostgreSQL [\d.]+/.exec(row!.version)?.[0] ?? row!.version,
      };
    } finally {
      await queries.close();
    }
  } finally {
    if (!running) await database.stop();
  }
}
