import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emptyDatabase } from "@campaign-kit/tooling/pglite";
import { end, start, told } from "../processes.ts";

/** Pages with the demo's API behind them. */
export interface Shops {
  /** Serves a folder at an origin of its own, and says where. One at a time. */
  serve(folder: string): Promise<string>;
  end(): Promise<void>;
}

/** Starts the demo's API on an embedded database, in the process that serves the pages too. */
export async function openShops(): Promise<Shops> {
  const data = await mkdtemp(join(tmpdir(), "campaign-kit-demo-"));
  await cp((await emptyDatabase()).folder, join(data, "database"), { recursive: true });
  const environment = { DEMO: "1", PORT: "0", HOST: "127.0.0.1", DATA_DIR: data, LOG_LEVEL: "error" };
  const shop = start(join(import.meta.dirname, "shop.ts"), environment);
  await told(shop);
  return {
    async serve(folder) {
      shop.send(folder);
      return (await told<{ url: string }>(shop)).url;
    },
    async end() {
      await end([shop]);
      await rm(data, { recursive: true, force: true });
    },
  };
}
