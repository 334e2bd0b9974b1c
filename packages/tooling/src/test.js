/** `npm test`: every check of the project, from nothing. Ends with one line that sums all of them up. */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { install, pnpm, root, say } from "./setup.js";
import { summarise } from "./summary.js";

const startedAt = Date.now();
install();

const { ensureBrowser } = await import("./browser.js");
const { ensureNginx } = await import("./nginx.js");
say("Looking for a browser, and for nginx");
const env = { CHROMIUM_PATH: await ensureBrowser() };
ensureNginx();

const packages = ["packages", "apps", "apps/examples"]
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)))
  .filter((folder) => existsSync(join(folder, "package.json")))
  .map((folder) => ({ folder, ...JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) }));
for (const { folder } of packages) rmSync(join(folder, ".reports"), { recursive: true, force: true });

const turbo = (...words) => ["exec", "turbo", "run", ...words, "--output-logs=new-only"];
const steps = [
  ["Building", turbo("build")],
  ["Checking the format", ["exec", "prettier", "--check", ".", "--log-level=warn"]],
  // The linter tells what the compiler would, where it runs; the examples it does not know are compiled.
  ["Linting, and checking the types", turbo("lint", "--continue=always")],
  ["Checking the types of the examples", turbo("typecheck", "--filter=./apps/examples/*", "--continue=always")],
  ["Looking for dead code", ["exec", "knip"]],
];
const checks = steps.map(([name, words]) => {
  say(name);
  return { name, passed: pnpm(words, env) === 0 };
});

say("Running the tests");
const tested = pnpm(turbo("test", "--continue=always", "--concurrency=3"), env) === 0;

const reports = packages
  .filter(({ scripts }) => scripts?.test)
  .map(({ name, folder }) => {
    const file = join(folder, ".reports/vitest.json");
    return { name, report: existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined };
  });
const { lines, total, passed } = summarise(checks, reports, tested);

say(`Summary, after ${Math.round((Date.now() - startedAt) / 1000)} s`);
for (const line of lines) console.log(line);
console.log(total);
process.exit(passed ? 0 : 1);
