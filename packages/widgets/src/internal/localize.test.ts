import { expect, test, vi } from "vitest";
import { english } from "../countdown/countdown.messages.ts";
import { pick, speech, translate } from "./localize.ts";
import { registerTranslation } from "./register-translation.ts";

const say = (locale: string) => translate("countdown", english, locale);

async function spoken(locale: string) {
  await vi.waitFor(() => expect(say(locale)).toBeDefined());
  return say(locale)!;
}

test("English is there at once", () => {
  expect(say("en")?.startsIn("Peak")).toBe("Peak starts in");
  expect(say("en-GB")?.startsIn("Peak")).toBe("Peak starts in");
});

test("Chinese comes when it is asked for, by script", async () => {
  expect(say("zh-CN")).toBeUndefined();
  expect((await spoken("zh-CN")).startsIn("爆发期")).toBe("距爆发期开始");
  expect((await spoken("zh")).startsIn("爆发期")).toBe("距爆发期开始");
  expect((await spoken("zh-SG")).hasBegun("爆发期")).toBe("爆发期已开始");
  expect((await spoken("zh-TW")).startsIn("爆發期")).toBe("距爆發期開始");
  expect((await spoken("zh-HK")).hasBegun("爆發期")).toBe("爆發期已開始");
  expect((await spoken("zh-Hant")).hasBegun("爆發期")).toBe("爆發期已開始");
});

test("a language without a translation is told in English", async () => {
  expect((await spoken("fr")).waiting).toBe("Waiting for the server’s time");
});

test("a shop adds a language, and may leave sentences out", async () => {
  registerTranslation("it", { countdown: { startsIn: (name) => `${name} inizia tra` } });
  const italian = await spoken("it-CH");
  expect(italian.startsIn("Offerta")).toBe("Offerta inizia tra");
  expect(italian.waiting).toBe(english.waiting);
});

test("a shop's wording stands above the kit's, whichever came first", async () => {
  registerTranslation("en", { countdown: { waiting: "One moment" } });
  expect(say("en-US")?.waiting).toBe("One moment");
  registerTranslation("zh-CN", { countdown: { waiting: "请稍候" } });
  const chinese = await spoken("zh-CN");
  expect(chinese.waiting).toBe("请稍候");
  expect(chinese.startsIn("爆发期")).toBe("距爆发期开始");
});

test("two countries of one language do not mix", async () => {
  registerTranslation("pt-BR", { countdown: { waiting: "Aguardando o horário" } });
  registerTranslation("pt", { countdown: { waiting: "A aguardar a hora" } });
  expect((await spoken("pt-PT")).waiting).toBe("A aguardar a hora");
  expect((await spoken("pt-BR")).waiting).toBe("Aguardando o horário");
});

test("what runs the other way than the words around it is isolated", async () => {
  await spoken("ar");
  const texts = { en: "Peak (2)", ar: "الذروة" };
  expect(pick(texts, "ar")).toBe("الذروة");
  expect(pick({ en: "Peak (2)" }, "ar")).toBe("\u2068Peak (2)\u2069");
  expect(pick({ en: "Peak (2)" }, "de")).toBe("Peak (2)");
});

test("a reader whose language is not there is spoken to in English, figures and dates too, about texts in their own", async () => {
  await spoken("he");
  const [lang, dir] = speech("he");
  expect(new Intl.NumberFormat(lang).resolvedOptions().locale).toBe("en-001");
  expect(dir).toBe("ltr");
  expect(pick({ en: "Peak", he: "שיא" }, lang)).toBe("\u2068שיא\u2069");
  expect(speech("ar-EG")).toEqual(["ar-EG", "rtl"]);
  expect(speech("en-GB")).toEqual(["en-GB", "ltr"]);
  registerTranslation("he", { countdown: { waiting: "ממתינים לשעת השרת" } });
  expect(speech("he")).toEqual(["he", "rtl"]);
});

test("a campaign's text is taken in the best language there is", async () => {
  await spoken("zh-CN");
  const texts = { en: "Peak", "zh-CN": "爆发期", "pt-BR": "Pico" };
  expect(pick(texts, "zh-CN")).toBe("爆发期");
  expect(pick(texts, "zh-TW")).toBe("爆发期");
  expect(pick({ ...texts, "zh-TW": "爆發期" }, "zh-HK")).toBe("爆發期");
  expect(pick(texts, "pt-PT")).toBe("Pico");
  expect(pick(texts, "fr")).toBe("Peak");
  expect(pick({ ja: "ピーク" }, "fr")).toBe("ピーク");
});
