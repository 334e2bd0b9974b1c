import type { DrawResult } from "@campaign-kit/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answered } from "../../../test/api.ts";
import { at } from "../../../test/campaign.ts";
import { drawApi, drawCampaign, prizesOf, type DrawApi } from "../../../test/lucky-draw.ts";
import { storeKinds, type OpenedStores } from "../../../test/stores.ts";
import { DealtDeck } from "../../index.ts";

const codes = (answers: readonly Answered[]) => answers.map(({ status, problem }) => problem?.code ?? status);
const count = (answers: readonly Answered[], code: string | number) =>
  codes(answers).filter((each) => each === code).length;
const drawn = (answers: readonly Answered<DrawResult>[]) =>
  answers.filter(({ status }) => status === 201).map(({ body }) => body);
const countBy = (names: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]));
const numbers = (length: number) => Array.from({ length }, (_, index) => index);
const end = at.peak + 24 * 60 * 60 * 1000;

const cards = { phone: 1, "free-shipping": 12, "20-points": 40, again: 7, thanks: 180 };

describe.each(storeKinds)("lucky draws %s", (_where, open) => {
  let opened: OpenedStores;
  let campaigns = 0;

  /** Two APIs for one campaign that nobody else uses. */
  const twoApis = (changes: Record<string, unknown> = {}, now: number = at.warmup): readonly [DrawApi, DrawApi] => {
    campaigns += 1;
    const campaign = drawCampaign({ id: `autumn-${campaigns}`, ...changes });
    const [one, two] = opened.stores.map((store) => drawApi(store, campaign, now));
    return [one!, two!];
  };

  beforeAll(async () => {
    opened = await open();
  }, 120_000);
  afterAll(() => opened.end());

  it("give each card once to a crowd at two processes, every prize as often as was sealed, and no more", async () => {
    const wheel = { prizes: prizesOf(cards), pity: undefined, chances: { daily: 1, perDay: 1 } };
    const apis = twoApis(wheel);
    const before = await apis[0].wheel();
    const answers = await Promise.all(numbers(300).map((index) => apis[index % 2]!.draw("wheel", `shopper-${index}`)));
    expect(count(answers, 201)).toBe(240);
    expect(count(answers, "sold_out")).toBe(60);
    const receipts = drawn(answers).map(({ receipt }) => receipt);
    expect(receipts.map(({ index }) => index).sort((a, b) => a - b)).toEqual(numbers(240));
    expect(countBy(drawn(answers).map(({ draw }) => draw.prize))).toEqual(cards);

    const after = await apis[1].wheel();
    expect(after.prizes.map(({ left }) => left)).toEqual([0, 0, 0, 0, 0]);
    expect(after.decks).toEqual(before.decks.map((deck) => ({ ...deck, left: 0 })));

    // When it is over, the seed deals the same deck again, and every receipt with it.
    apis[0].time.now = end;
    const [deck] = (await apis[0].wheel()).decks;
    const again = new DealtDeck({ name: "main", seed: deck!.seed!, prizes: after.prizes });
    expect(again.root).toBe(before.decks[0]!.root);
    for (const receipt of receipts) expect(receipt).toEqual(again.receipt(receipt.index));
  }, 120_000);

  it("seal one deck, however many ask first", async () => {
    const apis = twoApis();
    const documents = await Promise.all(numbers(12).map((index) => apis[index % 2]!.wheel()));
    const draws = await Promise.all(numbers(4).map((index) => apis[index % 2]!.draw("points", `shopper-${index}`)));
    expect(new Set(documents.map(({ decks }) => JSON.stringify(decks.map(({ root }) => root)))).size).toBe(1);
    expect(
      drawn(draws)
        .map(({ receipt }) => receipt.index)
        .sort(),
    ).toEqual([0, 1, 2, 3]);
  }, 120_000);

  it("take no more draws of a shopper than there are chances, asked for at once", async () => {
    const apis = twoApis();
    const answers = await Promise.all(numbers(40).map((index) => apis[index % 2]!.draw("phones", "lin")));
    expect(count(answers, 201)).toBe(5);
    expect(count(answers, "no_chances")).toBe(35);
    expect(await apis[0].mine("phones", "lin")).toMatchObject({ draws: 5, chances: 0 });
    expect((await apis[0].wallet("lin")).prizes).toHaveLength(5);
  }, 120_000);

  it("have one effect for one key, asked 32 times at once", async () => {
    const apis = twoApis();
    const answers = await Promise.all(
      numbers(32).map((index) => apis[index % 2]!.draw("phones", "lin", `same-key-${campaigns}`)),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await apis[0].wheel("phones")).decks[0]!.left).toBe(19);
  }, 120_000);

  it("sell chances for no more points than there are, while they are spent and won elsewhere", async () => {
    const chances = { daily: 0, points: { cost: 30, perDay: 10 }, perDay: 10 };
    const [one, two] = twoApis({ chances, prizes: prizesOf({ thanks: 50 }), pity: undefined });
    const shoppers = numbers(12).map((index) => `shopper-${index}`);
    await Promise.all(shoppers.map((shopper) => one.grant(shopper, 60)));
    const [bought, won] = await Promise.all([
      Promise.all(shoppers.flatMap((shopper) => numbers(5).map((nth) => (nth % 2 ? one : two).buy("wheel", shopper)))),
      // Each of twenty cards brings 20 points.
      Promise.all(shoppers.map((shopper) => two.draw("points", shopper))),
    ]);
    expect(count(won, 201)).toBe(12);
    for (const [index, shopper] of shoppers.entries()) {
      const mine = bought.slice(index * 5, index * 5 + 5);
      const { points } = await one.wallet(shopper);
      expect(count(mine, 201), shopper).toBe(2);
      expect(count(mine, "not_enough_points"), shopper).toBe(3);
      expect(points.balance, shopper).toBe(20);
      expect((await two.mine("wheel", shopper)).chances, shopper).toBe(2);
    }
  }, 120_000);

  it("let a place bring one chance a day, told of many times at once", async () => {
    const apis = twoApis();
    const shares = numbers(24).map((index) => apis[index % 2]!.share("wheel", "lin", index % 3 ? "link" : "mail"));
    const gained = (await Promise.all(shares)).map(({ body }) => body.gained);
    expect(gained.filter((chances) => chances === 1)).toHaveLength(2);
    expect(await apis[1].mine("wheel", "lin")).toMatchObject({ chances: 3, shares: 0 });
  }, 120_000);

  it("pay what was promised from the reserve, each card of it once", async () => {
    const misses = { prizes: prizesOf({ thanks: 200 }, { "20-points": 7 }), chances: { daily: 4, perDay: 4 } };
    const apis = twoApis(misses);
    const shoppers = numbers(10).map((index) => `shopper-${index}`);
    for (let round = 0; round < 3; round += 1) {
      await Promise.all(shoppers.map((shopper, index) => apis[index % 2]!.draw("wheel", shopper)));
    }
    const answers = await Promise.all(shoppers.map((shopper, index) => apis[index % 2]!.draw("wheel", shopper)));
    const receipts = drawn(answers).map(({ receipt }) => receipt);
    const reserve = receipts.filter(({ deck }) => deck === "reserve");
    expect(reserve.map(({ index }) => index).sort()).toEqual(numbers(7));
    expect(receipts).toHaveLength(10);
    expect((await apis[0].wheel()).decks.map(({ left }) => left)).toEqual([167, 0]);
  }, 120_000);

  it("show each winner once, seen at two processes at once", async () => {
    const apis = twoApis();
    const ids = await Promise.all(
      numbers(8).map(async (index) => (await apis[0].draw("phones", `named-${index}`)).body.draw.id),
    );
    await Promise.all(
      [...ids, ...ids].map((id, index) => apis[index % 2 ? 0 : 1].reveal("phones", `named-${index % 8}`, id)),
    );
    const { winners } = await apis[1].wheel("phones");
    expect(winners.map(({ nickname }) => nickname).sort()).toEqual(numbers(8).map(String));
  }, 120_000);
});
