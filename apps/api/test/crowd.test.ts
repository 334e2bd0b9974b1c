import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claim, createFolder, spawnApi, whenReady, type ApiProcess, type Folder } from "./api.ts";
import { createPostgres, type Postgres } from "./postgres.ts";

const SHOPPERS = 500;
const STOCK = 100;

let folder: Folder;
let postgres: Postgres;
beforeAll(async () => {
  [folder, postgres] = await Promise.all([createFolder(), createPostgres()]);
  await postgres.start();
});
afterAll(async () => {
  await postgres.stop();
  await postgres.remove();
  await folder.remove();
});

/** Each database of its own: a name for the server's, or none for the embedded one. */
const databases = [
  { name: "the embedded database", processes: 1, environment: () => Promise.resolve({}) },
  { name: "a PostgreSQL server", processes: 1, environment: () => postgres.createDatabase("one") },
  { name: "two processes over one PostgreSQL server", processes: 2, environment: () => postgres.createDatabase("two") },
];

describe.each(databases)("500 shoppers who run for 100 coupons at once, on $name", ({ processes, environment }) => {
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

  it("get exactly 100; the others hear that they are gone, and every answer can be had again", async () => {
    const runners = Array.from({ length: SHOPPERS }, (_, index) => ({
      shopper: `shopper-${index}`,
      key: randomUUID(),
      url: urls[index % urls.length]!,
    }));
    const ask = () =>
      Promise.all(
        runners.map(async ({ shopper, key, url }) => {
          const response = await claim(url, shopper, key);
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
});
