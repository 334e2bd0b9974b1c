/** `pnpm --filter @campaign-kit/torture check <folder>`: reads the logs and tables of a run, and nothing else. */
import { reportFolder } from "./report-folder.ts";

const folder = process.argv.slice(2).find((word) => word !== "--");
if (!folder) {
  console.error("Say which run: the folder that it was kept in.");
  process.exit(2);
}
const { report, clean } = await reportFolder(folder);
console.log(report);
process.exit(clean ? 0 : 1);
