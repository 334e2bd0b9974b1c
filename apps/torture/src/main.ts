/** `pnpm torture`: a run, the check of it, and a report. Ends with 1 where something was found. */
import { randomBytes } from "node:crypto";
import { reportFolder } from "./check/report-folder.ts";
import { readOptions, usage, UsageError, type TortureOptions } from "./options.ts";
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

const { folder, database } = await torture(options, console.log);
const { report, clean } = await reportFolder(folder, database);
await database.stop();
console.log(`\n${report}`);
console.log(
  `All of it is in ${folder}: logs, tables, report.md. To check it again: pnpm --filter @campaign-kit/torture check ${folder}`,
);
process.exit(clean ? 0 : 1);
