/** `pnpm --filter @campaign-kit/torture check <folder>`: reads the logs and tables of a run, and nothing else. */
import { describeFound } from "../report.ts";
import { checkFolder } from "./folder.ts";

const folder = process.argv.slice(2).find((word) => word !== "--");
if (!folder) {
  console.error("Say which run: the folder that it was kept in.");
  process.exit(2);
}
const { found, seen } = await checkFolder(folder);
console.log(
  Object.entries(seen)
    .map(([name, count]) => `${count} ${name}`)
    .join(", "),
);
console.log(describeFound(found));
process.exit(found.length > 0 ? 1 : 0);
