import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testApi, type TestApi } from "../../test/api.ts";
import { at, testCampaign } from "../../test/campaign.ts";
import { startServer } from "../../test/server.ts";
import { createMemoryStore } from "./memory/index.ts";
import { createPostgresStore } from "./postgres/index.ts";
import type { Store } from "./store.ts";

interface Opened {
  store: Store;
  end: () => Promise<void>;
}

const stores: Record<string, () => Promise<Opened>> = {
  "in memory": () => Promise.resolve({ store: createMemoryStore(), end: () => Promise.resolve() }),
  "on embedded PostgreSQL": async () => {
    const pglite = await PGlite.create();
    return { store: await createPostgresStore({ pglite }), end: () => pglite.close() };
  },
  "on a PostgreSQL server": async () => {
    const server = await startServer();
    const pool = await server.pool("campaigns");
    return { store: await createPostgresStore({ pool }), end: () => server.stop() };
  },
};

describe.each(Object.entries(stores))("a store %s", (_where, open) => {
  let opened: Opened;
  let campaigns = 0;
  const freshApi = (now: number = at.peak): TestApi => {
    campaigns += 1;
    return testApi(opened.store, testCampaign({ id: `autumn-${campaigns}` }), now);
  };
  beforeAll(async () => {
    opened = await open();
  }, 60_000);
  afterAll(() => opened.end());

  it("lets exactly 100 of 500 shoppers have the first 100", async () => {
    const { claim, document, time } = freshApi();
    time.now = at.evening;
    const answers = await Promise.all(
      Array.from({ length: 500 }, (_, index) => claim("first-100", `shopper-${index}`, `stampede-${index}`)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(100);
    expect(answers.filter(({ problem }) => problem?.code === "sold_out")).toHaveLength(400);
    expect(new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body.coupon.id)).size).toBe(100);

    const first = (await document()).activities.find(({ id }) => id === "first-100");
    expect(first?.stock).toEqual({ total: 100, left: 0 });

    const replay = await claim("first-100", "shopper-7", "stampede-7");
    expect(replay.text).toBe(answers[7]!.text);
    expect(replay.headers.get("Idempotency-Replayed")).toBe("true");
  }, 60_000);
});
