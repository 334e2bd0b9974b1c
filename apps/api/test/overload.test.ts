import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Campaign } from "@campaign-kit/contract";
import type { StartOptions } from "../src/server.ts";
import { createFolder, startHere, tokenFor, type Folder } from "./api.ts";
import { campaignFile } from "./campaign.ts";

// One server on the embedded database, which can do very little at a time, and a crowd in front of it.

const STOCK = 10_000;
const limits: StartOptions["limits"] = { reads: 1, actions: 1, waiting: 5, shopperPerMinute: 30 };

let folder: Folder;
let api: Awaited<ReturnType<typeof startHere>>;
beforeAll(async () => {
  folder = await createFolder(campaignFile({ stock: STOCK }));
  const environment = { ...folder.environment, TRUSTED_PROXIES: "127.0.0.0/8,::1", ADDRESS_LIMIT: "60" };
  api = await startHere(environment, { limits });
  await api.ready;
});
afterAll(async () => {
  await api.close();
  await folder.remove();
});

interface Asked {
  key?: string;
  /** As the proxy in front tells it. */
  from?: string;
}

async function claim(shopper: string, { key = randomUUID(), from }: Asked = {}): Promise<Response> {
  const response = await fetch(`${api.url}/v1/campaigns/sale/coupons/first-100/claims`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${await tokenFor(shopper)}`,
      "idempotency-key": key,
      ...(from ? { "x-forwarded-for": from } : {}),
    },
  });
  await response.arrayBuffer();
  return response;
}

async function read(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const response = await fetch(api.url + path, { headers });
  await response.arrayBuffer();
  return response;
}

async function givenOut(): Promise<number> {
  const response = await fetch(`${api.url}/v1/campaigns/sale`);
  expect(response.status).toBe(200);
  const { activities } = (await response.json()) as Campaign;
  return STOCK - (activities[0] as { stock: { left: number } }).stock.left;
}

const count = (responses: readonly Response[], status: number) =>
  responses.filter((response) => response.status === status).length;

describe("a crowd beyond what the process can take on", () => {
  it("gets an answer, every one of it: done, or when to come back; then the server serves as before", async () => {
    const before = await givenOut();
    const crowd = Array.from({ length: 150 }, (_, index) => ({ shopper: `crowd-${index}`, key: randomUUID() }));
    // Nobody hears a reset or waits for ever: each promise resolves, or the test fails here.
    const answers = await Promise.all(crowd.map(({ shopper, key }) => claim(shopper, { key })));
    const [done, refused] = [count(answers, 201), count(answers, 503)];
    expect(done + refused).toBe(crowd.length);
    expect(refused).toBeGreaterThan(0);
    const waits = answers.flatMap(({ status, headers }) => (status === 503 ? Number(headers.get("Retry-After")) : []));
    expect(waits.every((wait) => Number.isInteger(wait) && wait >= 1 && wait <= 8)).toBe(true);
    // Those who were turned away do not come back all at once.
    expect(new Set(waits).size).toBeGreaterThan(1);
    expect(await givenOut()).toBe(before + done);

    // With the same keys everyone gets there, one after another, and once.
    for (const { shopper, key } of crowd.slice(0, 20)) expect((await claim(shopper, { key })).status).toBe(201);
    const late = count(answers.slice(0, 20), 503);
    expect(await givenOut()).toBe(before + done + late);
  });

  it("does not keep readers from reading, nor readers the claims", async () => {
    const claims = Promise.all(Array.from({ length: 50 }, (_, index) => claim(`claimer-${index}`)));
    expect((await read("/v1/time")).status).toBe(200);
    expect((await read("/health/live")).status).toBe(200);
    expect(count(await claims, 503)).toBeGreaterThan(0);

    const reads = Promise.all(Array.from({ length: 50 }, () => read("/v1/campaigns/sale/me")));
    expect((await claim("among-readers")).status).toBe(201);
    await reads;
  });
});

describe("one greedy shopper", () => {
  it("is told to slow down, by the fields that clients know, while others are served; and may go on later with the same key", async () => {
    const greedy = [];
    for (let index = 0; index < 40; index += 1) greedy.push(await claim("greedy"));
    const first = greedy[0]!;
    expect(first.status).toBe(201);
    expect(first.headers.get("RateLimit-Policy")).toBe('"shopper";q=30;w=60');
    expect(first.headers.get("RateLimit")).toBe('"shopper";r=29;t=2');
    const refused = greedy.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]!.headers.get("Retry-After")).toMatch(/^[12]$/);
    expect(refused[0]!.headers.get("RateLimit")).toMatch(/^"shopper";r=0;t=\d+$/);
    expect((await claim("modest")).status).toBe(201);

    const key = randomUUID();
    let last = await claim("greedy", { key });
    while (last.status === 429) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      last = await claim("greedy", { key });
    }
    // One coupon each: that is what the rules say of this one, and it is an answer.
    expect(last.status).toBe(409);
  });

  it("has no company among the shop's own services", async () => {
    const headers = { authorization: `Bearer ${await tokenFor("order-service", { scope: "orders" })}` };
    for (let index = 0; index < 40; index += 1) expect((await read("/v1/campaigns/sale/me", headers)).status).toBe(200);
  });
});

describe("one address", () => {
  const ask = (from: string) => read("/v1/time", { "x-forwarded-for": from });
  /** Asks one after another, as each comes from the next of these, until one is refused. */
  async function until(from: (index: number) => string): Promise<Response[]> {
    const answers: Response[] = [];
    while (answers.at(-1)?.status !== 429 && answers.length < 1000) answers.push(await ask(from(answers.length)));
    return answers;
  }

  it("with many shoppers has one budget, whatever it says of itself; other addresses have theirs", async () => {
    const answers = await until((index) => `192.0.2.${index % 250}, 203.0.113.7`);
    expect(count(answers, 200)).toBeGreaterThanOrEqual(60);
    const refused = answers.at(-1)!;
    expect(refused.headers.get("Retry-After")).toBe("1");
    expect(refused.headers.get("RateLimit-Policy")).toBe('"address";q=60;w=60');
    expect((await ask("203.0.113.8")).status).toBe(200);
    expect((await claim("neighbour", { from: "203.0.113.8" })).status).toBe(201);
  });

  it("of IPv6 is its /64", async () => {
    const answers = await until((index) => `2001:db8:5::${index.toString(16)}`);
    expect(count(answers, 200)).toBeGreaterThanOrEqual(60);
    expect((await ask("2001:db8:5:1::1")).status).toBe(200);
  });
});
