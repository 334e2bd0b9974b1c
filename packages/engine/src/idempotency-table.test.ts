/** What an Idempotency-Key promises, for every changing operation that the contract has, on every store. */
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { problems } from "@campaign-kit/contract";
import document from "@campaign-kit/contract/openapi.json" with { type: "json" };
import { testApi, type Answered, type TestApi } from "../test/api.ts";
import { createDatabase } from "../test/database.ts";
import { cuttingProxy, faultyStore, type CommitFault, type FaultyStore } from "../test/faults.ts";
import { everyCampaign, recipes, type Prepared } from "../test/operations.ts";
import { storeKinds, type OpenedStores } from "../test/stores.ts";
import { createMemoryStore } from "./store/memory/index.ts";
import { createPostgresStore } from "./store/postgres/index.ts";

const HOUR = 60 * 60 * 1000;
const CROWD = 64;

/** The changing operations, from the document: a new one cannot be forgotten. */
const operations = Object.values(document.paths)
  .flatMap((methods) => Object.entries(methods))
  .filter(([method]) => method !== "get")
  .map(([, operation]) => (operation as { operationId: string }).operationId);

it("there is a recipe for every changing operation of the contract, and for no other", () => {
  expect(Object.keys(recipes).sort()).toEqual([...operations].sort());
});

let names = 0;
/** A shopper whom nobody used before. */
const someone = () => `shopper-${(names += 1)}`;
const ask = (api: TestApi, { path, body, token }: Prepared, key: string) => api.post(path, token, body, key);
const replayed = (answer: Answered) => answer.headers.get("Idempotency-Replayed");
const toldOf = ({ status, text, headers }: Answered) => ({ status, text, type: headers.get("Content-Type") });

describe.each(operations)("a key of %s", (operation) => {
  it("is missed where there is none, and told apart from one that is none", async () => {
    const api = testApi(createMemoryStore(), everyCampaign());
    const { path, token, body } = await recipes[operation]!(api, someone());
    const without = await api.ask(path, { method: "POST", token, body });
    expect([without.problem?.code, without.status]).toEqual(["idempotency_key_missing", 400]);
    const malformed = await api.post(path, token, body, "short");
    expect(malformed.problem).toMatchObject({
      code: "invalid_request",
      errors: [{ pointer: "/header/idempotency-key", message: expect.stringContaining("8 to 128") as string }],
    });
  });
});

describe.each(storeKinds)("a key, %s", (_where, open) => {
  let opened: OpenedStores;
  let faulty: FaultyStore;
  let api: TestApi;
  /** The same campaign in another process, where the store allows that. */
  let second: TestApi;
  beforeAll(async () => {
    opened = await open();
    faulty = faultyStore(opened.stores[0]);
    api = testApi(faulty.store, everyCampaign());
    second = testApi(opened.stores[1], everyCampaign());
    // The decks are sealed when they are first seen, by a transaction of its own.
    await api.document();
  }, 60_000);
  afterAll(() => opened.end());

  describe.each(operations)("of %s", (operation) => {
    const prepare = async (name = someone()) => ({ name, prepared: await recipes[operation]!(api, name) });

    it("gets one answer, byte for byte, however often it is asked with, has one effect, and is refused for another request", async () => {
      const { name, prepared } = await prepare();
      expect(await prepared.effects()).toBe(0);
      const key = `again-${name}`;
      const first = await ask(api, prepared, key);
      expect(first.status).toBeLessThan(300);
      expect(replayed(first)).toBeNull();
      expect(await prepared.effects()).toBe(1);
      const wallet = await api.wallet(name);
      for (const [other, sent] of [
        [api, key],
        [api, `"${key}"`],
        [second, key],
      ] as const) {
        const again = await ask(other, prepared, sent);
        expect(toldOf(again)).toEqual(toldOf(first));
        expect(replayed(again)).toBe("true");
      }
      const reused = await ask(api, { ...prepared, ...prepared.other }, key);
      expect([reused.problem?.code, reused.status]).toEqual(["idempotency_key_reused", 422]);
      expect(replayed(reused)).toBeNull();
      expect([await api.wallet(name), await prepared.effects()]).toEqual([wallet, 1]);
    });

    it("is another one from another shopper", async () => {
      const [one, two] = [await prepare(), await prepare()];
      const key = `shared-key-of-${operation}`;
      for (const { prepared } of [one, two]) {
        const answer = await ask(api, prepared, key);
        expect(answer.status).toBeLessThan(300);
        expect(replayed(answer)).toBeNull();
        expect(await prepared.effects()).toBe(1);
      }
    });

    it(`serves ${CROWD} requests at once, from two processes, with one effect and one body`, async () => {
      const { name, prepared } = await prepare();
      const key = `crowd-${name}`;
      const crowd = Array.from({ length: CROWD }, (_, index) => ask(index % 2 ? second : api, prepared, key));
      const answers = await Promise.all(crowd);
      expect(new Set(answers.map((answer) => JSON.stringify(toldOf(answer)))).size).toBe(1);
      expect(answers[0]!.status).toBeLessThan(300);
      expect(answers.filter((answer) => replayed(answer) !== "true")).toHaveLength(1);
      expect(await prepared.effects()).toBe(1);
    });

    it("is one request's alone where two come with it at once", async () => {
      const { name, prepared } = await prepare();
      const key = `two-${name}`;
      const answers = await Promise.all([
        ask(api, prepared, key),
        ask(second, { ...prepared, ...prepared.other }, key),
      ]);
      expect(answers.filter(({ status }) => status === 422)).toHaveLength(1);
      // The other one may have the effect in its place; never both.
      expect(await prepared.effects()).toBeLessThanOrEqual(1);
    });

    it("waits while its first request is under way, also in another process", async () => {
      const { name, prepared } = await prepare();
      const key = `waits-${name}`;
      const standing = faulty.hold();
      const first = ask(api, prepared, key);
      const goOn = await standing;
      const others = [ask(api, prepared, key), ask(second, prepared, key)];
      // An answer that came before the first one's commit would be here by now.
      const early = await Promise.race([...others, new Promise((resolve) => setTimeout(resolve, 5))]);
      expect(early).toBeUndefined();
      goOn();
      const told = toldOf(await first);
      for (const other of await Promise.all(others)) {
        expect(toldOf(other)).toEqual(told);
        expect(replayed(other)).toBe("true");
      }
      expect(await prepared.effects()).toBe(1);
    });

    it.each<[CommitFault, string]>([
      ["before", "nothing happened, and the retry does it"],
      ["after", "it happened, and the retry is told"],
    ])("outlives a process that ends right %s the commit: %s", async (fault) => {
      const { name, prepared } = await prepare();
      const key = `crash-${name}`;
      const wallet = await api.wallet(name);
      const ended = faulty.end(fault);
      void ask(testApi(faulty.store, everyCampaign()), prepared, key);
      await ended;
      expect(await prepared.effects()).toBe(fault === "before" ? 0 : 1);
      if (fault === "before") expect(await api.wallet(name)).toEqual(wallet);
      const again = await ask(second, prepared, key);
      expect(again.status).toBeLessThan(300);
      expect(replayed(again)).toBe(fault === "before" ? null : "true");
      expect(await prepared.effects()).toBe(1);
    });
  });

  it("is kept for 24 hours and longer, by every operation; after 48 hours and a sweep it is a new one", async () => {
    const asked: [Prepared, string, Answered][] = [];
    for (const operation of operations) {
      const name = someone();
      const prepared = await recipes[operation]!(api, name);
      asked.push([prepared, `kept-${name}`, await ask(api, prepared, `kept-${name}`)]);
    }
    const sweep = async () => {
      while ((await api.api.sweep()) > 0);
    };
    const start = api.time.now;
    for (const hours of [24, 47]) {
      api.time.now = start + hours * HOUR;
      await sweep();
      for (const [prepared, key, answer] of asked) {
        const again = await ask(api, prepared, key);
        expect([toldOf(again), replayed(again)]).toEqual([toldOf(answer), "true"]);
      }
    }
    api.time.now = start + 48 * HOUR + 1;
    await sweep();
    for (const [prepared, key] of asked) expect(replayed(await ask(api, prepared, key))).toBeNull();
    api.time.now = start;
  });
});

describe("a connection to a PostgreSQL server that breaks", () => {
  it.each<[CommitFault]>([["before"], ["after"]])(
    "right %s the commit leaves every key as it should be",
    async (fault) => {
      const database = await createDatabase();
      const proxy = await cuttingProxy(Number(database.url.port));
      const through = new URL(database.url);
      through.port = String(proxy.port);
      const pool = new Pool({ connectionString: through.href, max: 5 });
      try {
        const api = testApi(await createPostgresStore({ pool }), everyCampaign());
        await api.document();
        for (const [index, operation] of operations.entries()) {
          const name = someone();
          const prepared = await recipes[operation]!(api, name);
          proxy.cut(fault);
          const first = await ask(api, prepared, `cut-${name}`);
          expect([operation, proxy.cuts]).toEqual([operation, index + 1]);
          const again = await ask(api, prepared, `cut-${name}`);
          expect(again.status).toBeLessThan(300);
          // Whoever was not told to ask again was told the answer, which the server found out over another connection.
          if (first.problem) expect(problems[first.problem.code].retry).toBe("same-key");
          else expect([toldOf(again), replayed(again)]).toEqual([toldOf(first), "true"]);
          expect(await prepared.effects()).toBe(1);
        }
      } finally {
        await pool.end();
        await proxy.close();
        await database.end();
      }
    },
  );
});
