import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");

/** An embedded database with nothing in it, made once a machine; see `pglite.d.ts`. */
export async function emptyDatabase() {
  const module = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  const { version } = JSON.parse(readFileSync(join(dirname(module), "../package.json"), "utf8"));
  const cache = join(root, "node_modules/.cache/campaign-kit");
  const place = join(cache, `pglite-${version}`);
  if (!existsSync(place)) {
    await mkdir(cache, { recursive: true });
    const fresh = await mkdtemp(join(cache, "making-"));
    const pglite = await PGlite.create(join(fresh, "folder"));
    await writeFile(join(fresh, "dump.tar"), (await pglite.dumpDataDir("none")).stream());
    await pglite.close();
    // All or nothing: whoever is second finds a whole one.
    await rename(fresh, place).catch(() => rm(fresh, { recursive: true, force: true }));
  }
  return { folder: join(place, "folder"), dump: join(place, "dump.tar") };
}
