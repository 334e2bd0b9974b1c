/** `pnpm bench:claims`: measures claims on one hot row, prints the table, and keeps it as JSON in `results/`. */
import { parseArgs } from "node:util";
import { tableOf } from "../report/table.ts";
import { save } from "../save.ts";
import { run } from "./run.ts";

const help = `pnpm bench:claims [options]

  --seconds S     how long each way of claiming runs in a round (2)
  --rounds N      rounds, in each of which every way has its turn (5)
  --shoppers N    shoppers who ask at a time (500)
  --server-only   leave the embedded database out`;

const { values } = parseArgs({
  // pnpm hands its own `--` on.
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  options: {
    seconds: { type: "string", default: "2" },
    rounds: { type: "string", default: "5" },
    shoppers: { type: "string", default: "500" },
    "server-only": { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit();
}
const numbers = {
  seconds: Number(values.seconds),
  rounds: Number(values.rounds),
  shoppers: Number(values.shoppers),
};
if (!Object.values(numbers).every((value) => value > 0))
  throw new RangeError("seconds, rounds and shoppers are above 0");

const result = await run({ ...numbers, embedded: !values["server-only"] }, (line) => console.error(line));
for (const measure of result.measures) console.log(`\n${measure.title}\n\n${tableOf(measure)}`);
console.log(`\n${await save(result)}`);
