import { describe, expect, it } from "vitest";
import { addDays, dayAt, startOf } from "./day.ts";

const HOUR = 60 * 60 * 1000;
const at = (instant: string) => Date.parse(instant);
const utc = (instant: number) => new Date(instant).toISOString();

describe("the day at an instant", () => {
  it("is the zone's, not UTC's and not the machine's", () => {
    expect(dayAt("Asia/Shanghai", at("2026-11-09T15:59:59.999Z"))).toMatchObject({ date: "2026-11-09" });
    expect(dayAt("Asia/Shanghai", at("2026-11-09T16:00:00Z"))).toEqual({
      date: "2026-11-10",
      startsAt: at("2026-11-09T16:00:00Z"),
      endsAt: at("2026-11-10T16:00:00Z"),
    });
    expect(dayAt("America/Los_Angeles", at("2026-11-09T16:00:00Z")).date).toBe("2026-11-09");
    expect(dayAt("Pacific/Kiritimati", at("2026-11-09T10:00:00Z")).date).toBe("2026-11-10");
  });

  it("has 23 or 25 hours where the clocks change", () => {
    const hours = (zone: string, instant: string) => {
      const { startsAt, endsAt } = dayAt(zone, at(instant));
      return (endsAt - startsAt) / HOUR;
    };
    expect(hours("Europe/Berlin", "2026-03-29T12:00:00Z")).toBe(23);
    expect(hours("Europe/Berlin", "2026-10-25T12:00:00Z")).toBe(25);
    expect(hours("Australia/Lord_Howe", "2026-04-05T00:00:00Z")).toBe(24.5);
  });

  it("begins after midnight where there is no midnight", () => {
    // In Beirut the clocks went from 0:00 to 1:00.
    expect(utc(startOf("Asia/Beirut", "2026-03-29"))).toBe("2026-03-28T22:00:00.000Z");
    expect(dayAt("Asia/Beirut", at("2026-03-28T22:00:00Z")).date).toBe("2026-03-29");
  });

  it("does not come twice where clocks are put back over midnight", () => {
    // St. John's, 2010: at 0:01 on 7 November it became 23:01 on the 6th.
    const again = at("2010-11-07T03:00:00Z");
    expect(dayAt("America/St_Johns", at("2010-11-07T02:29:59Z")).date).toBe("2010-11-06");
    expect(dayAt("America/St_Johns", at("2010-11-07T02:30:00Z")).date).toBe("2010-11-07");
    expect(dayAt("America/St_Johns", again).date).toBe("2010-11-07");
  });

  it("goes on with the day after where a date is skipped", () => {
    // Samoa had no 30 December in 2011.
    const day = dayAt("Pacific/Apia", at("2011-12-30T09:59:59.999Z"));
    expect(day).toMatchObject({ date: "2011-12-29", endsAt: at("2011-12-30T10:00:00Z") });
    expect(dayAt("Pacific/Apia", day.endsAt).date).toBe("2011-12-31");
    expect(dayAt("Pacific/Apia", day.endsAt).startsAt).toBe(day.endsAt);
  });
});

it("10,000 days over two decades and many zones follow one another without gap and overlap", () => {
  const zones = [
    "UTC",
    "Asia/Shanghai",
    "Asia/Kathmandu",
    "Asia/Beirut",
    "Europe/Berlin",
    "Europe/Dublin",
    "Africa/Casablanca",
    "America/New_York",
    "America/St_Johns",
    "America/Sao_Paulo",
    "America/Havana",
    "America/Godthab",
    "Antarctica/Troll",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Pacific/Chatham",
  ];
  for (const zone of zones) {
    let day = dayAt(zone, at("2009-12-30T12:00:00Z"));
    for (let count = 0; count < 625; count += 1) {
      // Every 11 days, and the days before and after.
      const [first, last] = [dayAt(zone, day.startsAt), dayAt(zone, day.endsAt - 1)];
      expect([first, last], `${zone} ${day.date}`).toEqual([day, day]);
      const next = dayAt(zone, day.endsAt);
      expect(next.startsAt, `${zone} ${next.date}`).toBe(day.endsAt);
      expect(next.date > day.date, `${zone} ${next.date}`).toBe(true);
      day = count % 2 ? dayAt(zone, next.startsAt + 11 * 24 * HOUR) : next;
    }
  }
}, 60_000);

it("dates count on over month ends and leap days", () => {
  expect(addDays("2026-11-30", 1)).toBe("2026-12-01");
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2027-02-28", 1)).toBe("2027-03-01");
  expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
});
