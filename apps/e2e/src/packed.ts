import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const run = promisify(execFile);

/** What a program says against something: nothing if it ends well. */
export function complaints(file: string, words: string[], cwd?: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(file, words, { cwd }, (error, stdout, stderr) => resolve(error ? error.message + stdout + stderr : ""));
  });
}

/** The published packages, in the order in which they need each other. */
export const published = ["contract", "engine", "sdk", "widgets", "mocks", "conformance"] as const;

/** Where the packages are packed as `pnpm publish` would pack them, and a shop's own project that installed them. */
export interface Packed {
  folder: string;
  tarballs: Record<(typeof published)[number], string>;
}

declare module "vitest" {
  interface ProvidedContext {
    packed: Packed;
  }
}

/** Packs every published package, once for all test files, into a folder outside the repository. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "campaign-kit-packed-"));
  const [command, ...words] = await packageManager();
  for (const name of published) {
    await run(command, [...words, "pack", "--pack-destination", folder], { cwd: join(root, "packages", name) });
  }
  const files = await readdir(folder);
  const entries = published.map((name) => {
    const file = files.find((candidate) => candidate.startsWith(`campaign-kit-${name}-`) && candidate.endsWith(".tgz"));
    if (!file) throw new Error(`${name} was not packed`);
    return [name, join(folder, file)] as const;
  });
  provide("packed", { folder, tarballs: Object.fromEntries(entries) as Packed["tarballs"] });
  return () => rm(folder, { recursive: true, force: true });
}

/** The pnpm that runs this script, or the one that package.json names. */
async function packageManager(): Promise<[string, ...string[]]> {
  const running = process.env["npm_execpath"];
  if (running?.includes("pnpm")) return [process.execPath, running];
  const text = await readFile(join(root, "package.json"), "utf8");
  return ["npx", "--yes", "--prefer-offline", (JSON.parse(text) as { packageManager: string }).packageManager];
}

/** A project outside the monorepo that installs the packed packages with npm, as a shop would. */
export async function installShop(
  packed: Packed,
  names: (typeof published)[number][],
  files: Record<string, string>,
): Promise<string> {
  const shop = join(packed.folder, "shop");
  await mkdir(shop);
  const dependencies = Object.fromEntries(
    names.map((name) => [`@campaign-kit/${name}`, `file:${packed.tarballs[name]}`]),
  );
  await writeFile(
    join(shop, "package.json"),
    JSON.stringify({ name: "shop", private: true, type: "module", dependencies }),
  );
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(shop, name)), { recursive: true });
    await writeFile(join(shop, name), text);
  }
  await run("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline"], { cwd: shop });
  return shop;
}
