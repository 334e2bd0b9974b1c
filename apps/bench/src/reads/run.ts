import { spawnSync, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { startNginx, type Nginx } from "@campaign-kit/api/test/nginx.ts";
import { findNginx } from "@campaign-kit/tooling/nginx";
import { machine, versionOf } from "../machine.ts";
import { end, loaded, start, told } from "../processes.ts";
import type { Result } from "../result.ts";
import { exchange } from "./exchange.ts";
import type { ReadOrder } from "./load.ts";
import { measuresOf, PLAIN, type Read } from "./measures.ts";

export interface Options {
  /** How long each way is measured in a round. */
  seconds: number;
  rounds: number;
  /** How many read at a time. */
  readers: number;
}

/** One way to be told the campaign. */
interface Way {
  name: string;
  what: Read["what"];
  server: ChildProcess;
  url: string;
  headers: Record<string, string>;
  status: number;
}

/** The seeded campaign: it has all mechanics. */
const CAMPAIGNS = fileURLToPath(new URL("../../../../packages/mocks/campaigns", import.meta.url));
const PATH = "/v1/campaigns/double-11";
/** Longer than the API tells a document without reading it anew, in milliseconds. */
const KEPT = 1100;
const WHOLE = { "accept-encoding": "gzip" };

/** Measures how fast the campaign's document is told, in turn: whole and unchanged, by the API, through nginx, and by Node alone. */
export async function run({ seconds, rounds, readers }: Options, say: (line: string) => void): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "campaign-kit-bench-"));
  const environment = {
    ...{ NODE_ENV: "production", PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "warn", DATA_DIR: folder },
    ...{ CAMPAIGNS_DIR: CAMPAIGNS, TOKEN_SECRET: "nobody-signs-anything-in-this-benchmark" },
  };
  const file = (name: string) => join(import.meta.dirname, name);
  const load = start(file("load.ts"), environment);
  const api = start(file("../claims/server.ts"), environment, "ours");
  const plain = start(file("plain.ts"), environment);
  let nginx: Nginx | undefined;
  try {
    const { url } = await told<{ url: string }>(api);
    const port = Number(new URL(url).port);
    const path = findNginx();
    if (path) nginx = await startNginx(path, [port, port, port], "https://shop.example");
    else say("No nginx here: what is read through it is left out.");

    // The first read seals the draw's decks; from the next one on, which is read anew, the document is as it stays.
    await exchange(url + PATH, WHOLE);
    await sleep(KEPT);
    const whole = await exchange(url + PATH, WHOLE);
    const known = { ...WHOLE, "if-none-match": whole.headers["etag"]! };
    plain.send({ whole, unchanged: await exchange(url + PATH, known) });
    const { url: plainUrl } = await told<{ url: string }>(plain);
    const both = (name: string, server: ChildProcess, url: string): Way[] => [
      { name, what: "whole", server, url, headers: WHOLE, status: 200 },
      { name, what: "unchanged", server, url, headers: known, status: 304 },
    ];
    const ways = [
      ...both("Campaign Kit’s API", api, url),
      ...(nginx ? both("Campaign Kit’s API behind nginx", api, nginx.url) : []),
      ...both(PLAIN, plain, plainUrl),
    ];
    const reads: Read[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      say(round === 0 ? "Warming up …" : `Round ${round} of ${rounds} …`);
      for (const { name, what, server, ...way } of ways) {
        const { bytes } = await exchange(way.url + PATH, way.headers);
        const order: ReadOrder = { ...way, path: PATH, clients: readers, seconds };
        const measured = await loaded(load, server, order);
        if (measured.failed > 0 || measured.acknowledged === 0)
          throw new Error(`${name}, ${what}: not answered as it should be`);
        if (round > 0) reads.push({ ...measured, bytes, name, what });
      }
    }
    return {
      name: "reads",
      day: new Date().toISOString().slice(0, 10),
      machine: machine(),
      versions: { "@campaign-kit/api": versionOf("@campaign-kit/api"), ...(path ? { nginx: nginxVersion(path) } : {}) },
      settings: { seconds, rounds, readers, document: Buffer.from(whole.body, "base64").length },
      measures: measuresOf(reads),
    };
  } finally {
    await nginx?.stop();
    await end([load, api, plain]);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** It tells that where errors go. */
function nginxVersion(path: string): string {
  return /nginx\/([\d.]+)/.exec(spawnSync(path, ["-v"], { encoding: "utf8" }).stderr)?.[1] ?? "unknown";
}
