import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Load } from "../measure.ts";
import { end, loaded, start, told } from "../processes.ts";
import { campaign } from "./campaign.ts";
import type { LoadOrder } from "./load.ts";
import { ways } from "./names.ts";
import type { Run } from "./rounds.ts";
import { SECRET } from "./secret.ts";

export interface HttpGround {
  runs(load: Load): Run[];
  end(): Promise<void>;
}

/** Starts the server processes, one a way, and the one that makes the load. */
export async function overHttp(databaseUrl: string): Promise<HttpGround> {
  const folder = await mkdtemp(join(tmpdir(), "campaign-kit-bench-"));
  await writeFile(join(folder, "bench.json"), JSON.stringify(campaign));
  const environment = {
    NODE_ENV: "production",
    PORT: "0",
    CAMPAIGNS_DIR: folder,
    TOKEN_SECRET: SECRET,
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: "warn",
  };
  const names = Object.keys(ways) as (keyof typeof ways)[];
  const file = (name: string) => join(import.meta.dirname, name);
  const load = start(file("load.ts"), environment);
  const servers = names.map((way) => start(file("server.ts"), environment, way));
  const urls = await Promise.all(servers.map(async (server) => (await told<{ url: string }>(server)).url));
  return {
    runs: (how) =>
      names.map((way, index) => ({
        name: ways[way],
        units: 0,
        counts: way !== "nothing",
        measure: (round) => {
          const order: LoadOrder = { ...how, url: urls[index]!, prefix: `${way}-${round}-${how.clients}` };
          return loaded(load, servers[index]!, order);
        },
      })),
    end: async () => {
      await end([load, ...servers]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
