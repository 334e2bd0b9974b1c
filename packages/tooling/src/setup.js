import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What `npm start` and `npm test` share. Runs on Node ≥ 20 with nothing installed, so it imports nothing but Node. */

export const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

export const quiet = {
  TURBO_TELEMETRY_DISABLED: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
  STORYBOOK_DISABLE_TELEMETRY: "1",
  DO_NOT_TRACK: "1",
};

/** One line about what is done now. */
export function say(line) {
  console.log(`\n▸ ${line}`);
}

/** Runs pnpm of the version that package.json names; npx brings it. Returns the exit code. */
export function pnpm(words, env) {
  const { status, error } = spawnSync(...npx(words, env));
  if (error) throw error;
  return status ?? 1;
}

/** The same beside others of its kind. Resolves with the exit code. */
export async function pnpmBeside(words, env) {
  const [status] = await once(spawn(...npx(words, env)), "exit");
  return status ?? 1;
}

function npx(words, env = {}) {
  const options = {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...quiet, ...env },
    shell: process.platform === "win32",
  };
  return ["npx", ["--yes", "--prefer-offline", packageManager, ...words], options];
}

/** Installs the dependencies as the lockfile has them. */
export function install() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20) {
    console.error(`Campaign Kit needs Node 20 or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  say("Installing the dependencies");
  if (pnpm(["install", "--frozen-lockfile", "--prefer-offline", "--reporter=append-only"]) !== 0) {
    console.error("The dependencies could not be installed. Is the npm registry reachable?");
    process.exit(1);
  }
}

/** The Node that the project runs on: a dependency like any other, so that every machine has the same. */
export function projectNode() {
  const binary = join(root, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");
  return existsSync(binary) ? binary : process.execPath;
}
