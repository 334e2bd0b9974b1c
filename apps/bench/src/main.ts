/** `pnpm bench`: every benchmark, one after another, each in a process of its own, then the report. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { benchmarks } from "./benchmarks.ts";
import { inTurn } from "./in-turn.ts";

const { values } = parseArgs({
  // pnpm hands its own `--` on.
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  options: { help: { type: "boolean", default: false } },
});
if (values.help) {
  console.log(`pnpm bench: ${benchmarks.join(", ")}, then the report. Each alone: pnpm bench:<name> --help`);
  process.exit();
}

const succeeds = (name: string) =>
  new Promise<boolean>((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, name, "main.ts")], { stdio: "inherit" });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code === 0));
  });

// What fails keeps the results that it had before, and the report is made of those.
const failed = await inTurn([...benchmarks, "report"], succeeds, (line) => console.error(`\n${line}`));
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(", ")}`);
  process.exitCode = 1;
}
