import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPostgres, type Postgres } from "@campaign-kit/tooling/postgres";
import { claim, createFolder, spawnApi, tokenFor, whenReady, type ApiProcess, type Folder } from "./api.ts";
import { campaignFile } from "./campaign.ts";
import { Wire, written } from "./wire.ts";

const ROUNDS = 20;
/** Rounds at a time: starting takes longer than stopping. */
const AT_ONCE = 4;
const SHOPPERS = 6;
const PIPELINED = 5;
const DEADLINE = 5000;

let folder: Folder;
let postgres: Postgres;
let environment: Record<string, string>;
const running = new Set<ApiProcess>();
beforeAll(async () => {
  [folder, postgres] = await Promise.all([createFolder(campaignFile({ stock: 1_000_000 })), createPostgres()]);
  await postgres.start();
  environment = { ...folder.environment, DATABASE_URL: postgres.url() };
});
afterAll(async () => {
  for (const api of running) api.signal("SIGKILL");
  await Promise.all([...running].map(({ exited }) => exited));
  await postgres.remove();
  await folder.remove();
});

const start = async () => {
  const api = spawnApi(environment);
  running.add(api);
  void api.exited.then(() => running.delete(api));
  return { api, url: await whenReady(api) };
};

/** What happened to the requests of one round. */
interface Tally {
  claimed: number;
  /** All that a client should not see: answers that are not 201, and connections that broke. */
  odd: unknown[];
  /** What was sent on a connection that was closed meanwhile: nobody may have taken it. */
  unanswered: { shopper: string; key: string }[];
  stopped: boolean;
}

/** Claims again and again on a connection that is kept, until nobody listens any more. */
async function shop(url: string, name: string, tally: Tally): Promise<void> {
  for (let index = 0; ; index++) {
    const asked = { shopper: `${name}-${index}`, key: randomUUID() };
    try {
      const response = await claim(url, asked.shopper, asked.key);
      await response.text();
      if (response.status === 201) tally.claimed += 1;
      else tally.odd.push(response.status);
    } catch (error) {
      const { code } = (error as Error).cause as NodeJS.ErrnoException;
      if (!tally.stopped) tally.odd.push(code ?? error);
      if (code !== "ECONNREFUSED") tally.unanswered.push(asked);
      return;
    }
  }
}

const claims = "/v1/campaigns/sale/coupons/first-100/claims";
const headersOf = async (shopper: string, key: string = randomUUID(), scope?: string) => ({
  authorization: `Bearer ${await tokenFor(shopper, scope === undefined ? {} : { scope })}`,
  "idempotency-key": key,
});

/** Sends five claims in one piece, and five again, until the server says that an answer is the connection's last. */
async function pipeline(url: string, name: string, tally: Tally): Promise<void> {
  const wire = await Wire.open(url);
  for (let index = 0; ; index++) {
    const asked = Array.from({ length: PIPELINED }, (_, place) => ({
      shopper: `${name}-${index}-${place}`,
      key: randomUUID(),
    }));
    const heads = asked.map(async ({ shopper, key }) => written("POST", claims, await headersOf(shopper, key)));
    wire.socket.write((await Promise.all(heads)).join(""));
    const answers = await wire.answers(PIPELINED);
    tally.claimed += answers.filter(({ status }) => status === 201).length;
    if (!tally.stopped && answers.length < PIPELINED) tally.odd.push(`${answers.length} of ${PIPELINED} answers`);
    tally.unanswered.push(...asked.slice(answers.length));
    tally.odd.push(...answers.filter(({ status }) => status !== 201).map(({ status }) => status));
    if (answers.length < PIPELINED || answers.at(-1)!.last) break;
  }
  await wire.closed;
}

/** A request whose body is on its way when the stop begins. */
async function sendSlowly(url: string, shopper: string): Promise<() => Promise<void>> {
  const wire = await Wire.open(url);
  const body = JSON.stringify({ shopper, points: 5, note: "On its way" });
  const headers = { ...(await headersOf("orders", randomUUID(), "orders")), "content-type": "application/json" };
  const path = "/v1/campaigns/sale/points/grants";
  wire.socket.write(written("POST", path, headers, Buffer.byteLength(body)) + body.slice(0, 10));
  return async () => {
    await sleep(100);
    wire.socket.write(body.slice(10));
    const [answer] = await wire.answers(1);
    expect(answer).toMatchObject({ status: 201, last: true });
    await wire.closed;
  };
}

/** Asks on a connection from before the stop whether the server is ready, until it says no. */
async function readinessOf(url: string): Promise<() => Promise<void>> {
  const wire = await Wire.open(url);
  const ask = async () => {
    wire.socket.write(written("GET", "/health/ready", {}));
    const [answer] = await wire.answers(1);
    return answer!;
  };
  expect(await ask()).toMatchObject({ status: 200, last: false, body: '{"status":"ready"}' });
  return async () => {
    let answer = await ask();
    while (answer.status === 200) answer = await ask();
    expect(answer).toEqual({ status: 503, last: true, body: '{"status":"stopping"}' });
    await wire.closed;
  };
}

/** From the signal to the end by the server's own log, in milliseconds: a busy machine may let the test wait for longer. */
function stopTook(api: ApiProcess): number {
  const at = (what: string) => Date.parse(new RegExp(`"time":"([^"]+)","msg":"${what}"`).exec(api.output())![1]!);
  return at("stopped") - at("stopping");
}

async function round(number: number): Promise<Tally> {
  const { api, url } = await start();
  const tally: Tally = { claimed: 0, odd: [], unanswered: [], stopped: false };
  const held = [await readinessOf(url), await sendSlowly(url, `buyer-${number}`)];
  const [silent, idle] = [await Wire.open(url), await Wire.open(url)];
  idle.socket.write(written("GET", "/v1/time", {}));
  expect((await idle.answers(1))[0]!.status).toBe(200);
  const crowd = [
    ...Array.from({ length: SHOPPERS }, (_, index) => shop(url, `shopper-${number}-${index}`, tally)),
    pipeline(url, `pipeline-${number}`, tally),
  ];
  // At another moment in every round.
  await expect.poll(() => tally.claimed, { interval: 1 }).toBeGreaterThan(20 + 7 * number);

  tally.stopped = true;
  api.signal("SIGTERM");
  await Promise.all(held.map((finish) => finish()));
  expect(await api.exited).toBe(0);
  expect(stopTook(api)).toBeLessThan(DEADLINE);
  await Promise.all([...crowd, silent.closed, idle.closed]);
  const complaints = api
    .output()
    .split("\n")
    .filter((line) => /"level":"(?:error|fatal)"/.test(line));
  expect(complaints).toEqual([]);
  return tally;
}

describe("twenty stops under load", () => {
  it("lose no request that was taken, answer none with trouble, and end in time, whatever is connected", async () => {
    const tallies: Tally[] = [];
    for (let first = 0; first < ROUNDS; first += AT_ONCE) {
      const numbers = Array.from({ length: AT_ONCE }, (_, index) => first + index);
      tallies.push(...(await Promise.all(numbers.map(round))));
    }
    expect(tallies.flatMap(({ odd }) => odd)).toEqual([]);

    const { api, url } = await start();
    const unanswered = tallies.flatMap((tally) => tally.unanswered);
    for (const { shopper, key } of unanswered) {
      // Asked again with its key, it is decided now: nobody had taken it before.
      const { status, headers } = await claim(url, shopper, key);
      expect([status, headers.get("Idempotency-Replayed")]).toEqual([201, null]);
    }
    const claimed = tallies.reduce((sum, tally) => sum + tally.claimed, unanswered.length);
    const { activities } = (await (await fetch(`${url}/v1/campaigns/sale`)).json()) as {
      activities: { stock: { total: number; left: number } }[];
    };
    const { total, left } = activities[0]!.stock;
    expect(total - left).toBe(claimed);
    const wallet = await fetch(`${url}/v1/campaigns/sale/wallet`, { headers: await headersOf("buyer-0") });
    expect(await wallet.json()).toMatchObject({ points: { balance: 5 } });
    api.signal("SIGTERM");
    expect(await api.exited).toBe(0);
  }, 300_000);
});
