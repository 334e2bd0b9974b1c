/** `pnpm bench`: every benchmark, one after another, each in a process of its own, then the report. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { benchmarks } from "./benchmarks.ts";

const succeeded = (name: string) =>
  new Promise<boolean>((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, name, "main.ts")], { stdio: "inherit" });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code === 0));
  });

const failed: string[] = [];
for (const [index, name] of benchmarks.entries()) {
  console.error(`\n[${index + 1}/${benchmarks.length}] ${name}`);
  const start = performance.now();
  const done = await succeeded(name);
  if (!done) failed.push(name);
  console.error(`${name} ${done ? "is done" : "FAILED"} after ${Math.round((performance.now() - start) / 1000)} s`);
}

// What failed keeps the results that it had before.
console.error("\nWriting docs/performance.md");
if (!(await succeeded("report"))) failed.push("report");

if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(", ")}`);
  process.exitCode = 1;
}
