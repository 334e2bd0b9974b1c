/** `pnpm bench:bytes`: builds and weighs what a shop would ship, and keeps the result as JSON in `results/`. */
import { parseArgs } from "node:util";
import { save } from "../save.ts";
import { contenders } from "./contenders.ts";
import { run } from "./run.ts";

const { values } = parseArgs({
  // pnpm hands its own `--` on.
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  options: { help: { type: "boolean", default: false } },
});
if (values.help) {
  console.log("pnpm bench:bytes\n\nTakes no options: the same files weigh the same each time.");
  process.exit();
}

const result = await run({ contenders }, (line) => console.error(line));
for (const { title, contenders } of result.measures) {
  console.log(`\n${title} (kB)`);
  for (const { name, values } of contenders) console.log(`  ${name.padEnd(36)} ${values[0]!.toFixed(2).padStart(8)}`);
}
console.log(await save(result));
