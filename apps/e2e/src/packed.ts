import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const run = promisify(execFile);

/** What a program says against something: nothing if it ends well. */
export function complaints(file: string, words: string[], cwd?: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(file, words, { cwd }, (error, stdout, stderr) => resolve(error ? error.message + stdout + stderr : ""));
  });
}

/** The published packages, in the order in which they need each other. */
export const published = ["contract", "engine", "sdk", "widgets", "mocks"] as const;

/** Where the packages are packed as `pnpm publish` would pack them, and a shop's own project that installed them. */
export interface Packed {
  folder: string;
  tarballs: Record<(typeof published)[number], string>;
  remove: () => Promise<void>;
}

/** Packs every published package into a folder outside the repository. */
export async function pack(): Promise<Packed> {
  const folder = await mkdtemp(join(tmpdir(), "campaign-kit-packed-"));
  const { packageManager } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
    packageManager: string;
  };
  for (const name of published) {
    await run("npx", ["--yes", packageManager, "pack", "--pack-destination", folder], {
      cwd: join(root, "packages", name),
    });
  }
  const files = await readdir(folder);
  const entries = published.map((name) => {
    const file = files.find((candidate) => candidate.startsWith(`campaign-kit-${name}-`) && candidate.endsWith(".tgz"));
    if (!file) throw new Error(`${name} was not packed`);
    return [name, join(folder, file)] as const;
  });
  return {
    folder,
    tarballs: Object.fromEntries(entries) as Packed["tarballs"],
    remove: () => rm(folder, { recursive: true, force: true }),
  };
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
