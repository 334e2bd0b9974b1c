import { describe, expect, it } from "vitest";
import { at } from "../../test/campaign.ts";
import { groupApi, groupCampaign, HOUR, owed, yuan } from "../../test/group-buy.ts";
import { createMemoryStore } from "../store/memory/index.ts";

const start = (now: number = at.peak, campaign = groupCampaign()) => groupApi(createMemoryStore(), campaign, now);
const later = (hours: number) => new Date(at.peak + hours * HOUR).toISOString();
const nobody = "0".repeat(22);

describe("the public document", () => {
  it("tells a group-buy's offer as the shop wrote it down", async () => {
    const { shown } = start();
    expect(await shown("group-buy", "duo")).toEqual({
      mechanic: "group-buy",
      id: "duo",
      title: { en: "duo" },
      terms: { en: "Once" },
      windows: [{ opensAt: "2026-11-01T16:00:00.000Z", closesAt: "2026-11-02T16:00:00.000Z" }],
      product: { id: "headphones", title: { en: "Headphones" } },
      price: yuan(399),
      tiers: [{ people: 2, price: yuan(199.5) }],
      minutesToFill: 1440,
      limit: 1,
      listed: false,
    });
    expect(await shown("group-buy", "family")).toMatchObject({ leaderDiscount: yuan(3), limit: 2, listed: true });
  });
});

describe("opening a group", () => {
  it("gives a group with the shopper as its leader, and what has become of the activity", async () => {
    const { status, body } = await start().open("duo", "named-Lin");
    expect(status).toBe(201);
    expect(body.group).toEqual({
      id: expect.stringMatching(/^[\w-]{22}$/) as string,
      activity: "duo",
      status: "open",
      openedAt: later(0),
      closesAt: later(24),
      seats: 2,
      seated: 1,
      missing: 1,
      price: yuan(199.5),
      members: [{ nickname: "Lin", avatar: body.group.members[0]!.avatar, leader: true, you: true }],
      join: "joined",
      mine: { leader: true, joinedAt: later(0), price: yuan(199.5) },
    });
    expect(body.mine).toEqual({
      mechanic: "group-buy",
      status: "limit_reached",
      counted: 1,
      groups: [body.group],
      open: [],
    });
  });

  it("is the same as what the shopper sees afterwards", async () => {
    const { open, join, leave, opened, mine, group } = start();
    const one = await opened("family", "zhao");
    const { body } = await open("family", "lin");
    expect(body.mine.open.map(({ id }) => id)).toEqual([one]);
    expect(await mine("family", "lin")).toEqual(body.mine);
    expect((await group("family", body.group.id, "lin")).body.group).toEqual(body.group);
    const joined = (await join("family", one, "lin")).body;
    expect(await mine("family", "lin")).toEqual(joined.mine);
    expect((await group("family", one, "lin")).body.group).toEqual(joined.group);
    const left = (await leave("family", one, "lin")).body;
    expect(await mine("family", "lin")).toEqual(left.mine);
    expect((await group("family", one, "lin")).body.group).toEqual(left.group);
  });

  it("is denied outside the activity's windows", async () => {
    const { open, time, mine } = start(at.warmup);
    expect((await open("duo", "lin")).problem?.code).toBe("not_started");
    expect((await mine("duo", "lin")).status).toBe("not_started");
    time.now = at.encore;
    expect((await open("duo", "lin")).problem?.code).toBe("ended");
    expect((await mine("duo", "lin")).status).toBe("ended");
  });

  it("is denied once the shopper is in as many groups as one may be, opened and joined", async () => {
    const { open, opened, join, mine } = start();
    await opened("family", "lin");
    expect((await join("family", await opened("family", "zhao"), "lin")).status).toBe(201);
    expect(await mine("family", "lin")).toMatchObject({ status: "limit_reached", counted: 2 });
    expect((await open("family", "lin")).problem?.code).toBe("limit_reached");
    expect((await open("duo", "lin")).status).toBe(201);
  });

  it("of a visitor asks to sign in", async () => {
    const { ask, mine } = start();
    const answer = await ask("/group-buys/duo/groups", { method: "POST", key: "a-visitors-key" });
    expect(answer.problem?.code).toBe("authentication_required");
    expect(await mine("duo")).toMatchObject({ status: "authentication_required", counted: 0, groups: [], open: [] });
  });

  it("finds group-buys alone", async () => {
    const { open } = start();
    expect((await open("save-50", "lin")).problem?.code).toBe("activity_not_found");
    expect((await open("nothing", "lin")).problem?.code).toBe("activity_not_found");
  });
});

describe("joining a group", () => {
  it("takes the last seat and completes it, for both", async () => {
    const { opened, join, group, mine, time } = start();
    const id = await opened("duo", "named-Lin");
    time.now += HOUR;
    const { status, body } = await join("duo", id, "named-Zhao");
    expect(status).toBe(201);
    expect(body.group).toMatchObject({
      status: "completed",
      endedAt: later(1),
      seated: 2,
      missing: 0,
      members: [
        { nickname: "Lin", leader: true, you: false },
        { nickname: "Zhao", leader: false, you: true },
      ],
      join: "joined",
      mine: { leader: false, joinedAt: later(1), price: yuan(199.5) },
    });
    expect(body.mine).toMatchObject({ status: "limit_reached", counted: 1 });
    expect((await mine("duo", "named-Lin")).groups).toMatchObject([
      { id, status: "completed", mine: { leader: true } },
    ]);
    expect((await group("duo", id)).body.group).not.toHaveProperty("mine");
  });

  it("lowers the price by people, and tells the next one", async () => {
    const { opened, join } = start();
    const id = await opened("family", "lin");
    const prices = [];
    for (let index = 2; index <= 8; index += 1) {
      const { group } = (await join("family", id, `shopper-${index}`)).body;
      prices.push([
        group.missing,
        group.price.amount,
        group.next?.people,
        group.next?.missing,
        group.mine?.price.amount,
      ]);
    }
    expect(prices).toEqual([
      [1, 4900, 5, 3, 4900],
      [0, 4900, 5, 2, 4900],
      [0, 4900, 5, 1, 4900],
      [0, 4200, 8, 3, 4200],
      [0, 4200, 8, 2, 4200],
      [0, 4200, 8, 1, 4200],
      [0, 3600, undefined, undefined, 3600],
    ]);
  });

  it("is denied where the group is full, over, or already has the shopper, or the shopper has enough", async () => {
    const { opened, join, leave, cancel, time } = start();
    const full = await opened("duo", "ann");
    await join("duo", full, "bo");
    expect((await join("duo", full, "cy")).problem?.code).toBe("group_full");
    expect((await join("duo", full, "ann")).problem?.code).toBe("already_joined");
    expect((await leave("duo", full, "bo")).problem?.code).toBe("group_closed");
    const cancelled = await opened("duo", "di");
    await cancel("duo", cancelled);
    expect((await join("duo", cancelled, "cy")).problem?.code).toBe("group_closed");
    const open = await opened("duo", "di");
    expect((await join("duo", open, "bo")).problem?.code).toBe("limit_reached");
    time.now += 24 * HOUR;
    expect((await join("duo", open, "cy")).problem?.code).toBe("group_closed");
    expect((await join("duo", open, "bo")).problem?.code).toBe("group_closed");
  });

  it("goes on after the activity has closed, until the group's own time is over", async () => {
    const { opened, join, open, time } = start();
    const id = await opened("family", "ann");
    time.now = at.encore;
    expect((await open("family", "bo")).problem?.code).toBe("ended");
    expect((await join("family", id, "bo")).status).toBe(201);
    time.now = at.peak + 48 * HOUR - 1;
    expect((await join("family", id, "cy")).status).toBe(201);
    time.now += 1;
    expect((await join("family", id, "di")).problem?.code).toBe("group_closed");
  });

  it("finds a group only in its own activity and campaign", async () => {
    const store = createMemoryStore();
    const { opened, join, leave, cancel, confirm, group } = groupApi(store);
    const id = await opened("duo", "ann");
    const elsewhere = groupApi(store, groupCampaign({ id: "winter" }));
    const answers = [
      await join("family", id, "bo"),
      await join("duo", nobody, "bo"),
      await leave("family", id, "ann"),
      await leave("duo", nobody, "ann"),
      await cancel("family", id),
      await cancel("duo", nobody),
      await confirm("family", id, nobody),
      await confirm("duo", nobody, nobody),
      await group("family", id),
      await group("duo", nobody),
      await elsewhere.join("duo", id, "bo"),
      await elsewhere.group("duo", id),
    ];
    expect(answers.map(({ problem }) => problem?.code)).toEqual(answers.map(() => "group_not_found"));
    expect((await group("save-50", id)).problem?.code).toBe("activity_not_found");
  });
});

describe("leaving a group", () => {
  it("gives the seat back, passes the leader's place on, and makes the money due", async () => {
    const { opened, join, leave, group, refunds } = start();
    const id = await opened("family", "named-Ann");
    await join("family", id, "named-Bo");
    const { status, body } = await leave("family", id, "named-Ann");
    expect(status).toBe(200);
    expect(body.group).toMatchObject({
      status: "open",
      seated: 1,
      members: [{ nickname: "Bo", leader: true, you: false }],
      join: "joinable",
      mine: {
        leader: false,
        leftAt: later(0),
        price: yuan(0),
        refund: { amount: yuan(46), status: "due" },
      },
    });
    expect(body.mine).toMatchObject({ status: "available", counted: 0, open: [] });
    expect((await group("family", id, "named-Bo")).body.group.mine).toEqual({
      leader: true,
      joinedAt: later(0),
      price: yuan(46),
    });
    expect(owed(await refunds("family"))).toEqual({ "named-Ann": 46 });
  });

  it("by everybody cancels it", async () => {
    const { opened, leave, group } = start();
    const id = await opened("duo", "ann");
    expect((await leave("duo", id, "ann")).body.group).toMatchObject({ status: "cancelled", members: [], seated: 0 });
    expect((await group("duo", id)).body.group.join).toBe("group_closed");
  });

  it("is denied to who is not in it, or no longer", async () => {
    const { opened, join, leave } = start();
    const id = await opened("duo", "ann");
    expect((await leave("duo", id, "bo")).problem?.code).toBe("not_a_member");
    const family = await opened("family", "ann");
    await join("family", family, "bo");
    await leave("family", family, "bo");
    expect((await leave("family", family, "bo")).problem?.code).toBe("not_a_member");
  });

  it("does not stand in the way of coming back; what was paid before goes back all the same", async () => {
    const { opened, join, leave, refunds, mine } = start();
    const id = await opened("family", "ann");
    await join("family", id, "bo");
    await leave("family", id, "bo");
    const { body } = await join("family", id, "bo");
    expect(body.group.mine).toMatchObject({ price: yuan(49), refund: { amount: yuan(49), status: "due" } });
    expect(body.group.mine).not.toHaveProperty("leftAt");
    expect((await mine("family", "bo")).groups).toHaveLength(1);
    await leave("family", id, "bo");
    expect((await refunds("family")).map(({ shopper, refund }) => [shopper, refund.amount])).toEqual([
      ["bo", yuan(49)],
      ["bo", yuan(49)],
    ]);
    expect((await mine("family", "bo")).groups[0]!.mine?.refund).toEqual({ amount: yuan(98), status: "due" });
  });
});

describe("the same key again", () => {
  it("gets the same answer byte for byte, for every action, and has no second effect", async () => {
    const { opened, open, join, leave, cancel, confirm, refunds, mine, time } = start();
    const id = await opened("family", "zhao");
    await join("family", id, "maya");
    await leave("family", id, "maya");
    const [due] = await refunds("family");
    const actions = [
      () => open("duo", "lin", "key-to-open"),
      () => join("family", id, "lin", "key-to-join"),
      () => join("family", id, "zhao", "key-to-be-denied"),
      () => leave("family", id, "lin", "key-to-leave"),
      () => confirm("family", id, due!.id, "key-to-confirm"),
      () => cancel("family", id, "key-to-cancel"),
    ];
    const first = [];
    for (const act of actions) first.push(await act());
    expect(first.map(({ status }) => status)).toEqual([201, 201, 409, 200, 200, 200]);
    time.now += HOUR;
    for (const [index, act] of actions.entries()) {
      const again = await act();
      expect([again.status, again.text]).toEqual([first[index]!.status, first[index]!.text]);
      expect(again.headers.get("Idempotency-Replayed")).toBe("true");
    }
    expect((await mine("duo", "lin")).counted).toBe(1);
    expect((await join("family", id, "lin", "key-to-open")).problem?.code).toBe("idempotency_key_reused");
  });
});
