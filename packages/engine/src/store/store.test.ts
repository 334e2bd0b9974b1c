import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testApi, type Answered } from "../../test/api.ts";
import { at, testCampaign } from "../../test/campaign.ts";
import { storeKinds, type OpenedStores } from "../../test/stores.ts";
import type { Store } from "./store.ts";

const codes = (answers: readonly Answered[]) => answers.map(({ status, problem }) => problem?.code ?? status);
const count = (answers: readonly Answered[], code: string | number) =>
  codes(answers).filter((each) => each === code).length;

describe.each(storeKinds)("a store %s", (_where, open) => {
  let opened: OpenedStores;
  let campaigns = 0;

  /** Two APIs for one campaign that nobody else uses. */
  const twoApis = (now: number = at.peak) => {
    campaigns += 1;
    const campaign = testCampaign({ id: `autumn-${campaigns}` });
    const [one, two] = opened.stores.map((store) => testApi(store, campaign, now));
    return [one!, two!] as const;
  };

  beforeAll(async () => {
    opened = await open();
  }, 120_000);
  afterAll(() => opened.end());

  it("lets exactly 100 of 500 shoppers have the first 100", async () => {
    const [{ claim, shown }] = twoApis(at.evening);
    const keyOf = (index: number) => `stampede-${index}-${campaigns}`;
    const shoppers = Array.from({ length: 500 }, (_, index) => index);
    const answers = await Promise.all(shoppers.map((index) => claim("first-100", `shopper-${index}`, keyOf(index))));
    expect(count(answers, 201)).toBe(100);
    expect(count(answers, "sold_out")).toBe(400);
    const winners = answers.filter(({ status }) => status === 201);
    expect(new Set(winners.map(({ body }) => body.coupon.id)).size).toBe(100);

    expect((await shown("coupon", "first-100")).stock).toEqual({ total: 100, left: 0 });
    for (const index of [0, 7, 499]) {
      const replay = await claim("first-100", `shopper-${index}`, keyOf(index));
      expect(replay.text).toBe(answers[index]!.text);
      expect(replay.headers.get("Idempotency-Replayed")).toBe("true");
    }
  }, 120_000);

  it("lets no more through where two processes decide", async () => {
    const apis = twoApis(at.evening);
    const claims = Array.from({ length: 240 }, (_, index) => apis[index % 2]!.claim("first-100", `shopper-${index}`));
    const answers = await Promise.all(claims);
    expect(count(answers, 201)).toBe(100);
    expect(count(answers, "sold_out")).toBe(140);
  }, 120_000);

  it("has one effect for one key, asked 64 times at once", async () => {
    const apis = twoApis();
    const asks = Array.from({ length: 64 }, (_, index) =>
      apis[index % 2]!.claim("skincare-15", "lin", `same-key-${campaigns}`),
    );
    const answers = await Promise.all(asks);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.has("Idempotency-Replayed"))).toHaveLength(63);
    expect((await apis[0].me("lin")).activities["skincare-15"]).toMatchObject({ claimed: 1 });
  }, 120_000);

  it("has one effect for one key that is used for two coupons at once", async () => {
    const [one, two] = twoApis();
    for (let round = 0; round < 20; round += 1) {
      const [shopper, key] = [`shopper-${round}`, `two-coupons-${campaigns}`];
      const answers = await Promise.all([one.claim("save-50", shopper, key), two.claim("skincare-15", shopper, key)]);
      expect(codes(answers).sort()).toEqual([201, "idempotency_key_reused"]);
      expect((await one.wallet(shopper)).coupons).toHaveLength(1);
    }
  }, 120_000);

  it("lets no shopper have two coupons that exclude each other, asked for at once", async () => {
    const [one, two] = twoApis();
    const shoppers = Array.from({ length: 120 }, (_, index) => `shopper-${index}`);
    const answers = await Promise.all(
      // In opposite orders, so that locks taken one by one would meet.
      [
        ...shoppers.map((shopper) => one.claim("save-50", shopper)),
        ...shoppers.toReversed().map((shopper) => two.claim("save-120", shopper)),
      ],
    );
    expect(count(answers, 201)).toBe(120);
    expect(count(answers, "excluded")).toBe(120);
    for (const shopper of shoppers) expect((await one.wallet(shopper)).coupons, shopper).toHaveLength(1);
  }, 120_000);

  it("keeps nothing of a batch that could not be committed", async () => {
    const [{ claim, me, shown }] = twoApis();
    const [store] = opened.stores;
    const campaign = testCampaign({ id: `autumn-${campaigns}` });
    const broken: Store["transaction"] = (scope, work) =>
      store.transaction(scope, async (transaction) => {
        await work(transaction);
        throw new Error("cut off before the commit");
      });
    const failing = testApi(withTransaction(store, broken), campaign);
    const keys = ["lin", "zhao", "maya"].map((shopper) => `cut-off-${shopper}-${campaigns}`);
    const lost = await Promise.all(keys.map((key) => failing.claim("save-50", key.split("-")[2]!, key)));
    expect(codes(lost)).toEqual(["unavailable", "unavailable", "unavailable"]);
    expect((await me("lin")).activities["save-50"]).toMatchObject({ claimed: 0, status: "claimable" });

    const again = await claim("save-50", "lin", keys[0]);
    expect(again.status).toBe(201);
    expect(again.headers.get("Idempotency-Replayed")).toBeNull();
    expect((await shown("coupon", "save-50")).stock?.left).toBe(9999);
  }, 120_000);

  it("loses nothing of a batch whose commit was not heard of", async () => {
    const [{ claim, me }] = twoApis();
    const [store] = opened.stores;
    const campaign = testCampaign({ id: `autumn-${campaigns}` });
    const broken: Store["transaction"] = async (scope, work) => {
      await store.transaction(scope, work);
      throw new Error("cut off after the commit");
    };
    const key = `unheard-${campaigns}`;
    expect(codes([await testApi(withTransaction(store, broken), campaign).claim("save-50", "lin", key)])).toEqual([
      "unavailable",
    ]);
    const again = await claim("save-50", "lin", key);
    expect(again.headers.get("Idempotency-Replayed")).toBe("true");
    expect((await me("lin")).activities["save-50"]).toMatchObject({ claimed: 1, coupons: [again.body.coupon] });
  }, 120_000);

  it("forgets old answers a thousand at a time, and only those", async () => {
    const [store] = opened.stores;
    const answer = (index: number, createdAt: number) => ({
      subject: "sweeper",
      key: `sweep-${index}`,
      fingerprint: "POST /",
      status: 201,
      contentType: "application/json",
      body: "{}",
      createdAt,
    });
    const old = Array.from({ length: 1500 }, (_, index) => answer(index, 1000));
    await store.transaction({ campaign: "swept", activity: "none", shoppers: [] }, (transaction) =>
      transaction.saveAnswers([...old, answer(1500, 2000)]),
    );
    expect(await store.sweep(2000)).toBe(1000);
    expect(await store.sweep(2000)).toBe(500);
    expect(await store.sweep(2000)).toBe(0);
    expect(await store.sweep(2001)).toBe(1);
  }, 120_000);

  it("says that it is ready", async () => {
    await expect(opened.stores[1].ready()).resolves.toBeUndefined();
  });
});

function withTransaction(store: Store, transaction: Store["transaction"]): Store {
  return {
    transaction,
    find: (table, where, options) => store.find(table, where, options),
    issued: (campaign) => store.issued(campaign),
    sweep: (createdBefore) => store.sweep(createdBefore),
    ready: () => store.ready(),
    close: () => store.close(),
  };
}
