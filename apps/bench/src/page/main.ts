/** `pnpm bench:page`: loads the demo shop's page without widgets, with ours and with others, and keeps what Lighthouse says. */
import { parseArgs } from "node:util";
import { save } from "../save.ts";
import { run } from "./run.ts";

const { values } = parseArgs({
  // pnpm hands its own `--` on.
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  options: { rounds: { type: "string", default: "11" }, help: { type: "boolean", default: false } },
});
if (values.help) {
  console.log("pnpm bench:page [options]\n\n  --rounds N   loads of each page (11)");
  process.exit();
}
const rounds = Number(values.rounds);
if (!(rounds > 0)) throw new RangeError("rounds is above 0");
const result = await run({ rounds, quiet: 1000 }, (line) => console.error(line));
console.log(await save(result));
