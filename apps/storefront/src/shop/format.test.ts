import { expect, test, vi } from "vitest";
import { formatDays, formatLastDay, formatMinute, formatMoney, formatTime } from "./format.ts";

const zone = "Asia/Shanghai";

test("a phase's last day is the one before it ends", () => {
  const [from, before] = ["2026-10-31T16:00:00.000Z", "2026-11-10T16:00:00.000Z"];
  expect(formatDays("en-GB", zone, from, before)).toBe("1–10 Nov");
  expect(formatDays("en-GB", zone, from, before, "long")).toBe("1–10 November");
  expect(formatDays("zh-CN", zone, from, before)).toBe("11月1日–10日");
  expect(formatDays("zh-TW", zone, from, before)).toBe("11月1日–10日");
});

test("what is over at midnight could be used until the day before", () => {
  expect(formatLastDay("en-GB", zone, "2026-11-13T16:00:00.000Z")).toBe("13 Nov");
  expect(formatLastDay("en-GB", zone, "2026-11-16T01:52:24.000Z")).toBe("16 Nov");
});

test("days in two months name both", () => {
  const [from, before] = ["2026-10-27T16:00:00.000Z", "2026-11-03T16:00:00.000Z"];
  expect(formatDays("en-GB", zone, from, before)).toMatch(/^28 Oct\s–\s3 Nov$/);
  expect(formatDays("zh-CN", zone, from, before)).toBe("10月28日–11月3日");
});

test("times are written with 24 hours, in the campaign's zone", () => {
  const instant = Date.parse("2026-11-10T16:05:00Z");
  expect(formatMinute("en-GB", zone, instant)).toBe("11 Nov, 00:05");
  expect(formatTime("zh-CN", zone, instant)).toBe("00:05");
});

test("money keeps its cents only where it has some", () => {
  expect(formatMoney("en-GB", { amount: 39900, currency: "CNY" })).toBe("¥399");
  expect(formatMoney("zh-CN", { amount: 19950, currency: "CNY" })).toBe("¥199.50");
  expect(formatMoney("en-GB", { amount: 399, currency: "JPY" })).toBe("¥399");
});

test("what is slow to make is made once", () => {
  const make = vi.spyOn(Intl, "NumberFormat");
  for (const amount of [100, 200, 300]) formatMoney("en-GB", { amount, currency: "NZD" });
  expect(make).toHaveBeenCalledTimes(1);
});
