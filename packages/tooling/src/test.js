/** `npm test`: every check of the project, from nothing. Ends with one line that sums all of them up. */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { install, pnpmBeside, root, say } from "./setup.js";
import { summarise } from "./summary.js";

const startedAt = Date.now();
install();

const { ensureBrowser } = await import("./browser.js");
const { ensureNginx } = await import("./nginx.js");
say("Looking for a browser, and for nginx");
const env = {
  CHROMIUM_PATH: await ensureBrowser(),
  // Hundreds of processes are started, and most of them compile the same again: a quarter of what a server's start takes.
  NODE_COMPILE_CACHE: join(root, "node_modules/.cache/node"),
};
ensureNginx();

const packages = ["packages", "apps", "apps/examples"]
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)))
  .filter((folder) => existsSync(join(folder, "package.json")))
  .map((folder) => ({ folder, ...JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) }));
for (const { folder } of packages) rmSync(join(folder, ".reports"), { recursive: true, force: true });

const turbo = (...words) => ["exec", "turbo", "run", ...words, "--output-logs=new-only"];
const check = async (name, words) => ({ name, passed: (await pnpmBeside(words, env)) === 0 });

say("Building");
const built = await check("Building", turbo("build"));

// What one processor alone would do goes beside what takes both.
say("Checking format and dead code, linting, checking the types");
const [linted, typed, formatted, dead] = await Promise.all([
  // The linter tells what the compiler would, where it runs; the examples it does not know are compiled.
  check("Linting, and checking the types", turbo("lint", "--only", "--continue=always")),
  check(
    "Checking the types of the examples",
    turbo("typecheck", "--only", "--filter=./apps/examples/*", "--continue=always"),
  ),
  check("Checking the format", ["exec", "prettier", "--check", ".", "--log-level=warn"]),
  check("Looking for dead code", ["exec", "knip"]),
]);

// Three at a time. Those that take longest come one after the other from the beginning, so that none of them is what is waited for
// in the end.
say("Running the tests");
const longest = ["@campaign-kit/api", "@campaign-kit/e2e"];
const test = (...words) => check("", turbo("test", "--only", "--continue=always", ...words));
const tested = await Promise.all([
  test("--concurrency=1", ...longest.map((name) => `--filter=${name}`)),
  test("--concurrency=2", ...longest.map((name) => `--filter=!${name}`)),
]);

const reports = packages
  .filter(({ scripts }) => scripts?.test)
  .map(({ name, folder }) => {
    const file = join(folder, ".reports/vitest.json");
    return { name, report: existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined };
  });
const { lines, total, passed } = summarise(
  [built, formatted, linted, typed, dead],
  reports,
  tested.every(({ passed }) => passed),
);

say(`Summary, after ${Math.round((Date.now() - startedAt) / 1000)} s`);
for (const line of lines) console.log(line);
console.log(total);
process.exit(passed ? 0 : 1);
