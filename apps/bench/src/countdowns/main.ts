/** `pnpm bench:countdowns`: a thousand countdowns on a page, ours and others, and keeps the figures in `results/`. */
import { parseArgs } from "node:util";
import { save } from "../save.ts";
import { run } from "./run.ts";

const help = `pnpm bench:countdowns [options]

  --seconds S         how long each page is measured in a round (6)
  --rounds N          rounds, in each of which every page has its turn (3)
  --items N           countdowns on a page (1000)
  --still-seconds S   how long nobody sees the page (60)
  --many N            countdowns on the page of which twenty are in the window (10000)`;

const { values } = parseArgs({
  // pnpm hands its own `--` on.
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  options: {
    seconds: { type: "string", default: "6" },
    rounds: { type: "string", default: "3" },
    items: { type: "string", default: "1000" },
    "still-seconds": { type: "string", default: "60" },
    many: { type: "string", default: "10000" },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit();
}
const options = {
  seconds: Number(values.seconds),
  rounds: Number(values.rounds),
  items: Number(values.items),
  layouts: ["list", "window"] as const,
  stillSeconds: Number(values["still-seconds"]),
  many: Number(values.many),
};
if (!Object.values(options).every((value) => typeof value === "object" || value > 0))
  throw new RangeError("All figures are above 0.");

const result = await run(options, (line) => console.error(line));
console.log(await save(result));
