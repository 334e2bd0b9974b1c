import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answered } from "../../../test/api.ts";
import { groupApi, groupCampaign, HOUR, owed, type GroupApi } from "../../../test/group-buy.ts";
import { storeKinds, type OpenedStores } from "../../../test/stores.ts";
import { at } from "../../../test/campaign.ts";
import { instant } from "../../time.ts";
import { groups, memberships, type MembershipRecord } from "./table.ts";

const codes = (answers: readonly Answered[]) => answers.map(({ status, problem }) => problem?.code ?? status);
const count = (answers: readonly Answered[], code: string | number) =>
  codes(answers).filter((each) => each === code).length;
const people = (length: number) => Array.from({ length }, (_, index) => `shopper-${index}`);

describe.each(storeKinds)("groups kept %s", (_where, openStores) => {
  let opened: OpenedStores;
  let campaigns = 0;

  /** Two APIs for one campaign that nobody else uses. */
  const twoApis = (options: { limit?: number } = {}) => {
    campaigns += 1;
    const campaign = groupCampaign({ id: `autumn-${campaigns}`, ...options });
    const [one, two] = opened.stores.map((store) => groupApi(store, campaign));
    return [one!, two!] as const;
  };
  const written = async (campaign: string, activity: string) => ({
    groups: await opened.stores[0].find(groups, { campaign, activity }, { order: ["serial"] }),
    memberships: await opened.stores[0].find(memberships, { campaign, activity }, { order: ["serial"] }),
  });

  beforeAll(async () => {
    opened = await openStores();
  }, 120_000);
  afterAll(() => opened.end());

  it("seat exactly 8 of 1,000 shoppers who want into a group of 8 at once", async () => {
    const apis = twoApis();
    const [leader, ...others] = people(1000);
    const id = await apis[0].opened("family", leader!);
    const keyOf = (index: number) => `crowd-${index}-${campaigns}`;
    const answers = await Promise.all(
      others.map((shopper, index) => apis[index % 2]!.join("family", id, shopper, keyOf(index))),
    );
    expect(count(answers, 201)).toBe(7);
    expect(count(answers, "group_full")).toBe(992);

    const { group } = (await apis[1].group("family", id)).body;
    expect(group).toMatchObject({ status: "completed", seated: 8, missing: 0 });
    expect(group.members).toHaveLength(8);
    const rows = await written(apis[0].campaign.id, "family");
    expect(rows.memberships).toHaveLength(8);
    expect(rows.memberships.map(({ seat }) => seat)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(rows.memberships.map(({ serial }) => serial)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(owed(await apis[0].refunds("family"))).toEqual(
      Object.fromEntries(rows.groups[0]!.members.map(({ shopper }) => [shopper, 13])),
    );
    for (const index of [0, 500, 998]) {
      const replay = await apis[index % 2]!.join("family", id, others[index]!, keyOf(index));
      expect(replay.text).toBe(answers[index]!.text);
      expect(replay.headers.get("Idempotency-Replayed")).toBe("true");
    }
  }, 240_000);

  it("have one effect for one key, asked 64 times at once", async () => {
    const apis = twoApis();
    const key = `same-key-${campaigns}`;
    const opens = await Promise.all(people(64).map((_, index) => apis[index % 2]!.open("family", "lin", key)));
    expect(new Set(opens.map(({ text }) => text)).size).toBe(1);
    const { id } = opens[0]!.body.group;
    const joins = await Promise.all(
      people(64).map((_, index) => apis[index % 2]!.join("family", id, "zhao", `${key}-join`)),
    );
    expect(new Set(joins.map(({ text }) => text)).size).toBe(1);
    expect((await written(apis[0].campaign.id, "family")).memberships).toHaveLength(2);
  }, 120_000);

  it("hold a shopper's limit over all groups of the activity, opened and joined at once", async () => {
    const apis = twoApis({ limit: 3 });
    const ids = await Promise.all(people(12).map((shopper) => apis[0].opened("family", shopper)));
    const answers = await Promise.all([
      ...ids.map((id, index) => apis[index % 2]!.join("family", id, "lin")),
      ...ids.map((_id, index) => apis[index % 2]!.open("family", "lin")),
    ]);
    expect(count(answers, 201)).toBe(3);
    expect(count(answers, "limit_reached")).toBe(21);
    expect(await apis[1].mine("family", "lin")).toMatchObject({ status: "limit_reached", counted: 3 });
  }, 120_000);

  it.each([
    ["a sweep", (api: GroupApi) => api.api.sweep().then(() => undefined)],
    ["somebody late", (api: GroupApi, id: string) => api.join("duo", id, "late").then(({ problem }) => problem?.code)],
  ])(
    "are joined, or expire by %s at that instant, and never both",
    async (_who, expire) => {
      const [joining, expiring] = twoApis();
      const outcomes = new Set<unknown>();
      // Who starts earlier, and by how many milliseconds: the last ones by so many that there is no race.
      for (const [round, head] of [0, 0, 0, 0, 1, -1, 1, -1, 2, -2, 3, -3, 5, -5, 8, -8, 500, -500].entries()) {
        joining.time.now = expiring.time.now = at.peak;
        const [leader, friend] = [`leader-${round}`, `friend-${round}`];
        const id = await joining.opened("duo", leader);
        // The one's clock is at the last moment, the other's a millisecond after it.
        expiring.time.now = at.peak + 24 * HOUR;
        joining.time.now = expiring.time.now - 1;
        const [late, joined] = await Promise.all([
          after(head, () => expire(expiring, id)),
          after(-head, () => joining.join("duo", id, friend)),
        ]);

        const { group } = (await expiring.group("duo", id)).body;
        const refunds = (await expiring.refunds("duo")).filter((refund) => refund.group === id);
        const outcome = joined.problem?.code ?? joined.status;
        outcomes.add(outcome);
        if (outcome === 201) {
          expect(group).toMatchObject({ status: "completed", seated: 2, endedAt: instant(joining.time.now) });
          expect(refunds).toEqual([]);
          expect(late).toBeOneOf([undefined, "group_full"]);
        } else {
          expect(outcome).toBe("group_closed");
          expect(group).toMatchObject({ status: "expired", seated: 1, endedAt: instant(expiring.time.now) });
          expect(owed(refunds)).toEqual({ [leader]: 199.5 });
          expect(late).toBeOneOf([undefined, "group_closed"]);
        }
      }
      expect(outcomes).toEqual(new Set([201, "group_closed"]));
    },
    120_000,
  );

  it("are settled once by two sweeps at once, and by whoever asks meanwhile", async () => {
    const [one, two] = twoApis();
    const shoppers = people(60);
    const ids = await Promise.all(shoppers.map((shopper) => one.opened("duo", shopper)));
    one.time.now += 24 * HOUR;
    two.time.now = one.time.now;
    const [first, second, third, ...late] = await Promise.all([
      one.api.sweep(),
      two.api.sweep(),
      one.api.sweep(),
      ...ids.slice(0, 10).map((id) => two.join("duo", id, "late")),
    ]);
    expect(codes(late)).toEqual(late.map(() => "group_closed"));
    expect(first + second + third).toBeLessThanOrEqual(60);
    expect(first + second + third).toBeGreaterThanOrEqual(50);
    const rows = await written(one.campaign.id, "duo");
    expect(rows.groups.map(({ status, endedAt }) => [status, endedAt])).toEqual(
      rows.groups.map(({ closesAt }) => ["expired", closesAt]),
    );
    expect(rows.memberships.every(({ refund, refundDueAt }) => refund?.amount === 19950 && refundDueAt)).toBe(true);
    expect(owed(await two.refunds("duo"))).toEqual(Object.fromEntries(shoppers.map((shopper) => [shopper, 199.5])));
    expect(await two.api.sweep()).toBe(0);
  }, 120_000);

  it("stay whole while people come and go at once", async () => {
    const apis = twoApis();
    const id = await apis[0].opened("family", "leader");
    await Promise.all(people(5).map((shopper) => apis[0].join("family", id, shopper)));
    const answers = await Promise.all([
      apis[0].leave("family", id, "leader"),
      ...people(40).flatMap((shopper, index) => [
        apis[index % 2]!.leave("family", id, shopper),
        apis[(index + 1) % 2]!.join("family", id, shopper),
      ]),
    ]);
    const entries = 6 + answers.filter(({ status }) => status === 201).length;
    const leaves = answers.filter(({ status }) => status === 200).length;
    const rows = await written(apis[0].campaign.id, "family");
    const present = rows.memberships.filter(({ leftAt }) => leftAt === null);
    expect(rows.memberships).toHaveLength(entries);
    expect(present).toHaveLength(entries - leaves);
    expect(present.map(({ shopper, seat }) => [shopper, seat])).toEqual(
      rows.groups[0]!.members.map(({ shopper, seat }) => [shopper, seat]),
    );
    expect(present.length).toBeLessThanOrEqual(8);
    expect(new Set(present.map(({ seat }) => seat)).size).toBe(present.length);
  }, 120_000);

  it("are called off or completed, and never both", async () => {
    const [one, two] = twoApis();
    for (let round = 0; round < 10; round += 1) {
      const id = await one.opened("duo", `leader-${round}`);
      const [join, cancel] = await Promise.all([one.join("duo", id, `friend-${round}`), two.cancel("duo", id)]);
      const { status } = (await two.group("duo", id)).body.group;
      expect([
        [201, "group_closed", "completed"],
        ["group_closed", 200, "cancelled"],
      ]).toContainEqual([...codes([join, cancel]), status]);
    }
  }, 120_000);

  it("refuse what no rule would ever write", async () => {
    const membership: MembershipRecord = {
      id: "a",
      group: `fenced-${campaigns}`,
      campaign: "fenced",
      activity: "duo",
      shopper: "lin",
      serial: 1,
      seat: 1,
      joinedAt: at.peak,
      leftAt: null,
      paid: { amount: 100, currency: "CNY" },
      refund: null,
      refundDueAt: null,
      refundedAt: null,
    };
    const insert = (more: Partial<MembershipRecord>) =>
      opened.stores[0].transaction({ campaign: "fenced", activity: "duo", shoppers: [] }, (transaction) =>
        transaction.insert(memberships, [{ ...membership, ...more }]),
      );
    await insert({});
    const other = { id: "b", shopper: "zhao", serial: 2, seat: 2 };
    await expect(insert({ ...other, seat: 1 })).rejects.toThrow();
    await expect(insert({ ...other, shopper: "lin" })).rejects.toThrow();
    await expect(insert({ ...other, serial: 1 })).rejects.toThrow();
    await expect(insert({ ...other, shopper: "lin", seat: 1, leftAt: at.peak })).resolves.toBeUndefined();
  }, 60_000);
});

async function after<Result>(milliseconds: number, act: () => Promise<Result>): Promise<Result> {
  if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return act();
}
