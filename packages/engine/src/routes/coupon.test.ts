import { describe, expect, it } from "vitest";
import { testApi } from "../../test/api.ts";
import { at, testCampaign } from "../../test/campaign.ts";
import { createMemoryStore } from "../store/memory/index.ts";

const open = (now: number = at.peak) => testApi(createMemoryStore(), testCampaign({ stock: 2 }), now);
const DAY = 24 * 60 * 60 * 1000;

describe("a claim", () => {
  it("gives the coupon, and what has become of the activity", async () => {
    const { status, body } = await open().claim("skincare-15", "lin");
    expect(status).toBe(201);
    expect(body).toMatchObject({
      coupon: { activity: "skincare-15", status: "usable", claimedAt: new Date(at.peak).toISOString() },
      mine: { mechanic: "coupon", status: "claimable", claimed: 1, coupons: [body.coupon] },
      stock: { total: 5000, left: 4999 },
    });
  });

  it("is the same as what the shopper sees afterwards", async () => {
    const { claim, me, wallet } = open();
    const { body } = await claim("save-50", "lin");
    expect((await me("lin")).activities["save-50"]).toEqual(body.mine);
    expect((await wallet("lin")).coupons).toEqual([body.coupon]);
  });

  it("is denied once the shopper has as many as one may have, though each click has a key of its own", async () => {
    const { claim } = open();
    const answers = await Promise.all(Array.from({ length: 5 }, () => claim("skincare-15", "lin")));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 409, 409, 409]);
    expect(answers[4]!.problem?.code).toBe("limit_reached");
    expect(answers[1]!.body.mine.coupons).toHaveLength(2);
  });

  it("is denied outside its windows, between two of them as well", async () => {
    const { claim, time } = open(at.before);
    const codeAt = async (now: number) => {
      time.now = now;
      return (await claim("twice", `shopper-at-${now}`)).problem?.code ?? "claimed";
    };
    expect(await codeAt(at.before)).toBe("not_started");
    expect(await codeAt(at.warmup)).toBe("claimed");
    expect(await codeAt(at.peak)).toBe("not_started");
    expect(await codeAt(at.encore)).toBe("claimed");
    expect(await codeAt(at.encore + 1)).toBe("sold_out");
    expect(await codeAt(at.after)).toBe("ended");
  });

  it("opens at its minute inside the phase", async () => {
    const { claim, time } = open(at.evening - 1);
    expect((await claim("first-100", "lin")).problem?.code).toBe("not_started");
    time.now = at.evening;
    expect((await claim("first-100", "lin")).status).toBe(201);
  });

  it("is denied when everything has been given out", async () => {
    const { claim, me } = open(at.evening);
    await claim("first-100", "one");
    expect((await claim("first-100", "two")).body.stock).toEqual({ total: 2, left: 0 });
    expect((await claim("first-100", "three")).problem?.code).toBe("sold_out");
    expect((await me("three")).activities["first-100"]?.status).toBe("sold_out");
  });

  it("is for those whom the coupon is for", async () => {
    const { claim, time } = open();
    expect((await claim("newcomer", "member-zhao")).problem?.code).toBe("new_customers_only");
    expect((await claim("newcomer", "new-lin")).status).toBe(201);
    time.now = at.encore;
    expect((await claim("thanks", "new-lin")).problem?.code).toBe("members_only");
    expect((await claim("thanks", "member-zhao")).status).toBe(201);
  });

  it.each([
    ["save-50", "save-120"],
    ["save-120", "save-50"],
  ])("of %s stands in the way of %s, and is named", async (held, other) => {
    const { claim } = open();
    await claim(held, "lin");
    expect((await claim(other, "lin")).problem).toMatchObject({ code: "excluded", activity: held });
    expect((await claim(other, "zhao")).status).toBe(201);
  });
});

describe("a claimed coupon", () => {
  it("follows the clock, from its claim or by the shop's dates", async () => {
    const { claim, wallet, time } = open(at.warmup);
    await claim("newcomer", "new-lin");
    await claim("save-50", "new-lin");
    const statuses = async (now: number) => {
      time.now = now;
      return Object.fromEntries((await wallet("new-lin")).coupons.map(({ activity, status }) => [activity, status]));
    };
    expect(await statuses(at.warmup)).toEqual({ newcomer: "usable", "save-50": "upcoming" });
    expect(await statuses(at.peak)).toEqual({ newcomer: "usable", "save-50": "usable" });
    expect(await statuses(at.encore)).toEqual({ newcomer: "usable", "save-50": "expired" });
    expect(await statuses(at.warmup + 7 * DAY)).toEqual({ newcomer: "expired", "save-50": "expired" });
  });

  it("keeps the terms that it was claimed for", async () => {
    const store = createMemoryStore();
    const { body } = await testApi(store).claim("save-50", "lin");
    const changed = testCampaign();
    changed.activities = changed.activities.filter(({ id }) => id !== "save-50");
    expect((await testApi(store, changed).wallet("lin")).coupons).toEqual([body.coupon]);
  });
});

describe("an order", () => {
  const used = async () => {
    const api = open();
    const { coupon } = (await api.claim("skincare-15", "lin")).body;
    const body = { coupon: coupon.id, order: "order-1" };
    return { ...api, coupon, body, answer: await api.order("uses", "skincare-15", body) };
  };

  it("uses a coupon, once and again", async () => {
    const { order, me, coupon, body, answer } = await used();
    expect(answer.body).toEqual({ ...coupon, status: "used", usedAt: new Date(at.peak).toISOString() });
    expect((await order("uses", "skincare-15", body)).body).toEqual(answer.body);
    expect((await me("lin")).activities["skincare-15"]).toMatchObject({ claimed: 1, coupons: [answer.body] });
  });

  it("cannot use what another order used, before a return", async () => {
    const { order, coupon, body } = await used();
    const other = { ...body, order: "order-2" };
    expect((await order("uses", "skincare-15", other)).problem?.code).toBe("coupon_used");
    expect((await order("returns", "skincare-15", other)).problem?.code).toBe("coupon_used");
    expect((await order("returns", "skincare-15", body)).body).toEqual(coupon);
    expect((await order("returns", "skincare-15", body)).body).toEqual(coupon);
    expect((await order("uses", "skincare-15", other)).status).toBe(200);
  });

  it("cannot use a coupon outside its time; what it gives back too late has expired", async () => {
    const { order, claim, body, time } = await used();
    const early = (await claim("save-50", "lin")).body.coupon;
    time.now = at.warmup;
    const use = { coupon: early.id, order: "order-1" };
    expect((await order("uses", "save-50", use)).problem?.code).toBe("coupon_not_usable");
    time.now = at.peak + 8 * DAY;
    expect((await order("uses", "save-50", use)).problem?.code).toBe("coupon_not_usable");
    expect((await order("uses", "skincare-15", body)).body.status).toBe("used");
    expect((await order("returns", "skincare-15", body)).body.status).toBe("expired");
  });

  it("finds a coupon only in its own activity and campaign", async () => {
    const { order, body } = await used();
    expect((await order("uses", "save-50", body)).problem?.code).toBe("coupon_not_found");
    const unknown = { coupon: "q3Zk9vXw1mTt7Yb2Hc5LdA", order: "order-1" };
    expect((await order("uses", "skincare-15", unknown)).problem?.code).toBe("coupon_not_found");
    expect((await order("returns", "skincare-15", unknown)).problem?.code).toBe("coupon_not_found");
  });
});

describe("the wallet", () => {
  it("holds a shopper's coupons of the campaign, newest first, and nobody else's", async () => {
    const { claim, wallet, time } = open();
    await claim("newcomer", "new-lin");
    time.now += 1000;
    await claim("save-50", "new-lin");
    await claim("save-50", "zhao");
    expect((await wallet("new-lin")).coupons.map(({ activity }) => activity)).toEqual(["save-50", "newcomer"]);
    expect((await wallet("maya")).coupons).toEqual([]);
  });
});
