import { mkdtemp, rm } from "node:fs/promises";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Client, Pool } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { testApi } from "../../../test/api.ts";
import { at, testCampaign } from "../../../test/campaign.ts";
import { createDatabase, type TestDatabase } from "../../../test/database.ts";
import { openPglite } from "../../../test/pglite.ts";
import { coupons, type CouponRecord } from "../../mechanics/coupon/table.ts";
import type { Store, StoredAnswer, StoreTransaction } from "../store.ts";
import { createPostgresStore } from "./index.ts";

describe("embedded PostgreSQL in a folder", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "campaign-kit-pglite-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("still has after a restart what was claimed before it", async () => {
    const before = await openPglite(folder);
    const api = testApi(await createPostgresStore({ pglite: before }));
    const claimed = await api.claim("save-50", "lin", "before-the-restart");
    await before.close();

    const after = await PGlite.create(folder);
    const { me, shown, claim } = testApi(await createPostgresStore({ pglite: after }));
    expect((await me("lin")).activities["save-50"]).toEqual(claimed.body.mine);
    expect((await shown("coupon", "save-50")).stock?.left).toBe(9999);
    expect((await claim("save-50", "lin", "before-the-restart")).text).toBe(claimed.text);
    expect((await claim("save-50", "lin")).problem?.code).toBe("limit_reached");
    await after.close();
  }, 120_000);

  it("is not ready once it is closed, and says unavailable", async () => {
    const pglite = await openPglite();
    const store = await createPostgresStore({ pglite });
    const { ask, claim } = testApi(store);
    await pglite.close();
    await expect(store.ready()).rejects.toThrow();
    expect((await ask("")).problem?.code).toBe("unavailable");
    expect((await ask("/me", { token: "lin" })).problem?.code).toBe("unavailable");
    expect((await claim("save-50", "lin")).problem?.code).toBe("unavailable");
  }, 60_000);
});

describe("a PostgreSQL server", () => {
  let database: TestDatabase;
  let store: Store;
  beforeEach(async () => {
    database = await createDatabase();
    store = await createPostgresStore({ pool: database.connect() });
  }, 60_000);
  afterEach(() => database.end());

  it("that loses its connections in the middle of a stampede loses and doubles nothing", async () => {
    const { claim, wallet } = testApi(store, testCampaign({ id: "shaken" }), at.evening);
    const other = await createDatabase();
    const killer = other.connect();
    let over = false;
    const shake = async () => {
      while (!over) {
        await killer.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [
          database.name,
        ]);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    const shaking = shake();

    let troubles = 0;
    const persistent = async (shopper: string) => {
      for (;;) {
        const answer = await claim("first-100", shopper, `shaken-${shopper}`);
        if (answer.status !== 503) return answer;
        troubles += 1;
        // The shaking must not go on for ever on a slow machine.
        if (troubles > 2000) over = true;
      }
    };
    const shoppers = Array.from({ length: 250 }, (_, index) => `shopper-${index}`);
    const answers = await Promise.all(shoppers.map(persistent));
    over = true;
    await shaking;
    await other.end();

    expect(troubles).toBeGreaterThan(0);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(100);
    expect(answers.filter(({ problem }) => problem?.code === "sold_out")).toHaveLength(150);
    for (const [index, { status, body }] of answers.entries()) {
      // The last connections to be cut are noticed by the first reads after, which are refused like any other.
      const coupons = async () => (await wallet(shoppers[index]!)).coupons;
      await expect.poll(coupons).toEqual(status === 201 ? [body.coupon] : []);
    }
  }, 120_000);

  it.each([
    ["before it hears of it", false],
    ["before it says so", true],
  ])(
    "that loses the connection at a commit, %s, gives each claim once, and none is asked to come again",
    async (_when, heard) => {
      let commits = Infinity;
      /** Cuts the connection of the second commit: of all claims but the first, which was alone. */
      class CutClient extends Client {
        override query(...sent: unknown[]): never {
          const query = super.query.bind(this) as (...sent: unknown[]) => Promise<unknown>;
          if ((sent[0] as { text?: string }).text !== "commit" || (commits += 1) !== 2) return query(...sent) as never;
          const { stream } = this.connection as unknown as { stream: Socket };
          const answered = heard ? query(...sent) : Promise.resolve();
          return answered.then(() => {
            stream.destroy();
            throw Object.assign(new Error("the connection was cut"), { code: "ECONNRESET" });
          }) as never;
        }
      }
      const pool = new Pool({ connectionString: database.url.href, max: 5, pipeline: true, Client: CutClient });
      const store = await createPostgresStore({ pool });
      commits = 0;
      const campaign = testCampaign({ id: heard ? "cut-after" : "cut-before" });
      const { claim, wallet, shown } = testApi(store, campaign, at.evening);
      const shoppers = Array.from({ length: 30 }, (_, index) => `shopper-${index}`);
      const answers = await Promise.all(shoppers.map((shopper) => claim("first-100", shopper)));
      // The halves of those that were cut off are decided each by itself.
      expect(commits).toBe(4);
      expect(answers.map(({ status }) => status)).toEqual(shoppers.map(() => 201));
      expect(answers.filter(({ headers }) => headers.has("Idempotency-Replayed"))).toEqual([]);
      expect((await shown("coupon", "first-100")).stock?.left).toBe(70);
      for (const [index, { body }] of answers.entries()) {
        expect((await wallet(shoppers[index]!)).coupons).toEqual([body.coupon]);
      }
      await pool.end();
    },
    60_000,
  );

  it("is unavailable where it has no time, and not where a statement is wrong", async () => {
    const hurried = database.connect();
    const { ask } = testApi(await createPostgresStore({ pool: hurried }));
    const client = await database.connect().connect();
    await client.query("begin; lock table campaign_kit.activities");
    // The pool has one connection that is free, which takes the next statement as well.
    await hurried.query("set statement_timeout = 100");
    expect((await ask("")).problem?.code).toBe("unavailable");
    await client.query("drop table campaign_kit.activities; commit");
    expect((await ask("")).problem?.code).toBe("internal_error");
    client.release();
  }, 60_000);

  it("that has not counted its rows yet looks up what claims need, and looks through nothing", async () => {
    const pool = new Pool({ connectionString: database.url.href, max: 1 });
    const counted = await createPostgresStore({ pool });
    const scope = { campaign: "crowded", activity: "first", shoppers: [] };
    const coupon = (serial: number): CouponRecord => ({
      ...{ id: `coupon-${serial}`, campaign: "crowded", activity: "first", shopper: `shopper-${serial}` },
      ...{
        ordinal: 1,
        serial,
        claimedAt: at.peak,
        usableFrom: at.peak,
        usableUntil: at.after,
        usedAt: null,
        order: null,
      },
      terms: { title: { en: "First" }, benefit: { type: "free_shipping" }, scope: { type: "all" } },
    });
    const answer = ({ shopper }: CouponRecord): StoredAnswer => ({
      ...{ subject: shopper, key: `key-${shopper}`, fingerprint: "", status: 201, contentType: "", body: "" },
      createdAt: at.peak,
    });
    const others = Array.from({ length: 3000 }, (_, index) => coupon(index + 1));
    await counted.transaction(scope, async (transaction) => {
      await transaction.insert(coupons, others);
      await transaction.saveAnswers(others.map(answer));
    });
    const shoppers = Array.from({ length: 100 }, (_, index) => `new-${index}`);
    const read = (transaction: StoreTransaction) =>
      Promise.all([
        transaction.find(coupons, { campaign: "crowded", shopper: shoppers, activity: ["first"] }),
        transaction.find(coupons, { campaign: "crowded", shopper: ["new-1"], activity: ["first"] }),
        transaction.answers(shoppers.map((shopper) => ({ subject: shopper, key: "new" }))),
      ]);
    expect(await counted.transaction(scope, read)).toEqual([[], [], []]);
    await pool.query("select pg_stat_force_next_flush()");
    const { rows } = await pool.query<{ looked: number }>(`select (
      (select sum(idx_tup_read) from pg_stat_user_indexes where schemaname = 'campaign_kit' and relname in ('coupons', 'answers'))
      + (select sum(seq_tup_read) from pg_stat_user_tables where schemaname = 'campaign_kit' and relname in ('coupons', 'answers'))
      )::int as looked`);
    expect(rows[0]!.looked).toBeLessThan(100);
    await pool.end();
  }, 60_000);

  it("refuses what no rule would ever write", async () => {
    const coupon: CouponRecord = {
      id: "q3Zk9vXw1mTt7Yb2Hc5LdA",
      campaign: "fenced",
      activity: "first",
      shopper: "lin",
      ordinal: 1,
      serial: 1,
      terms: { title: { en: "First" }, benefit: { type: "free_shipping" }, scope: { type: "all" } },
      claimedAt: at.peak,
      usableFrom: at.peak,
      usableUntil: at.after,
      usedAt: null,
      order: null,
    };
    const insert = (more: Partial<CouponRecord>) =>
      store.transaction({ campaign: "fenced", activity: "first", shoppers: [] }, (transaction) =>
        transaction.insert(coupons, [{ ...coupon, ...more }]),
      );
    await insert({});
    const other = { id: "A3Zk9vXw1mTt7Yb2Hc5LdA", shopper: "zhao", ordinal: 2, serial: 2 };
    await expect(insert({ ...other, shopper: "lin", ordinal: 1 })).rejects.toThrow();
    await expect(insert({ ...other, serial: 1 })).rejects.toThrow();
    await expect(insert({ ...other, id: coupon.id })).rejects.toThrow();
    await expect(insert(other)).resolves.toBeUndefined();
  }, 60_000);
});
