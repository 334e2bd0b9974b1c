/** `pnpm bench:wheel`: frames of a wheel while the page's main thread is blocked. */
import { parseArgs } from "node:util";
import { save } from "../save.ts";
import { median } from "../statistics.ts";
import { run } from "./run.ts";

const { values } = parseArgs({
  // pnpm hands its own `--` on.
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  options: { rounds: { type: "string", default: "5" }, help: { type: "boolean", default: false } },
});
if (values.help) {
  console.log("pnpm bench:wheel [options]\n\n  --rounds N   spins of each wheel (5)");
  process.exit();
}
const rounds = Number(values.rounds);
if (!(rounds > 0)) throw new RangeError("rounds is above 0");

const result = await run({ rounds, free: 1000, blocked: 1000 }, (line) => console.error(line));
for (const { title, contenders } of result.measures) {
  console.log(`\n${title}`);
  for (const { name, values } of contenders) console.log(`  ${name}: ${median(values)} (${values.join(", ")})`);
}
console.log(`\n${await save(result)}`);
