import { expect, test } from "vitest";
import { fromZonedTime, toZonedTime } from "./zoned-time.ts";

test.each([
  ["2026-11-09T01:52:24Z", "Asia/Shanghai", "2026-11-09T09:52:24"],
  ["2026-11-10T16:00:00Z", "Asia/Shanghai", "2026-11-11T00:00:00"],
  ["2026-07-01T12:00:00Z", "America/New_York", "2026-07-01T08:00:00"],
  ["2026-11-01T12:00:00Z", "America/New_York", "2026-11-01T07:00:00"],
])("%s is %s %s, and back", (instant, zone, local) => {
  expect(toZonedTime(Date.parse(instant), zone)).toBe(local);
  expect(fromZonedTime(local, zone)).toBe(Date.parse(instant));
});

test("an input without seconds is the full minute", () => {
  expect(fromZonedTime("2026-11-11T20:00", "Asia/Shanghai")).toBe(Date.parse("2026-11-11T12:00:00Z"));
});

test("on the day that clocks change, each hour is its own instant", () => {
  // In New York, 2026-03-08 02:00 became 03:00.
  expect(fromZonedTime("2026-03-08T01:30:00", "America/New_York")).toBe(Date.parse("2026-03-08T06:30:00Z"));
  expect(fromZonedTime("2026-03-08T03:30:00", "America/New_York")).toBe(Date.parse("2026-03-08T07:30:00Z"));
});
