import { afterEach, describe, expect, test, vi } from "vitest";
import { checkInView, daily, mine, mineBroken, stamped } from "../../test/check-in-views.ts";
import { addDays, addMonths, Calendar, lastOf, weekStart } from "./calendar.ts";
import { dayFor } from "./keys.ts";

afterEach(() => void vi.restoreAllMocks());

const days = (calendar: Calendar, month: string) =>
  calendar.weeks(month).map((week) => week.map((day) => (day ? Number(day.date.slice(8)) : 0)));

describe("dates", () => {
  test("go on over month ends, leap days and days of 23 hours", () => {
    expect(addDays("2026-10-31", 1)).toBe("2026-11-01");
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
    expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
    expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
    expect([addMonths("2026-12", 1), addMonths("2026-01", -1)]).toEqual(["2027-01", "2025-12"]);
    expect([lastOf("2026-02"), lastOf("2028-02"), lastOf("2026-11")]).toEqual([
      "2026-02-28",
      "2028-02-29",
      "2026-11-30",
    ]);
  });
});

describe("a week begins", () => {
  test.each([
    ["en-US", 0],
    ["en-GB", 1],
    ["zh-CN", 1],
    ["zh-TW", 0],
    ["ar-EG", 6],
    ["fa", 6],
    ["de", 1],
    ["pt-BR", 0],
  ])("in %s with day %i", (locale, day) => {
    expect(weekStart(locale)).toBe(day);
  });

  test("where a browser does not say, as those say that do", () => {
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".match(/./g)!;
    const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    const regions = letters
      .flatMap((a) => letters.map((b) => a + b))
      .filter((region) => region !== "ZZ" && names.of(region));
    const said = regions.map((region) => [region, weekStart(`und-${region}`)]);
    expect(said.length).toBeGreaterThan(240);
    vi.spyOn(Intl.Locale.prototype as unknown as { getWeekInfo: unknown }, "getWeekInfo", "get").mockReturnValue(
      undefined,
    );
    const differ = said.filter(([region, day]) => weekStart(`und-${region}`) !== day).map(([region]) => region);
    // The Maldives begin theirs on a Friday.
    expect(differ).toEqual(["MV"]);
  });
});

describe("a month", () => {
  test("stands by weeks, as the reader's begin", () => {
    expect(days(new Calendar(checkInView("ready"), "en-US"), "2026-11")).toEqual([
      [1, 2, 3, 4, 5, 6, 7],
      [8, 9, 10, 11, 12, 13, 14],
      [15, 16, 17, 18, 19, 20, 21],
      [22, 23, 24, 25, 26, 27, 28],
      [29, 30, 0, 0, 0, 0, 0],
    ]);
    expect(days(new Calendar(checkInView("ready"), "de"), "2026-11").map((week) => week[6])).toEqual([
      1, 8, 15, 22, 29, 0,
    ]);
    expect(days(new Calendar(checkInView("ready"), "ar-EG"), "2026-11")[0]).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test("marks each day as the server has it", () => {
    const calendar = new Calendar(
      checkInView("ready", { mine: { ...mineBroken, makeUp: { left: 1, dates: [] } } }),
      "en",
    );
    const marks = Object.fromEntries(
      ["01", "02", "09", "16", "17"].map((day) => [day, calendar.markOf(`2026-11-${day}`)]),
    );
    expect(marks).toEqual({ "01": "missed", "02": "done", "09": "later", "16": "later", "17": "closed" });
    const open = new Calendar(checkInView("ready", { mine: mineBroken }), "en");
    expect(open.markOf("2026-11-03")).toBe("make-up");
    expect(open.missed).toEqual(["2026-11-01", "2026-11-03", "2026-11-07"]);
  });

  test("offers nothing to make up where none is left, or where nothing can be done", () => {
    const none = { ...mineBroken, makeUp: { left: 0, dates: ["2026-11-03"] } };
    expect(new Calendar(checkInView("ready", { mine: none }), "en").missed).toEqual([]);
    expect(new Calendar(checkInView("ended", { mine: mineBroken }), "en").missed).toEqual([]);
  });

  test("counts its days until today", () => {
    expect(new Calendar(checkInView("ready"), "en").tally("2026-11")).toEqual({ done: 7, days: 9 });
    expect(
      new Calendar(checkInView("ended", { mine: { ...mine, today: "2026-12-03" } }), "en").tally("2026-11"),
    ).toEqual({
      done: 7,
      days: 16,
    });
    expect(new Calendar({ state: "signed-out", activity: daily }, "en").tally("2026-11")).toEqual({ done: 0, days: 0 });
  });

  test("is of the campaign's zone, not of the reader's, nor of UTC", () => {
    const calendar = new Calendar(checkInView("ready"), "en");
    expect([calendar.first, calendar.last, calendar.start]).toEqual(["2026-11", "2026-11", "2026-11-09"]);
    // Midnight of 1 November in Shanghai is a day of October elsewhere.
    expect(calendar.markOf("2026-10-31")).toBe("closed");
    const utc = new Calendar(checkInView("ready", { timeZone: "UTC" }), "en");
    expect(utc.first).toBe("2026-10");
  });

  test("opens at today, or at the nearest day that the activity has a month of", () => {
    const at = (today: string) => new Calendar(checkInView("ready", { mine: { ...mine, today } }), "en").start;
    expect([at("2026-10-20"), at("2026-11-16"), at("2026-12-05")]).toEqual(["2026-11-01", "2026-11-16", "2026-11-30"]);
    expect(new Calendar({ state: "signed-out", activity: daily, timeZone: "Asia/Shanghai" }, "en").start).toBe(
      "2026-11-01",
    );
  });

  test("leaves out the days between two windows", () => {
    const windows = [
      { opensAt: "2026-10-31T16:00:00.000Z", closesAt: "2026-11-02T16:00:00.000Z" },
      { opensAt: "2026-11-05T16:00:00.000Z", closesAt: "2026-11-16T16:00:00.000Z" },
    ];
    const days = { ...mine, days: stamped([1, 6]) };
    const calendar = new Calendar(checkInView("ready", { activity: { ...daily, windows }, mine: days }), "en");
    expect(["02", "03", "05", "06", "07"].map((day) => calendar.markOf(`2026-11-${day}`))).toEqual([
      "missed",
      "closed",
      "closed",
      "done",
      "missed",
    ]);
    expect(calendar.tally("2026-11")).toEqual({ done: 2, days: 6 });
  });
});

describe("a key leads", () => {
  const from =
    (date: string, start = 1, rtl = false) =>
    (key: string) =>
      dayFor(key, date, start, rtl);

  test("a day or a week on, by reading direction", () => {
    const [ltr, rtl] = [from("2026-11-11"), from("2026-11-11", 1, true)];
    expect(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].map(ltr)).toEqual([
      "2026-11-10",
      "2026-11-12",
      "2026-11-04",
      "2026-11-18",
    ]);
    expect(["ArrowLeft", "ArrowRight"].map(rtl)).toEqual(["2026-11-12", "2026-11-10"]);
  });

  test("to the ends of the week, within the month", () => {
    expect(["Home", "End"].map(from("2026-11-11"))).toEqual(["2026-11-09", "2026-11-15"]);
    expect(["Home", "End"].map(from("2026-11-11", 0))).toEqual(["2026-11-08", "2026-11-14"]);
    expect(["Home", "End"].map(from("2026-11-01"))).toEqual(["2026-11-01", "2026-11-01"]);
    expect(["Home", "End"].map(from("2026-11-30"))).toEqual(["2026-11-30", "2026-11-30"]);
  });

  test("to the same day of another month, or its last", () => {
    expect(["PageUp", "PageDown"].map(from("2026-03-31"))).toEqual(["2026-02-28", "2026-04-30"]);
    expect(["PageUp", "PageDown"].map(from("2026-12-15"))).toEqual(["2026-11-15", "2027-01-15"]);
  });

  test("nowhere, where it means nothing", () => {
    expect(from("2026-11-11")("a")).toBeUndefined();
  });
});
