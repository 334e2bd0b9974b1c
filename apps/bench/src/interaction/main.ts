/** `pnpm bench:interaction`: clicks with a slowed processor, long tasks, and what mounting and unmounting leaves. */
import { parseArgs } from "node:util";
import { save } from "../save.ts";
import { median } from "../statistics.ts";
import { run } from "./run.ts";

const help = `pnpm bench:interaction [options]

  --rounds N     visits of each page with a slowed processor, of 20 clicks each (10)
  --slowed N     how many times slower (6)
  --unslowed N   visits with the processor as it is (2)
  --mounts N     how often each widget is mounted and unmounted (2000)`;

const { values } = parseArgs({
  // pnpm hands its own `--` on.
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  options: {
    rounds: { type: "string", default: "10" },
    slowed: { type: "string", default: "6" },
    unslowed: { type: "string", default: "2" },
    mounts: { type: "string", default: "2000" },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit();
}
const numbers = {
  rounds: Number(values.rounds),
  slowed: Number(values.slowed),
  unslowed: Number(values.unslowed),
  mounts: Number(values.mounts),
};
if (!Object.values(numbers).every((value) => value > 0)) throw new RangeError(help);

const result = await run({ ...numbers, clicks: 20, pace: 200 }, (line) => console.error(line));
for (const { title, unit, contenders } of result.measures) {
  console.log(`\n${title}`);
  for (const { name, values } of contenders) console.log(`  ${name}: ${median(values)} ${unit} (${values.join(", ")})`);
}
console.log(`\n${await save(result)}`);
