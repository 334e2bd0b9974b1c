import { expect, test } from "vitest";
import { range } from "../coupon/range.ts";
import { instant, money, moneyFigure, percentFigure } from "./format.ts";
import { unitsOf } from "./units.ts";

const shanghai = "Asia/Shanghai";
const at = (iso: string) => Date.parse(iso);
const yuan = (amount: number, currency = "CNY") => ({ amount, currency });

test("money has its narrow sign, and no cents where there are none", () => {
  expect(money("en", yuan(5000))).toBe("¥50");
  expect(money("en", yuan(19950))).toBe("¥199.50");
  expect(money("zh-CN", yuan(5000))).toBe("¥50");
  expect(money("de", yuan(123_456_700))).toBe("1.234.567\u00A0¥");
  expect(money("ja", yuan(5000, "JPY"))).toBe("￥5,000");
  expect(money("ru", yuan(5000))).toBe("50\u00A0¥");
  expect(money("en", yuan(1500, "USD"))).toBe("$15");
});

test("yuan are not taken for yen where both have one narrow sign", () => {
  expect(money("ja", yuan(19_950))).toBe("199.50元");
  expect(moneyFigure("ja", yuan(5000))).toEqual({ figure: "50", sign: "元", after: true });
});

test("figure and sign stand in the order of the language", () => {
  expect(moneyFigure("en", yuan(5000))).toEqual({ figure: "50", sign: "¥", after: false });
  expect(moneyFigure("de", yuan(5000))).toEqual({ figure: "50", sign: "¥", after: true });
  expect(moneyFigure("ar", yuan(5000))).toMatchObject({ figure: "50", sign: "¥", after: true });
  expect(percentFigure("en", 15)).toEqual({ figure: "15", sign: "%", after: true });
  expect(percentFigure("tr", 15)).toEqual({ figure: "15", sign: "%", after: false });
});

test("an instant is told in the campaign's zone, by 24 hours", () => {
  expect(instant("en", at("2026-11-11T12:00:00Z"), shanghai)).toBe("11 Nov, 20:00");
  expect(instant("en-US", at("2026-11-11T12:00:00Z"), shanghai)).toBe("Nov 11, 20:00");
  expect(instant("zh-CN", at("2026-11-11T12:00:00Z"), shanghai)).toBe("11月11日 20:00");
});

test("an end at midnight is the day's 24:00; a start is the next day's 00:00", () => {
  expect(instant("en", at("2026-11-13T16:00:00Z"), shanghai, true)).toBe("13 Nov, 24:00");
  expect(instant("en", at("2026-11-13T16:00:00Z"), shanghai)).toBe("14 Nov, 00:00");
  expect(instant("en", at("2026-11-13T12:00:00Z"), shanghai, true)).toBe("13 Nov, 20:00");
});

test("a zone that the browser does not know costs no widget: the reader's own is shown", () => {
  expect(instant("en", at("2026-11-11T12:00:00Z"), "Mars/Olympus")).toMatch(/1[12] Nov, \d\d:00/);
});

test("whole days are a range of days, others tell the time", () => {
  const [from, until] = [at("2026-11-10T16:00:00Z"), at("2026-11-13T16:00:00Z")];
  expect(range("en", from, until, shanghai)).toBe("11–13 Nov");
  expect(range("zh-CN", from, until, shanghai)).toBe("11月11日–13日");
  expect(range("zh-CN", from, at("2026-12-01T16:00:00Z"), shanghai)).toBe("11月11日–12月1日");
  expect(range("en", at("2026-11-11T12:00:00Z"), until, shanghai)).toBe("11 Nov, 20:00 – 13 Nov, 24:00");
});

test("an end is told in every language, in figures of its own as the next day's 00:00", () => {
  const end = at("2026-11-13T16:00:00Z");
  expect(instant("ar", end, shanghai, true)).toBe("13 نوفمبر، 24:00");
  expect(instant("ar-EG", end, shanghai, true)).toBe("١٤ نوفمبر، ٠٠:٠٠");
  expect(instant("ja", end, shanghai, true)).toBe("11月13日 24:00");
  expect(instant("ru", end, shanghai, true)).toBe("13 нояб., 24:00");
  expect(instant("de", end, shanghai, true)).toBe("13. Nov., 24:00");
});

test("ranges are written as the language writes them, without a space to break at", () => {
  const [from, until] = [at("2026-11-10T16:00:00Z"), at("2026-11-13T16:00:00Z")];
  const ranges = ["ja", "de", "ru", "ar", "ar-EG"].map((locale) => range(locale, from, until, shanghai));
  expect(ranges).toEqual(["11月11日～13日", "11.–13. Nov.", "11–13 нояб.", "11–13 نوفمبر", "١١–١٣ نوفمبر"]);
});

test("a second that has begun counts in full", () => {
  const figures = (left: number, step = 1000, days = true) =>
    unitsOf(left, "en", step, days)
      .map(({ figure }) => figure)
      .join(" ");
  expect(figures(137_256_000)).toBe("01 14 07 36");
  expect(figures(137_255_001)).toBe("01 14 07 36");
  expect(figures(137_256_000, 1000, false)).toBe("38 07 36");
  expect(figures(1)).toBe("00 00 00 01");
  expect(figures(36_301, 100)).toBe("00 00 00 36.4");
  expect(figures(60_000, 100)).toBe("00 00 01 00.0");
  expect(figures(NaN)).toBe("– – – –");
  const arabic = (locale: string) => unitsOf(137_256_000, locale, 1000, true).map(({ figure }) => figure);
  expect(arabic("ar")).toEqual(["01", "14", "07", "36"]);
  expect(arabic("ar-EG")).toEqual(["٠١", "١٤", "٠٧", "٣٦"]);
});

test("units are named as the language names so many of them", () => {
  const names = (left: number, locale: string) =>
    unitsOf(left, locale, 1000, true)
      .map(({ name }) => name)
      .join(" ");
  expect(names(86_400_000 + 2000, "en")).toBe("day hours minutes seconds");
  expect(names(0, "zh-CN")).toBe("天 小时 分钟 秒");
  expect(names(0, "de")).toBe("Tage Stunden Minuten Sekunden");
  expect(names(0, "ja")).toBe("日 時間 分 秒");
  const russian = [1, 2, 5, 21].map((days) => names(days * 86_400_000, "ru").split(" ")[0]);
  expect(russian).toEqual(["день", "дня", "дней", "день"]);
  const arabic = [1, 2, 3, 11].map((days) => names(days * 86_400_000, "ar").split(" ")[0]);
  expect(arabic).toEqual(["يوم", "يومان", "أيام", "يومًا"]);
});
