/** `pnpm bench:clock`: how far from a boundary pages turn over, prints it, and keeps it in `results/`. */
import { parseArgs } from "node:util";
import { save } from "../save.ts";
import { median } from "../statistics.ts";
import { run } from "./run.ts";

const help = `pnpm bench:clock [options]

  --rounds N   rounds, each with luck of its own (5)
  --visits N   visits of each case in a round (100)`;

const { values } = parseArgs({
  // pnpm hands its own `--` on.
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  options: {
    rounds: { type: "string", default: "5" },
    visits: { type: "string", default: "100" },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit();
}
const result = await run({ rounds: Number(values.rounds), visits: Number(values.visits) }, (line) =>
  console.error(line),
);
for (const { title, goal, met, contenders } of result.measures) {
  console.log(`\n${title}${goal ? ` (${goal}: ${met ? "yes" : "no"})` : ""}`);
  for (const { name, values } of contenders) console.log(`  ${name}: ${median(values).toFixed(2)}`);
}
console.log(await save(result));
