import { type ChildProcess, fork } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { campaignFor } from "./campaign.ts";

/** What the tokens are signed with: of nobody else. */
const SECRET = "the-benchmarks-own-secret-of-32-bytes-or-more";

export type Counts = Record<string, number>;

export interface Api {
  url: string;
  /** How often each was asked until now, by the server's own log: `GET /v1/campaigns/…`, `OPTIONS …`. */
  counts(): Promise<Counts>;
  end(): Promise<void>;
}

/**
 * Starts the backend, for pages of that origin, with a campaign of each id: its peak begins at the instant beside it (milliseconds
 * since 1970).
 */
export async function startApi(campaigns: ReadonlyMap<string, number>, origin: string): Promise<Api> {
  const folder = await mkdtemp(join(tmpdir(), "campaign-kit-requests-"));
  const files = join(folder, "campaigns");
  await mkdir(files);
  for (const [id, turnsAt] of campaigns)
    await writeFile(join(files, `${id}.json`), JSON.stringify(campaignFor(id, turnsAt)));
  const server = fork(join(import.meta.dirname, "server.ts"), {
    env: {
      PATH: process.env["PATH"],
      NODE_ENV: "production",
      PORT: "0",
      DATA_DIR: join(folder, "data"),
      CAMPAIGNS_DIR: files,
      TOKEN_SECRET: SECRET,
      ALLOWED_ORIGINS: origin,
      // All tabs are on one address, and what is too much for one is counted and not refused.
      SHOPPER_LIMIT: "1000000",
      ADDRESS_LIMIT: "1000000",
    },
  });
  const { url } = await told<{ url: string }>(server);
  const ask = async () => {
    server.send("counts");
    return (await told<{ counts: Counts }>(server)).counts;
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    url,
    counts: () => {
      // One after another: an answer does not say which question it is to, and an earlier one knows less.
      const asked = last.then(ask);
      last = asked.catch(() => undefined);
      return asked;
    },
    end: async () => {
      const ended = once(server, "exit");
      server.disconnect();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function told<Message>(server: ChildProcess): Promise<Message> {
  const ended = new AbortController();
  const exit = once(server, "exit", { signal: ended.signal }).then(() => {
    throw new Error("The server ended early.");
  });
  try {
    const [message] = (await Promise.race([once(server, "message", { signal: ended.signal }), exit])) as [Message];
    return message;
  } finally {
    ended.abort();
    exit.catch(() => undefined);
  }
}

/** A token of that shopper, good for an hour. */
export function tokenOf(shopper: string): string {
  const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const signed = `${base64({ alg: "HS256" })}.${base64({ sub: shopper, exp: Math.floor(Date.now() / 1000) + 3600 })}`;
  return `${signed}.${createHmac("sha256", SECRET).update(signed).digest("base64url")}`;
}
