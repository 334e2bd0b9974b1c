import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { storeKinds, type OpenedStores } from "../test/stores.ts";
import { Decider } from "./decider.ts";
import { coupons, type CouponRecord } from "./mechanics/coupon/table.ts";
import type { Decidable } from "./mechanics/mechanic.ts";
import type { Store } from "./store/store.ts";

const CAMPAIGN = "one-of-many";
const edges = {
  clock: () => Date.parse("2026-11-02T12:00:00+08:00"),
  random: (length: number) => new Uint8Array(length),
};

const couponOf = (shopper: string, id: string, serial: number): CouponRecord => ({
  id,
  campaign: CAMPAIGN,
  activity: "given",
  shopper,
  ordinal: 1,
  serial,
  terms: { title: { en: "Given" }, benefit: { type: "free_shipping" }, scope: { type: "all" } },
  claimedAt: 0,
  usableFrom: 0,
  usableUntil: 1,
  usedAt: null,
  order: null,
});

/** Gives each shopper a coupon of the id that is asked for, whatever that leads to; `broken` breaks the rules' own code. */
const giving: Decidable<{ shopper: string; id: string }> = {
  mechanic: "coupon",
  line: `${CAMPAIGN}/given`,
  scope: { campaign: CAMPAIGN, activity: "given" },
  shoppersOf: () => [],
  open: (transaction) => {
    const given: CouponRecord[] = [];
    return Promise.resolve({
      decide: ({ shopper, id }) => {
        given.push(couponOf(shopper, id, transaction.issued + given.length + 1));
        return { status: 201, body: { id } };
      },
      save: async () => {
        if (given.some(({ id }) => id === "broken")) throw new Error("a rule broke");
        await transaction.setIssued(transaction.issued + given.length);
        await transaction.insert(coupons, given);
      },
    });
  },
};

describe.each(storeKinds)("a batch %s", (where, open) => {
  let opened: OpenedStores;
  let store: Store;
  beforeAll(async () => {
    opened = await open();
    [store] = opened.stores;
    await store.transaction({ ...giving.scope, shoppers: [] }, async (transaction) => {
      await transaction.insert(coupons, [couponOf("earlier", "taken", 1_000_000)]);
    });
  }, 120_000);
  afterAll(() => opened.end());

  it.each([
    ["a key that is taken", "taken"],
    ["a rule that breaks as it saves", "broken"],
    // What no schema would let through: memory has no quarrel with it.
    ...(where === "in memory" ? [] : [["a text that the database refuses", "\u0000"]]),
  ])(
    "of a hundred with %s loses that one alone, and nothing twice",
    async (what = "", bad = "") => {
      const decider = new Decider({ store, ...edges });
      const submit = (index: number) => {
        const [shopper, id] = [`${what} ${index}`, index === 37 ? bad : `${what} ${index}`];
        return decider.submit(giving, {
          subject: shopper,
          key: `key-${index}`,
          fingerprint: "give",
          intent: { shopper, id },
        });
      };
      const indexes = Array.from({ length: 100 }, (_, index) => index);
      const outcomes = await Promise.allSettled(indexes.map(submit));
      const lost = outcomes.flatMap((outcome, index) =>
        outcome.status === "rejected" ? [[index, outcome.reason]] : [],
      );
      expect(lost).toEqual([[37, expect.objectContaining({ code: "unavailable" })]]);

      const good = indexes.filter((index) => index !== 37);
      const rows = await store.find(coupons, { campaign: CAMPAIGN, shopper: good.map((index) => `${what} ${index}`) });
      expect(rows).toHaveLength(99);
      const again = await Promise.all(good.map(submit));
      expect(again.map(({ replayed }) => replayed)).toEqual(good.map(() => true));
      expect(again.map(({ answer }) => answer.body)).toEqual(
        good.map((index) => JSON.stringify({ id: `${what} ${index}` })),
      );
      expect(await store.find(coupons, { campaign: CAMPAIGN, shopper: `${what} 37` })).toEqual([]);
    },
    60_000,
  );
});
