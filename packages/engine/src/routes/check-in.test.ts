import { describe, expect, it } from "vitest";
import { checkInApi, checkInCampaign, day } from "../../test/check-in.ts";
import { createMemoryStore } from "../store/memory/index.ts";

const open = (now?: number) => checkInApi(createMemoryStore(), checkInCampaign(), now);
const codes = (answers: readonly { status: number; problem: { code: string } | undefined }[]) =>
  answers.map(({ status, problem }) => problem?.code ?? status);

describe("a check-in", () => {
  it("marks the day, and brings its points", async () => {
    const { checkIn } = open();
    const { status, body } = await checkIn("maya");
    expect(status).toBe(201);
    expect(body).toMatchObject({
      date: "2026-11-02",
      rewards: [{ type: "points", points: 5 }],
      coupons: [],
      points: 5,
      mine: {
        status: "done",
        today: "2026-11-02",
        nextDayAt: "2026-11-02T16:00:00.000Z",
        streak: 1,
        total: 1,
        days: [{ date: "2026-11-02", madeUp: false }],
        milestones: [
          { days: 3, received: false, toGo: 2 },
          { days: 5, received: false, toGo: 4 },
        ],
      },
    });
  });

  it("is the same as what the shopper sees afterwards", async () => {
    const { checkIn, mine, me } = open();
    const { body } = await checkIn("maya");
    expect(await mine("maya")).toEqual(body.mine);
    expect((await me("maya")).points).toBe(body.points);
  });

  it("comes once a day, by the campaign's midnight", async () => {
    const { checkIn, time } = open(day("2026-11-02", "00:00"));
    expect((await checkIn("maya")).status).toBe(201);
    time.now = day("2026-11-03", "00:00") - 1;
    expect((await checkIn("maya")).problem?.code).toBe("already_checked_in");
    time.now = day("2026-11-03", "00:00");
    expect((await checkIn("maya")).body).toMatchObject({ date: "2026-11-03", mine: { streak: 2 } });
  });

  it("gets one answer for one key, though the day has passed", async () => {
    const { checkIn, time, points } = open();
    const first = await checkIn("maya", "daily", "one-click-only");
    time.now = day("2026-11-03");
    const again = await checkIn("maya", "daily", "one-click-only");
    expect(again.text).toBe(first.text);
    expect(again.headers.get("Idempotency-Replayed")).toBe("true");
    expect((await points("maya")).balance).toBe(5);
  });

  it("is for who is signed in, and for check-ins alone", async () => {
    const { ask, checkIn, makeUp } = open();
    const visitor = await ask("/check-ins/daily/days", { method: "POST", key: "a-visitor-s-key" });
    expect(visitor.problem?.code).toBe("authentication_required");
    expect((await checkIn("maya", "wheel")).problem?.code).toBe("activity_not_found");
    expect((await makeUp("maya", "2026-11-01", "wheel")).problem?.code).toBe("activity_not_found");
  });

  it("is denied outside the activity's windows, between two of them as well", async () => {
    const { checkIn, time, mine } = open();
    const at = async (date: string) => {
      time.now = day(date);
      const { status } = await mine("maya", "around");
      return [status, codes([await checkIn("maya", "around")])[0]];
    };
    expect(await at("2026-10-24")).toEqual(["not_started", "not_started"]);
    expect(await at("2026-11-04")).toEqual(["ready", 201]);
    expect(await at("2026-11-06")).toEqual(["not_started", "not_started"]);
    expect(await at("2026-11-08")).toEqual(["ready", 201]);
    expect(await at("2026-11-11")).toEqual(["ended", "ended"]);
  });
});

describe("a streak", () => {
  it("goes on until a day is missed, and shows up to yesterday before today is done", async () => {
    const { checkInOn, mine, time } = open();
    await checkInOn("maya", "2026-10-30", "2026-10-31", "2026-11-01");
    time.now = day("2026-11-02");
    expect(await mine("maya")).toMatchObject({ status: "ready", streak: 3 });
    time.now = day("2026-11-03");
    expect(await mine("maya")).toMatchObject({ status: "ready", streak: 0, total: 3 });
  });

  it("brings its milestones, each once a run", async () => {
    const { checkInOn, mine, points } = open();
    const first = await checkInOn("maya", "2026-10-25", "2026-10-26", "2026-10-27", "2026-10-28");
    expect(first.map(({ body }) => body.points)).toEqual([5, 10, 30, 35]);
    expect(first[2]!.body.rewards).toEqual([
      { type: "points", points: 5 },
      { type: "points", points: 15 },
    ]);
    expect(first[3]!.body.mine.milestones).toEqual([
      { days: 3, received: true, toGo: 0 },
      { days: 5, received: false, toGo: 1 },
    ]);
    const second = await checkInOn("maya", "2026-10-30", "2026-10-31", "2026-11-01");
    expect(second.map(({ body }) => body.points)).toEqual([40, 45, 65]);
    expect(await mine("maya")).toMatchObject({ streak: 3, milestones: [{ received: true }, { received: false }] });
    expect((await points("maya")).entries.map(({ reason }) => reason).slice(0, 3)).toEqual([
      "milestone",
      "check_in",
      "check_in",
    ]);
  });

  it("brings coupons that lie in the wallet and that an order can use and give back", async () => {
    const { checkInOn, wallet, order, claim } = open();
    const answers = await checkInOn("maya", "2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05");
    const { coupons } = answers[4]!.body;
    expect(coupons).toMatchObject([{ activity: "daily", title: { en: "¥10 off" }, status: "usable" }]);
    expect((await wallet("maya")).coupons).toEqual(coupons);

    const use = { coupon: coupons[0]!.id, order: "order-1" };
    expect((await order("uses", "around", use)).problem?.code).toBe("coupon_not_found");
    expect((await order("uses", "nothing", use)).problem?.code).toBe("activity_not_found");
    expect((await order("uses", "daily", use)).body).toMatchObject({ status: "used" });
    expect((await order("uses", "daily", { ...use, order: "order-2" })).problem?.code).toBe("coupon_used");
    expect((await order("returns", "daily", use)).body).toEqual(coupons[0]);
    expect((await claim("daily", "maya")).problem?.code).toBe("activity_not_found");
  });

  it("brings chances to draw that are kept", async () => {
    const { checkInOn, me, time } = open();
    await checkInOn("maya", "2026-10-25", "2026-10-26", "2026-10-27", "2026-10-28");
    expect((await me("maya")).activities["wheel"]).toMatchObject({ chances: 1 });
    await checkInOn("maya", "2026-10-29");
    expect((await me("maya")).activities["wheel"]).toMatchObject({ chances: 3 });
    time.now = day("2026-10-30");
    expect((await me("maya")).activities["wheel"]).toMatchObject({ chances: 3 });
  });
});

describe("a missed day", () => {
  it("can be made up for points, and joins what it lies between", async () => {
    const { checkInOn, makeUp, mine, points, grant } = open();
    await grant("maya", 20);
    await checkInOn("maya", "2026-11-01", "2026-11-03", "2026-11-04");
    const { status, body } = await makeUp("maya", "2026-11-02");
    expect(status).toBe(201);
    expect(body).toMatchObject({
      date: "2026-11-02",
      // The run of four has passed the third day, which no day of it had brought; the day's own points are not given.
      rewards: [{ type: "points", points: 15 }],
      points: 20 + 15 - 20 + 15,
      mine: { streak: 4, total: 4, makeUp: { left: 1, dates: [] } },
    });
    expect((await mine("maya")).days[1]).toEqual({ date: "2026-11-02", madeUp: true });
    expect((await points("maya")).entries.slice(0, 2)).toMatchObject([
      { reason: "milestone", amount: 15 },
      { reason: "make_up", amount: -20, activity: "daily" },
    ]);
  });

  it("brings no milestone again that a day of the run has brought", async () => {
    const { checkInOn, makeUp, grant } = open();
    await grant("maya", 100);
    await checkInOn("maya", "2026-11-01", "2026-11-02", "2026-11-03", "2026-11-05", "2026-11-06", "2026-11-07");
    const { body } = await makeUp("maya", "2026-11-04");
    expect(body.rewards.map(({ type }) => type)).toEqual(["coupon", "chances"]);
    expect(body.mine).toMatchObject({ streak: 7, milestones: [{ received: true }, { received: true }] });
  });

  it("is one of this month, of the activity's windows, before today, that nothing was done on", async () => {
    const { checkInOn, makeUp, mine, grant } = open();
    await grant("maya", 100);
    await checkInOn("maya", "2026-11-02");
    expect((await mine("maya")).makeUp).toEqual({ left: 2, dates: ["2026-11-01"] });
    for (const date of ["2026-10-31", "2026-11-02", "2026-11-03", "2026-12-01", "2026-02-30"]) {
      const { problem } = await makeUp("maya", date);
      expect(problem?.code, date).toBe(date === "2026-02-30" ? "invalid_request" : "day_not_missed");
    }
    expect((await makeUp("maya", "2026-11-01")).status).toBe(201);
    expect((await makeUp("maya", "2026-11-01")).problem?.code).toBe("day_not_missed");
  });

  it("can be made up so often a month, and again in the next", async () => {
    const { makeUp, mine, grant, time } = open(day("2026-10-30"));
    await grant("maya", 100);
    expect((await mine("maya")).makeUp).toMatchObject({ left: 2, dates: { length: 5 } });
    await makeUp("maya", "2026-10-26");
    await makeUp("maya", "2026-10-28");
    expect((await mine("maya")).makeUp).toEqual({ left: 0, dates: [] });
    expect((await makeUp("maya", "2026-10-25")).problem?.code).toBe("limit_reached");
    time.now = day("2026-11-02");
    expect((await mine("maya")).makeUp).toEqual({ left: 2, dates: ["2026-11-01"] });
    expect((await makeUp("maya", "2026-11-01")).status).toBe(201);
  });

  it("cannot be made up with too few points, and not where the activity does not say so", async () => {
    const { makeUp, grant, points, mine, time } = open();
    await grant("maya", 19);
    expect((await makeUp("maya", "2026-11-01")).problem?.code).toBe("not_enough_points");
    expect((await points("maya")).balance).toBe(19);
    expect(await mine("maya")).toMatchObject({ total: 0 });
    expect((await mine("maya", "around")).makeUp).toBeUndefined();
    expect((await makeUp("maya", "2026-11-01", "around")).problem?.code).toBe("day_not_missed");
    time.now = day("2026-11-12");
    expect((await makeUp("maya", "2026-11-01")).problem?.code).toBe("ended");
    expect((await mine("maya")).makeUp).toEqual({ left: 2, dates: [] });
  });
});

describe("the documents", () => {
  it("tell everyone what days and milestones bring", async () => {
    const { shown } = open();
    expect(await shown("check-in", "daily")).toMatchObject({
      terms: { en: "Every day" },
      windows: [{ opensAt: "2026-10-24T16:00:00.000Z", closesAt: "2026-11-10T16:00:00.000Z" }],
      points: 5,
      milestones: [
        { days: 3, rewards: [{ type: "points", points: 15 }] },
        {
          days: 5,
          rewards: [
            { type: "coupon", scope: { type: "all" }, use: { type: "fixed", from: "2026-10-24T16:00:00.000Z" } },
            { type: "chances", activity: "wheel", chances: 2 },
          ],
        },
      ],
      makeUp: { perMonth: 2, cost: 20 },
    });
    expect(await shown("check-in", "around")).not.toHaveProperty("makeUp");
  });

  it("tell a visitor to sign in, where that would help", async () => {
    const { me, mine } = open();
    expect((await me()).points).toBe(0);
    expect(await mine()).toMatchObject({
      status: "authentication_required",
      today: "2026-11-02",
      streak: 0,
      days: [],
      makeUp: { left: 2, dates: [] },
    });
    expect((await mine(undefined, "late")).status).toBe("not_started");
  });

  it("count days by the campaign's zone, wherever it is", async () => {
    const { checkIn } = checkInApi(
      createMemoryStore(),
      checkInCampaign({ timeZone: "America/St_Johns" }),
      Date.parse("2026-11-02T03:29:59.999Z"),
    );
    const { mine, date } = (await checkIn("maya")).body;
    expect([date, mine.nextDayAt]).toEqual(["2026-11-01", "2026-11-02T03:30:00.000Z"]);
  });
});
