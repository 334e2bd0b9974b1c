import { openAsBlob } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { emptyDatabase } from "@campaign-kit/tooling/pglite";

/** An empty embedded database, in memory or in a folder. */
export async function openPglite(folder?: string): Promise<PGlite> {
  const { dump } = await emptyDatabase();
  return PGlite.create({
    loadDataDir: await openAsBlob(dump),
    ...(folder === undefined ? {} : { dataDir: folder }),
  });
}
