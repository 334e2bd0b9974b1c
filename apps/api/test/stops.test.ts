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
  stopped: boolean;
}

/** Claims again and again on a connection that is kept, until nobody listens any more. */
async function shop(url: string, name: string, tally: Tally): Promise<void> {
  for (let index = 0; ; index++) {
    try {
      const response = await claim(url, `${name}-${index}`);
      await response.text();
      if (response.status === 201) tally.claimed += 1;
      else tally.odd.push(response.status);
    } catch (error) {
      // Only a connection that was refused was not asked: one that broke off would be a lost answer.
      const { code } = (error as Error).cause as NodeJS.ErrnoException;
      if (!tally.stopped || code !== "ECONNREFUSED") tally.odd.push(code ?? error);
      return;
    }
  }
}

const claims = "/v1/campaigns/sale/coupons/first-100/claims";
const headersOf = async (shopper: string, scope?: string) => ({
  authorization: `Bearer ${await tokenFor(shopper, scope === undefined ? {} : { scope })}`,
  "idempotency-key": randomUUID(),
});

/** Sends five claims in one piece, and five again, until the server says that an answer is the connection's last. */
async function pipeline(url: string, name: string, tally: Tally): Promise<void> {
  const wire = await Wire.open(url);
  for (let index = 0; ; index++) {
    const heads = await Promise.all(
      Array.from({ length: PIPELINED }, async (_, place) =>
        written("POST", claims, await headersOf(`${name}-${index}-${place}`)),
      ),
    );
    wire.socket.write(heads.join(""));
    const answers = await wire.answers(PIPELINED);
    tally.claimed += answers.filter(({ status }) => status === 201).length;
    if (answers.length < PIPELINED) tally.odd.push(`${answers.length} of ${PIPELINED} answers`);
    tally.odd.push(...answers.filter(({ status }) => status !== 201).map(({ status }) => status));
    if (answers.length < PIPELINED || answers.at(-1)!.last) break;
  }
  await wire.closed;
}

/** A request whose body is on its way when the stop begins. */
async function sendSlowly(url: string, shopper: string): Promise<() => Promise<void>> {
  const wire = await Wire.open(url);
  const body = JSON.stringify({ shopper, points: 5, note: "On its way" });
  const headers = { ...(await headersOf("orders", "orders")), "content-type": "application/json" };
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

async function round(number: number): Promise<Tally> {
  const { api, url } = await start();
  const tally: Tally = { claimed: 0, odd: [], stopped: false };
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

  const asked = performance.now();
  tally.stopped = true;
  api.signal("SIGTERM");
  await Promise.all(held.map((finish) => finish()));
  expect(await api.exited).toBe(0);
  expect(performance.now() - asked).toBeLessThan(DEADLINE);
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
    const claimed = tallies.reduce((sum, tally) => sum + tally.claimed, 0);

    const { api, url } = await start();
    const { activities } = (await (await fetch(`${url}/v1/campaigns/sale`)).json()) as {
      activities: { stock: { total: number; left: number } }[];
    };
    const { total, left } = activities[0]!.stock;
    expect(total - left).toBe(claimed);
    const wallet = await fetch(`${url}/v1/campaigns/sale/wallet`, { headers: await headersOf("buyer-0") });
    expect(await wallet.json()).toMatchObject({ points: { balance: 5 } });
    api.signal("SIGTERM");
    expect(await api.exited).toBe(0);
  });
});
