/** `pnpm torture`: a run, the check of it, and a report. Ends with 1 where something was found. */
import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checkFolder } from "./check/folder.ts";
import { readOptions, usage, UsageError, type TortureOptions } from "./options.ts";
import { describeRun } from "./report.ts";
import { torture } from "./run.ts";

if (process.argv.includes("--help")) {
  console.log(usage);
  process.exit(0);
}
let options: TortureOptions;
try {
  options = readOptions(process.argv.slice(2), randomBytes(6).toString("hex"));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exit(2);
}

const { folder, record, database } = await torture(options, console.log);
const began = performance.now();
const result = await checkFolder(folder, database);
const report = describeRun(record, result, { seconds: (performance.now() - began) / 1000, database: result.database });
await database.stop();
await writeFile(join(folder, "report.md"), report);
console.log(`\n${report}`);
console.log(
  `All of it is in ${folder}: logs, tables, report.md. To check it again: pnpm --filter @campaign-kit/torture check ${folder}`,
);
process.exit(result.found.length > 0 ? 1 : 0);
