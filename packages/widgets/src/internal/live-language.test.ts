import { afterEach, expect, test, vi } from "vitest";
import { views as coupons } from "../../test/campaign.ts";
import { showing as checkIn } from "../../test/check-in.ts";
import { checkInViews } from "../../test/check-in-views.ts";
import { showing as coupon } from "../../test/coupon.ts";
import { showing as groupBuy } from "../../test/group-buy.ts";
import { groupViews } from "../../test/group-buy-views.ts";
import { showing as luckyDraw } from "../../test/lucky-draw.ts";
import { views as draws } from "../../test/lucky-draw-views.ts";
import { $, mount, settle, text } from "../../test/mount.ts";
import { speak } from "../../test/speak.ts";
import "../countdown/define.ts";

/** What is to be pressed, or read first, in each language. */
const spoken: Record<string, Record<string, string>> = {
  en: { coupon: "Claim", "group-buy": "¥399 Buy alone", "lucky-draw": "Draw", "check-in": "Check in, +5 points" },
  "zh-CN": { coupon: "领取", "group-buy": "¥399 单独购买", "lucky-draw": "抽奖", "check-in": "签到，+5 积分" },
  "zh-HK": { coupon: "領取", "group-buy": "¥399 單獨購買", "lucky-draw": "抽獎", "check-in": "簽到，+5 點" },
  ja: {
    coupon: "獲得する",
    "group-buy": "399元 1人で買う",
    "lucky-draw": "引く",
    "check-in": "チェックイン、+5ポイント",
  },
  "de-AT": {
    coupon: "Sichern",
    "group-buy": "¥ 399 Allein kaufen",
    "lucky-draw": "Ziehen",
    "check-in": "Einchecken, +5 Punkte",
  },
  ru: {
    coupon: "Получить",
    "group-buy": "399 ¥ Купить без группы",
    "lucky-draw": "Играть",
    "check-in": "Отметиться, +5 баллов",
  },
  ar: { coupon: "استلام", "group-buy": "399 ¥ شراء فردي", "lucky-draw": "سحب", "check-in": "تسجيل الحضور، +5 نقاط" },
};
const over: Record<string, string> = {
  en: "Ended",
  "zh-CN": "已结束",
  "zh-HK": "已結束",
  ja: "終了しました",
  "de-AT": "Zu Ende",
  ru: "Завершено",
  ar: "انتهى",
};
const plain = (text: string): string => text.replace(/[\u200e\u200f\u2066-\u2069]/g, "").replace(/\s+/g, " ");

afterEach(() => document.body.replaceChildren());

test("every widget changes its language with the page's, there and back", { timeout: 30_000 }, async () => {
  const widgets: Record<string, HTMLElement> = {
    coupon: await coupon(coupons.claimable),
    "group-buy": await groupBuy(groupViews.offer),
    "lucky-draw": await luckyDraw(draws.ready),
    "check-in": await checkIn(checkInViews.ready),
  };
  const past = `until="2026-11-01T00:00:00Z" now="2026-11-09T00:00:00Z"`;
  const countdown = await mount<HTMLElement>(`<campaign-countdown ${past}></campaign-countdown>`);
  for (const lang of [...Object.keys(spoken), "en"]) {
    await speak(lang);
    for (const [mechanic, widget] of Object.entries(widgets)) {
      const press = mechanic === "lucky-draw" ? ".hub .verb" : ".action";
      expect(plain(text(widget, press)), lang).toBe(spoken[lang]![mechanic]);
      expect($(widget, ".widget").lang).toBe(lang);
      expect($(widget, press).matches(":dir(rtl)")).toBe(lang === "ar");
    }
    expect(text(countdown, ".over")).toBe(over[lang]);
  }
});

test("a widget follows the lang nearest to it, and no other does", async () => {
  const [one, other] = [await coupon(coupons.claimable), await coupon(coupons.claimable)];
  one.parentElement!.lang = "ru";
  await vi.waitFor(() => expect(text(one, ".action")).toBe("Получить"));
  expect(text(other, ".action")).toBe("Claim");
  one.lang = "ar";
  await vi.waitFor(() => expect(text(one, ".action")).toBe("استلام"));
  one.removeAttribute("lang");
  await settle();
  await vi.waitFor(() => expect(text(one, ".action")).toBe("Получить"));
});

test("English on a page from right to left is written from left to right, and reads so", async () => {
  document.documentElement.dir = "rtl";
  const widget = await groupBuy(groupViews.open, 360);
  const title = $(widget, ".title");
  expect(title.innerText).toBe("2 more people to go");
  expect(getComputedStyle(title).direction).toBe("ltr");
  const range = document.createRange();
  const words = [...title.childNodes].find((node) => node.textContent?.includes("people"))!;
  const leftOf = (part: string): number => {
    const start = words.textContent!.indexOf(part);
    range.setStart(words, start);
    range.setEnd(words, start + part.length);
    return range.getBoundingClientRect().left;
  };
  expect(leftOf("2")).toBeLessThan(leftOf("people"));
});

test("Arabic is written from right to left on a page that does not say so", async () => {
  const widget = await coupon(coupons.claimable, 360);
  await speak("ar");
  const [figure, sign] = [".value .figure", ".value .sign"].map((part) => $(widget, part).getBoundingClientRect());
  expect($(widget, ".stub").getBoundingClientRect().left).toBeGreaterThan(
    $(widget, ".body").getBoundingClientRect().left,
  );
  // 50 ¥, the figure first: at the right.
  expect(figure!.left).toBeGreaterThan(sign!.left);
});
