import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Group, GroupNow, GroupResult } from "@campaign-kit/contract";
import { createPostgres, type Postgres } from "@campaign-kit/tooling/postgres";
import { claim, createFolder, spawnApi, tokenFor, whenReady, type ApiProcess, type Folder } from "./api.ts";

const SHOPPERS = 500;
const STOCK = 100;
const JOINERS = 1000;
const SEATS = 8;

let folder: Folder;
let postgres: Postgres;
beforeAll(async () => {
  [folder, postgres] = await Promise.all([createFolder(), createPostgres()]);
  await postgres.start();
});
afterAll(async () => {
  await postgres.remove();
  await folder.remove();
});

/** On a slow machine a request or its answer may come too late (408, 503): then the same key is asked again. */
async function decided(ask: () => Promise<Response>): Promise<Response> {
  for (;;) {
    const response = await ask();
    if (![408, 503].includes(response.status)) return response;
    await response.body?.cancel();
  }
}

const serverDatabase = async (name: string) => ({ DATABASE_URL: await postgres.createDatabase(name) });

/** Each has a database of its own. */
const databases = [
  { name: "the embedded database", processes: 1, environment: () => Promise.resolve({}) },
  { name: "a PostgreSQL server", processes: 1, environment: () => serverDatabase("one") },
  { name: "two processes over one PostgreSQL server", processes: 2, environment: () => serverDatabase("two") },
];

describe.each(databases)("a crowd, on $name", ({ processes, environment }) => {
  let apis: ApiProcess[];
  let urls: string[];
  beforeAll(async () => {
    const database = await environment();
    apis = Array.from({ length: processes }, () => spawnApi({ ...folder.environment, ...database }));
    urls = await Promise.all(apis.map(whenReady));
  });
  afterAll(async () => {
    for (const api of apis) api.signal("SIGTERM");
    expect(await Promise.all(apis.map(({ exited }) => exited))).toEqual(apis.map(() => 0));
  });

  it("of 500 that runs for 100 coupons at once gets exactly 100; the others hear that they are gone, and every answer can be had again", async () => {
    const runners = Array.from({ length: SHOPPERS }, (_, index) => ({
      shopper: `shopper-${index}`,
      key: randomUUID(),
      url: urls[index % urls.length]!,
    }));
    const ask = () =>
      Promise.all(
        runners.map(async ({ shopper, key, url }) => {
          const response = await decided(() => claim(url, shopper, key));
          return {
            status: response.status,
            replayed: response.headers.get("Idempotency-Replayed"),
            body: await response.text(),
          };
        }),
      );
    const answers = await ask();
    const won = answers.filter(({ status }) => status === 201);
    const lost = answers.filter(({ status, body }) => status === 409 && body.includes('"sold_out"'));
    expect([won.length, lost.length]).toEqual([STOCK, SHOPPERS - STOCK]);
    const ids = won.map(({ body }) => (JSON.parse(body) as { coupon: { id: string } }).coupon.id);
    expect(new Set(ids).size).toBe(STOCK);

    for (const url of urls) {
      const campaign = (await (await fetch(`${url}/v1/campaigns/sale`)).json()) as { activities: { stock: unknown }[] };
      expect(campaign.activities[0]!.stock).toEqual({ total: STOCK, left: 0 });
    }

    const again = await ask();
    expect(again.map(({ status, body }) => ({ status, body }))).toEqual(
      answers.map(({ status, body }) => ({ status, body })),
    );
    expect(again.every(({ replayed }) => replayed === "true")).toBe(true);
  });

  it("of 1,000 that joins a group of eight at once fills its seats; the others hear that it is full", async () => {
    const groups = "/v1/campaigns/sale/group-buys/eight/groups";
    const post = async (url: string, shopper: string) => {
      const headers = { authorization: `Bearer ${await tokenFor(shopper)}`, "idempotency-key": randomUUID() };
      return decided(() => fetch(url, { method: "POST", headers }));
    };
    const { group } = (await (await post(urls[0]! + groups, "leader")).json()) as GroupResult;
    const answers = await Promise.all(
      Array.from({ length: JOINERS }, async (_, index) => {
        const response = await post(`${urls[index % urls.length]!}${groups}/${group.id}/members`, `joiner-${index}`);
        const body = (await response.json()) as { code?: string; group?: Group };
        return response.status === 201 ? body.group!.mine!.price.amount : body.code;
      }),
    );
    expect(answers.filter((answer) => answer === 3600).length).toBe(SEATS - 1);
    expect(answers.filter((answer) => answer === "group_full").length).toBe(JOINERS - (SEATS - 1));

    for (const url of urls) {
      const seen = (await (await fetch(`${url}${groups}/${group.id}`)).json()) as GroupNow;
      expect(seen.group).toMatchObject({ status: "completed", seated: SEATS, missing: 0 });
      expect(seen.group.members.length).toBe(SEATS);
    }
  });
});
