import { describe, expect, test } from "vitest";
import { english as checkIn } from "../check-in/check-in.messages.ts";
import { english as checkInMonth } from "../check-in/month.messages.ts";
import { english as countdown } from "../countdown/countdown.messages.ts";
import { english as coupon } from "../coupon/coupon.messages.ts";
import { english as groupBuy } from "../group-buy/group-buy.messages.ts";
import { english as groupBuyGroup } from "../group-buy/group.messages.ts";
import { english as activity } from "../internal/activity.messages.ts";
import { english as age } from "../internal/age.messages.ts";
import { english as challenge } from "../internal/challenge.messages.ts";
import { english as line } from "../internal/line.messages.ts";
import { english as luckyDraw } from "../lucky-draw/lucky-draw.messages.ts";
import { english as luckyDrawPanels } from "../lucky-draw/panels.messages.ts";
import * as ar from "./ar.ts";
import * as de from "./de.ts";
import * as ja from "./ja.ts";
import { loaders } from "./loaders.ts";
import * as ru from "./ru.ts";
import type { Translation } from "./translation.ts";
import * as zhCN from "./zh-CN.ts";
import * as zhTW from "./zh-TW.ts";

const english: Translation = {
  activity,
  age,
  challenge,
  checkIn,
  checkInMonth,
  countdown,
  coupon,
  groupBuy,
  groupBuyGroup,
  line,
  luckyDraw,
  luckyDrawPanels,
};
/** The type says that each is whole. */
const languages: Record<string, Translation> = { ar, de, ja, ru, "zh-CN": zhCN, "zh-TW": zhTW };

/** Every sentence of a translation by its place, said with arguments that can be told apart in it. */
function sentences(translation: Translation): Record<string, string> {
  const given = ["⟦0⟧", "⟦1⟧", "⟦2⟧"];
  const arguments_: Record<string, unknown[]> = {
    "coupon.terms": [{ coupons: "⟦0⟧", use: "⟦1⟧", limit: "⟦2⟧" }],
    "luckyDrawPanels.rules": [given],
  };
  const said = (place: string, message: unknown): [string, string][] => {
    if (typeof message === "string") return [[place, message]];
    if (typeof message === "function") {
      const text = (message as (...given: unknown[]) => unknown)(...(arguments_[place] ?? given));
      return [[place, Array.isArray(text) ? text.join("") : String(text)]];
    }
    return Object.entries(message ?? {}).flatMap(([key, inner]) => said(`${place}.${key}`, inner));
  };
  return Object.fromEntries(Object.entries(translation).flatMap(([section, messages]) => said(section, messages)));
}

const source = sentences({ ...english, coupon: { ...coupon, percent: undefined } });

describe.each(Object.entries(languages))("%s", (lang, translation) => {
  const target = sentences({ ...translation, coupon: { ...translation.coupon, percent: undefined } });

  test("has every sentence, and tells what it is given", () => {
    expect(Object.keys(target).sort()).toEqual(Object.keys(source).sort());
    for (const [place, text] of Object.entries(target)) {
      const facts = (text: string) => [...new Set(text.match(/⟦\d⟧/g))].sort();
      expect(facts(text), `${place}: ${text}`).toEqual(expect.arrayContaining(facts(source[place]!)));
    }
  });

  test("is not English, shouts nowhere, and is set as the language is", () => {
    const words =
      { de: /[\p{sc=Latin}]/u, ru: /\p{sc=Cyrillic}/u, ar: /\p{sc=Arabic}/u }[lang] ??
      /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;
    const alike = ["checkIn.title", "coupon.scope", "luckyDrawPanels.toWallet"];
    for (const [place, text] of Object.entries(target)) {
      const where = `${place}: ${text}`;
      expect(text, where).not.toMatch(/[!！]|\S\s$|\.\.|undefined/);
      // Nothing to translate but figures and signs.
      if (![source[place]!, text].every((each) => /\p{L}/u.test(each))) continue;
      expect(text, where).toMatch(words);
      if (!alike.includes(place)) expect(text, where).not.toBe(source[place]);
      // Full-width stops among square letters; the Arabic comma and question mark.
      if (/^(zh|ja)/.test(lang)) expect(text, where).not.toMatch(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}⟧][,.;?]|[,;?]/u);
      if (lang === "ar") expect(text, where).not.toMatch(/[,;?]/);
    }
  });

  test("is what its chunks are", async () => {
    for (const [section, load] of Object.entries(loaders[lang]!)) {
      expect(await load()).toHaveProperty(section, translation[section as keyof Translation]);
    }
  });
});

const counted = (say: (count: string, n: number) => string, ...numbers: number[]) =>
  numbers.map((n) => say(String(n), n));

test("Russian counts by one, few and many", () => {
  expect(counted(ru.activity.points, 1, 2, 5, 11, 21, 22, 25, 112)).toEqual([
    "1 балл",
    "2 балла",
    "5 баллов",
    "11 баллов",
    "21 балл",
    "22 балла",
    "25 баллов",
    "112 баллов",
  ]);
  expect(counted(ru.groupBuyGroup.toGo, 1, 2, 5)).toEqual([
    "Нужен ещё 1 человек",
    "Нужны ещё 2 человека",
    "Нужно ещё 5 человек",
  ]);
  expect(counted(ru.groupBuy.each, 2, 21)).toEqual([
    "за каждого, в группе из 2 человек",
    "за каждого, в группе из 21 человека",
  ]);
  expect(counted(ru.groupBuy.seats, 1, 3, 8)).toEqual(["1 место", "3 места", "8 мест"]);
  expect(counted(ru.coupon.coupons, 1, 1_000_002, 100)).toEqual(["1 купон", "1000002 купона", "100 купонов"]);
  expect(counted(ru.luckyDraw.chances, 1, 2, 10)).toEqual(["1 попытка", "2 попытки", "10 попыток"]);
  expect(ru.luckyDraw.pity("9", "20 баллов", 9)).toMatch(/^После 9 попыток без приза/);
  expect(ru.luckyDraw.pity("1", "20 баллов", 1)).toMatch(/^После 1 попытки без приза/);
  expect(ru.checkInMonth.makeUpTerms("2", 2, "20 баллов")).toBe(
    "В месяц можно восполнить 2 пропущенных дня, 20 баллов за каждый.",
  );
  expect(counted(ru.checkInMonth.makeUpsLeft, 0, 1, 2)).toEqual([
    "В этом месяце восполнить больше нельзя.",
    "В этом месяце можно восполнить ещё 1 день.",
    "В этом месяце можно восполнить ещё 2 дня.",
  ]);
});

test("Arabic counts by zero, one, two, few, many and other", () => {
  expect(counted(ar.activity.points, 0, 1, 2, 3, 11, 100)).toEqual([
    "0 نقطة",
    "1 نقطة",
    "2 نقطة",
    "3 نقاط",
    "11 نقطة",
    "100 نقطة",
  ]);
  expect(counted(ar.groupBuyGroup.toGo, 1, 2, 3, 11, 100, 103)).toEqual([
    "بقي شخص واحد",
    "بقي شخصان",
    "بقي 3 أشخاص",
    "بقي 11 شخصًا",
    "بقي 100 شخص",
    "بقي 103 أشخاص",
  ]);
  expect(counted(ar.groupBuyGroup.seatsLeft, 1, 2, 7, 18, 200)).toEqual([
    "بقي مقعد واحد",
    "بقي مقعدان",
    "بقيت 7 مقاعد",
    "بقي 18 مقعدًا",
    "بقي 200 مقعد",
  ]);
  expect(counted(ar.coupon.coupons, 1, 2, 5, 11, 10_000)).toEqual([
    "قسيمة واحدة",
    "قسيمتان",
    "5 قسائم",
    "11 قسيمة",
    "10000 قسيمة",
  ]);
  expect(counted(ar.checkIn.draws, 1, 2, 3, 12)).toEqual(["سحب واحد", "سحبان", "3 سحوبات", "12 سحبًا"]);
  expect(counted(ar.luckyDraw.chances, 0, 1, 2, 4)).toEqual(["0 فرصة", "فرصة واحدة", "فرصتان", "4 فرص"]);
});

test("German, Japanese and Chinese count as they do", () => {
  expect(counted(de.activity.points, 1, 2)).toEqual(["1 Punkt", "2 Punkte"]);
  expect(counted(de.groupBuyGroup.toGo, 1, 2)).toEqual(["Es fehlt noch 1 Person", "Es fehlen noch 2 Personen"]);
  expect(counted(de.checkInMonth.makeUpsLeft, 0, 1, 2)).toEqual([
    "Diesen Monat kann nichts mehr nachgeholt werden.",
    "Diesen Monat kann noch ein Tag nachgeholt werden.",
    "Diesen Monat können noch 2 Tage nachgeholt werden.",
  ]);
  expect(counted(ja.activity.points, 1, 20)).toEqual(["1ポイント", "20ポイント"]);
  expect(ja.checkIn.inARow("5 日")).toBe("5日連続");
  expect(ja.coupon.useWithin("7 日")).toBe("獲得から7日間有効");
  expect(counted(zhCN.activity.points, 1, 20)).toEqual(["1 积分", "20 积分"]);
});
