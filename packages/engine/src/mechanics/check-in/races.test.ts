import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answered } from "../../../test/api.ts";
import { checkInApi, checkInCampaign, day } from "../../../test/check-in.ts";
import { storeKinds, type OpenedStores } from "../../../test/stores.ts";
import { keptChances } from "../../rewards/chances.ts";

const codes = (answers: readonly Answered[]) => answers.map(({ status, problem }) => problem?.code ?? status);
const count = (answers: readonly Answered[], code: string | number) =>
  codes(answers).filter((each) => each === code).length;
const people = (length: number) => Array.from({ length }, (_, index) => `shopper-${index}`);

describe.each(storeKinds)("check-ins and points kept %s", (_where, openStores) => {
  let opened: OpenedStores;
  let campaigns = 0;

  /** Two APIs for one campaign that nobody else uses. */
  const twoApis = (now = day("2026-11-02")) => {
    campaigns += 1;
    const campaign = checkInCampaign({ id: `daily-${campaigns}` });
    const [one, two] = opened.stores.map((store) => checkInApi(store, campaign, now));
    return [one!, two!] as const;
  };

  beforeAll(async () => {
    opened = await openStores();
  }, 120_000);
  afterAll(() => opened.end());

  it("mark one day for a shopper who checks in 64 times at once", async () => {
    const apis = twoApis();
    const answers = await Promise.all(Array.from({ length: 64 }, (_, index) => apis[index % 2]!.checkIn("maya")));
    expect(count(answers, 201)).toBe(1);
    expect(count(answers, "already_checked_in")).toBe(63);
    expect((await apis[1].points("maya")).entries).toMatchObject([{ amount: 5, balance: 5, reason: "check_in" }]);
    expect(await apis[0].mine("maya")).toMatchObject({ streak: 1, total: 1 });
  }, 120_000);

  it("mark each shopper's day where a crowd comes at midnight", async () => {
    const apis = twoApis();
    const shoppers = people(300);
    const answers = await Promise.all(shoppers.map((shopper, index) => apis[index % 2]!.checkIn(shopper)));
    expect(count(answers, 201)).toBe(300);
    for (const shopper of shoppers.slice(0, 20)) expect((await apis[0].me(shopper)).points).toBe(5);
  }, 120_000);

  it("make up one day where the points suffice for one of two", async () => {
    for (let round = 0; round < 10; round += 1) {
      const [one, two] = twoApis(day("2026-11-04"));
      await one.grant("maya", 39);
      const answers = await Promise.all([one.makeUp("maya", "2026-11-01"), two.makeUp("maya", "2026-11-03")]);
      expect(codes(answers).sort()).toEqual([201, "not_enough_points"]);
      expect(await two.points("maya")).toMatchObject({ balance: 19, entries: { length: 2 } });
      expect(await one.mine("maya")).toMatchObject({ total: 1, makeUp: { left: 1 } });
    }
  }, 120_000);

  it("spend points once where two activities and the shop move them at the same time", async () => {
    const [one, two] = twoApis(day("2026-11-08"));
    await one.grant("maya", 20);
    const moved = await Promise.all([
      ...["2026-11-01", "2026-11-02", "2026-11-03"].map((date) => one.makeUp("maya", date)),
      ...Array.from({ length: 10 }, () => two.grant("maya", 1)),
      two.checkIn("maya", "around"),
      two.checkIn("maya", "daily"),
    ]);
    const { balance, entries } = await one.points("maya");
    // Whatever came first: nothing was lost, nothing twice, and never less than nothing.
    const spent = entries.filter(({ reason }) => reason === "make_up").length;
    expect(count(moved, 201)).toBe(12 + spent);
    expect(balance).toBe(20 + 10 + 5 - 20 * spent);
    expect(spent).toBe(1);
    for (const [index, entry] of entries.entries()) {
      expect(entry.balance).toBe((entries[index + 1]?.balance ?? 0) + entry.amount);
      expect(entry.balance).toBeGreaterThanOrEqual(0);
    }
  }, 120_000);

  it("undo an entry once, asked 32 times at once", async () => {
    const apis = twoApis();
    const { body: entry } = await apis[0].grant("zhao", 50);
    const answers = await Promise.all(
      Array.from({ length: 32 }, (_, index) => apis[index % 2]!.reverse("zhao", entry.id)),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await apis[0].points("zhao")).balance).toBe(0);
  }, 120_000);

  it("give coupons of one activity different serials, and keep every chance, in a crowd", async () => {
    const apis = twoApis(day("2026-11-04"));
    const shoppers = people(60);
    const dates = ["2026-11-04", "2026-11-05", "2026-11-06", "2026-11-07", "2026-11-08"];
    for (const date of dates) {
      for (const api of apis) api.time.now = day(date);
      const answers = await Promise.all(shoppers.map((shopper, index) => apis[index % 2]!.checkIn(shopper)));
      expect(count(answers, 201)).toBe(60);
    }
    const wallets = await Promise.all(shoppers.map((shopper) => apis[0].wallet(shopper)));
    expect(wallets.flatMap(({ coupons }) => coupons.map(({ activity }) => activity))).toEqual(
      shoppers.map(() => "daily"),
    );
    const { id: campaign } = apis[0].campaign;
    expect((await opened.stores[1].issued(campaign)).get("daily")).toBe(60);
    const kept = await opened.stores[1].find(keptChances, { campaign });
    expect(kept.map((row) => row.count)).toEqual(shoppers.map(() => 2));
  }, 120_000);

  it("have all or nothing of a day whose commit fails", async () => {
    const [one, two] = twoApis();
    const campaign = one.campaign;
    const store = opened.stores[0];
    const broken = checkInApi(
      {
        find: (table, where, options) => store.find(table, where, options),
        issued: (id) => store.issued(id),
        sweep: (before) => store.sweep(before),
        ready: () => store.ready(),
        close: () => store.close(),
        transaction: (scope, work) =>
          store.transaction(scope, async (transaction) => {
            await work(transaction);
            throw new Error("cut off before the commit");
          }),
      },
      campaign,
    );
    const key = `cut-off-${campaigns}-key`;
    expect(codes([await broken.checkIn("maya", "daily", key)])).toEqual(["unavailable"]);
    expect(await two.mine("maya")).toMatchObject({ total: 0, status: "ready" });
    expect(await two.points("maya")).toEqual({ balance: 0, entries: [] });
    expect((await one.checkIn("maya", "daily", key)).status).toBe(201);
  }, 120_000);
});
