import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { TortureDatabase } from "../database.ts";
import type { RunRecord } from "../record.ts";
import { describeRun } from "../report.ts";
import { checkFolder } from "./folder.ts";

/**
 * Checks a run that is kept in a folder, and writes what there is to say of it into `report.md` there. Tells that, and whether
 * something was found. `running`: its database, where it has not ended yet.
 */
export async function reportFolder(
  folder: string,
  running?: TortureDatabase,
): Promise<{ report: string; clean: boolean }> {
  const record = JSON.parse(await readFile(join(folder, "run.json"), "utf8")) as RunRecord;
  const began = performance.now();
  const result = await checkFolder(folder, running);
  const seconds = (performance.now() - began) / 1000;
  const report = describeRun(record, result, { seconds, database: result.database });
  await writeFile(join(folder, "report.md"), report);
  return { report, clean: result.found.length === 0 };
}
