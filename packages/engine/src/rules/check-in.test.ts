import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testShopper } from "../../test/api.ts";
import type { CheckInRecord } from "../mechanics/check-in/table.ts";
import { Calendar } from "./calendar.ts";
import {
  checkInStatus,
  currentRun,
  decideCheckIn,
  decideMakeUp,
  makeUps,
  withDay,
  type CheckInOffer,
} from "./check-in.ts";

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const maya = testShopper("maya");

/** A check-in in a zone, open from a date for some days of 24 hours. */
function offerOf(timeZone: string, from: string, days: number, more: Partial<CheckInOffer> = {}): CheckInOffer {
  const windows = [{ opensAt: Date.parse(from), closesAt: Date.parse(from) + days * DAY }];
  const calendar = new Calendar(timeZone, windows);
  return { campaign: "autumn", id: "daily", windows, calendar, milestones: [], ...more };
}

const points = (amount: number) => [{ type: "points" as const, points: amount }];
const milestones = [
  { days: 2, rewards: points(2) },
  { days: 4, rewards: points(4) },
];
/** Days on which a shopper checked in, with the milestones that came with them. */
const done = (...days: (string | [date: string, ...milestones: number[]])[]): CheckInRecord[] =>
  days.map((day) => {
    const [date, ...brought] = typeof day === "string" ? [day] : day;
    const at = Date.parse(date);
    return { campaign: "autumn", activity: "daily", shopper: "maya", date, madeUp: false, milestones: brought, at };
  });
const noon = (date: string) => Date.parse(`${date}T12:00:00Z`);

describe("whether a shopper can check in", () => {
  const offer = offerOf("UTC", "2026-11-01", 3);
  it.each([
    ["not_started", maya, [], Date.parse("2026-11-01") - 1],
    ["ended", null, ["2026-11-04"], Date.parse("2026-11-04")],
    ["authentication_required", null, [], Date.parse("2026-11-01")],
    ["ready", maya, ["2026-11-01"], noon("2026-11-02")],
    ["done", maya, ["2026-11-01", "2026-11-02"], noon("2026-11-02")],
  ] as const)("%s", (status, shopper, dates, now) => {
    expect(checkInStatus(offer, done(...dates), shopper, now)).toBe(status);
  });
});

describe("a run", () => {
  const offer = offerOf("UTC", "2026-11-01", 20, { milestones, makeUp: { perMonth: 3, cost: 0 } });

  it.each([
    [["2026-11-01", "2026-11-02"], "2026-11-02", 2],
    [["2026-11-01", "2026-11-02"], "2026-11-03", 2],
    [["2026-11-01", "2026-11-02"], "2026-11-04", 0],
    [["2026-11-01", "2026-11-03"], "2026-11-03", 1],
    [[], "2026-11-03", 0],
  ])("of %j has on %s the length %i", (dates, today, length) => {
    expect(currentRun(offer, done(...dates), noon(today))).toHaveLength(length);
  });

  it("brings a milestone on the day that reaches it, and not again", () => {
    const third = decideCheckIn(offer, done("2026-11-01", ["2026-11-02", 2]), maya, noon("2026-11-03"));
    expect(third).toMatchObject({ milestones: [], record: { milestones: [] } });
    const fourth = decideCheckIn(offer, done("2026-11-01", ["2026-11-02", 2], "2026-11-03"), maya, noon("2026-11-04"));
    expect(fourth).toMatchObject({ milestones: [{ days: 4 }], record: { milestones: [4] } });
  });

  it("brings what came with a day in the middle, even if that day was made up last", () => {
    const before = done("2026-11-01", "2026-11-03");
    const joined = decideMakeUp(offer, before, maya, "2026-11-02", noon("2026-11-04"));
    expect(joined).toMatchObject({ record: { madeUp: true, milestones: [2] } });
    const after = withDay(before, (joined as { record: CheckInRecord }).record);
    expect(after.map(({ date }) => date)).toEqual(["2026-11-01", "2026-11-02", "2026-11-03"]);
    expect(decideCheckIn(offer, after, maya, noon("2026-11-04"))).toMatchObject({ record: { milestones: [4] } });
  });

  it("that joins two brings only what neither had", () => {
    const before = done("2026-11-01", ["2026-11-02", 2], "2026-11-04", ["2026-11-05", 2]);
    expect(decideMakeUp(offer, before, maya, "2026-11-03", noon("2026-11-06"))).toMatchObject({
      milestones: [{ days: 4 }],
    });
  });

  it("brings at once all milestones that it passes", () => {
    const before = done("2026-11-01", "2026-11-03", "2026-11-04");
    expect(decideMakeUp(offer, before, maya, "2026-11-02", noon("2026-11-09"))).toMatchObject({
      record: { milestones: [2, 4] },
    });
  });

  it("brings a milestone that the shop added later with the next day", () => {
    expect(
      decideCheckIn(offer, done("2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04"), maya, noon("2026-11-05")),
    ).toMatchObject({ record: { milestones: [2, 4] } });
  });
});

describe("days that can be made up", () => {
  const offer = offerOf("UTC", "2026-10-30", 20, { makeUp: { perMonth: 2, cost: 20 } });

  it("are those of this month on which nothing was done, while some are left to make up", () => {
    const some = done("2026-11-02");
    expect(makeUps(offer, some, maya, noon("2026-11-04"))).toEqual({ left: 2, dates: ["2026-11-01", "2026-11-03"] });
    const all = some.concat(done("2026-11-01", "2026-11-03").map((record) => ({ ...record, madeUp: true })));
    expect(makeUps(offer, all, maya, noon("2026-11-05"))).toEqual({ left: 0, dates: [] });
    expect(makeUps(offer, all, maya, noon("2026-10-31"))).toEqual({ left: 2, dates: ["2026-10-30"] });
  });

  it("are none for a visitor, outside the windows, and where the activity has no make-ups", () => {
    expect(makeUps(offer, [], null, noon("2026-11-04"))).toEqual({ left: 2, dates: [] });
    expect(makeUps(offer, [], maya, noon("2026-11-30"))).toEqual({ left: 2, dates: [] });
    expect(makeUps({ ...offer, makeUp: undefined }, [], maya, noon("2026-11-04"))).toBeUndefined();
  });

  it("are the days that have any part in a window, each once", () => {
    const windows = [
      { opensAt: Date.parse("2026-11-01T20:00Z"), closesAt: Date.parse("2026-11-02T09:00Z") },
      { opensAt: Date.parse("2026-11-02T20:00Z"), closesAt: Date.parse("2026-11-03T00:00Z") },
      { opensAt: Date.parse("2026-11-05T23:59Z"), closesAt: Date.parse("2026-11-07T00:01Z") },
    ];
    const dates = new Calendar("UTC", windows).days.map(({ date }) => date);
    expect(dates).toEqual(["2026-11-01", "2026-11-02", "2026-11-05", "2026-11-06", "2026-11-07"]);
  });
});

describe("10,000 instants over changes of the clocks, month ends and leap days, in many zones", () => {
  // From where, and for how many days: clocks forward and back on both halves of the earth, a leap day, a date that never was.
  const ranges: [from: string, days: number][] = [
    ["2026-03-01", 45],
    ["2026-10-01", 45],
    ["2028-02-20", 20],
    ["2011-12-20", 20],
    ["2018-10-28", 14],
    ["2010-10-30", 14],
  ];
  const zones = [
    ...["UTC", "Asia/Shanghai", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Beirut", "Europe/Berlin", "Europe/Dublin"],
    ...["Africa/Cairo", "Africa/Casablanca", "America/New_York", "America/St_Johns", "America/Sao_Paulo"],
    ...["America/Havana", "America/Santiago", "Antarctica/Troll", "Australia/Lord_Howe", "Australia/Adelaide"],
    ...["Pacific/Apia", "Pacific/Chatham", "Pacific/Kiritimati", "Pacific/Marquesas"],
  ];
  let instants = 0;

  it.each(zones)("have no double, no gap and the right streak in %s", (zone) => {
    for (const [from, length] of ranges) {
      const dates = datesByQuarterHours(zone, from, length);
      const days = [...new Set(dates)];
      const end = Date.parse(from) + length * DAY;
      fc.assert(
        fc.property(
          // Around every day's beginning, and anywhere.
          fc.array(
            fc.oneof(
              fc.record({ day: fc.nat(length), near: fc.constantFrom(-1, 0, 1) }).map(({ day, near }) => {
                return Math.max(0, dates.indexOf(days[Math.min(day, days.length - 1)]!)) * (HOUR / 4) + near;
              }),
              fc.nat(length * DAY - 1),
            ),
            { minLength: 20, maxLength: 60 },
          ),
          (offsets) => {
            const offer = offerOf(zone, from, length);
            let marks: CheckInRecord[] = [];
            for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
              const now = Math.min(Math.max(Date.parse(from) + offset, Date.parse(from)), end - 1);
              instants += 1;
              const date = dates[Math.floor((now - Date.parse(from)) / (HOUR / 4))]!;
              const before = marks.map((record) => record.date);
              const decision = decideCheckIn(offer, marks, maya, now);
              if ("denied" in decision) {
                expect([zone, decision.denied, before.at(-1)]).toEqual([zone, "already_checked_in", date]);
              } else {
                expect([zone, decision.record.date, before.includes(date)]).toEqual([zone, date, false]);
                marks = withDay(marks, decision.record);
              }
              const streak = currentRun(offer, marks, now).length;
              expect([zone, date, streak]).toEqual([zone, date, streakOf(days, marks, date)]);
            }
          },
        ),
        { numRuns: 4 },
      );
    }
  });

  it("were at least that many", () => {
    expect(instants).toBeGreaterThan(10_000);
  });
});

/**
 * What the zone's clocks show, every quarter of an hour: no zone changes at another time in these years. A date that they
 * show again when they are put back over midnight was over.
 */
function datesByQuarterHours(timeZone: string, from: string, days: number): string[] {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const dates: string[] = [];
  for (let quarter = 0; quarter < days * 96; quarter += 1) {
    const date = format.format(Date.parse(from) + quarter * (HOUR / 4));
    const last = dates.at(-1) ?? "";
    dates.push(date > last ? date : last);
  }
  return dates;
}

/** Counts back over the days that there were, from today or, where today is not done, from the day before. */
function streakOf(days: readonly string[], marks: readonly CheckInRecord[], today: string): number {
  const done = new Set(marks.map(({ date }) => date));
  let index = days.indexOf(today);
  if (!done.has(today)) index -= 1;
  let streak = 0;
  for (; index >= 0 && done.has(days[index]!); index -= 1) streak += 1;
  return streak;
}
