import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Load, Measured } from "../measure.ts";
import { campaign } from "./campaign.ts";
import type { LoadOrder } from "./load.ts";
import type { Run } from "./rounds.ts";
import { SECRET } from "./secret.ts";

/** The ways that stand behind HTTP, and what they are called. */
export const ways = {
  ours: "Campaign Kit's API",
  plain: "the same API with one transaction a claim",
  nothing: "the same API, deciding and keeping nothing",
} as const;

export interface HttpGround {
  runs(load: Load): Run[];
  end(): Promise<void>;
}

/** Starts the server processes, one a way, and the one that makes the load. */
export async function overHttp(databaseUrl: string): Promise<HttpGround> {
  const folder = await mkdtemp(join(tmpdir(), "campaign-kit-bench-"));
  await writeFile(join(folder, "bench.json"), JSON.stringify(campaign));
  const environment = {
    PATH: process.env["PATH"],
    NODE_ENV: "production",
    PORT: "0",
    CAMPAIGNS_DIR: folder,
    TOKEN_SECRET: SECRET,
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: "warn",
  };
  const names = Object.keys(ways) as (keyof typeof ways)[];
  const start = (file: string, ...args: string[]) => fork(join(import.meta.dirname, file), args, { env: environment });
  const load = start("load.ts");
  const servers = names.map((way) => start("server.ts", way));
  const urls = await Promise.all(servers.map(async (server) => (await told<{ url: string }>(server)).url));
  return {
    runs: (how) =>
      names.map((way, index) => ({
        name: ways[way],
        units: 0,
        counts: way !== "nothing",
        measure: (round) =>
          loaded(load, servers[index]!, { ...how, url: urls[index]!, prefix: `${way}-${round}-${how.clients}` }),
      })),
    end: async () => {
      const processes = [load, ...servers];
      const ended = processes.map((one) => once(one, "exit"));
      for (const one of processes) one.disconnect();
      await Promise.all(ended);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function loaded(load: ChildProcess, server: ChildProcess, order: LoadOrder): Promise<Measured> {
  const before = await usage(server);
  load.send(order);
  const measured = await told<Measured>(load);
  return { ...measured, serverCpu: ((await usage(server)) - before) / measured.elapsed };
}

/** Milliseconds of processor time that a server has used. */
async function usage(server: ChildProcess): Promise<number> {
  server.send("usage");
  return (await told<{ cpu: number }>(server)).cpu;
}

/** The next message of a process. Rejects where it ends without one. */
async function told<Message>(process: ChildProcess): Promise<Message> {
  const ended = new AbortController();
  const exit = once(process, "exit", { signal: ended.signal }).then(() => {
    throw new Error("a process of the benchmark ended early");
  });
  try {
    const [message] = (await Promise.race([once(process, "message", { signal: ended.signal }), exit])) as [Message];
    return message;
  } finally {
    ended.abort();
    exit.catch(() => undefined);
  }
}
