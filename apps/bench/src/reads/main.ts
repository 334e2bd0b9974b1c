/** `pnpm bench:reads`: how fast the document that everyone reads is told. */
import { parseArgs } from "node:util";
import { tableOf } from "../report/table.ts";
import { save } from "../save.ts";
import { run } from "./run.ts";

const help = `pnpm bench:reads [options]

  --seconds S    how long each way of reading runs in a round (1)
  --rounds N     rounds, in each of which every way has its turn (7)
  --readers N    readers who ask at a time (50)`;

const { values } = parseArgs({
  // pnpm hands its own `--` on.
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  options: {
    seconds: { type: "string", default: "1" },
    rounds: { type: "string", default: "7" },
    readers: { type: "string", default: "50" },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit();
}
const options = { seconds: Number(values.seconds), rounds: Number(values.rounds), readers: Number(values.readers) };
if (!Object.values(options).every((value) => value > 0))
  throw new RangeError("seconds, rounds and readers are above 0");

const result = await run(options, (line) => console.error(line));
for (const measure of result.measures) console.log(`\n${measure.title}\n\n${tableOf(measure)}`);
console.log(`\n${await save(result)}`);
