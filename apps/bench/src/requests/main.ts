/** `pnpm bench:requests`: counts what pages ask a server for, prints it, and keeps it in `results/`. */
import { parseArgs } from "node:util";
import { save } from "../save.ts";
import { run } from "./run.ts";

const help = `pnpm bench:requests [options]

  --widgets LIST   how many widgets a page has (1,5,20,100)
  --tabs LIST      how many tabs are open (1,2,5,10)
  --each N         how many widgets each of these has (20)
  --beside LIST    how many tabs of each of the others are open (1,10)
  --seconds S      how long it is counted after the load (60)
  --turning S      how long it is counted while the campaign turns over (60; at least 20)
  --loading S      how long the pages may take to load (120)`;

const { values } = parseArgs({
  // pnpm hands its own `--` on.
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  options: {
    widgets: { type: "string", default: "1,5,20,100" },
    tabs: { type: "string", default: "1,2,5,10" },
    each: { type: "string", default: "20" },
    beside: { type: "string", default: "1,10" },
    seconds: { type: "string", default: "60" },
    turning: { type: "string", default: "60" },
    loading: { type: "string", default: "120" },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit();
}
const list = (text: string) => text.split(",").map(Number);
const result = await run(
  {
    widgets: list(values.widgets),
    tabs: list(values.tabs),
    each: Number(values.each),
    beside: list(values.beside),
    seconds: Number(values.seconds),
    turning: Number(values.turning),
    loading: Number(values.loading),
  },
  (line) => console.error(line),
);
for (const { title, goal, met, contenders } of result.measures) {
  console.log(`\n${title}${goal ? ` (${goal}: ${met ? "yes" : "no"})` : ""}`);
  for (const { name, values } of contenders) console.log(`  ${name}: ${values.join(", ")}`);
}
console.log(await save(result));
