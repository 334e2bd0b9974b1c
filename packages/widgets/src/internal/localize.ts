import type { LocalizedText } from "@campaign-kit/sdk";
import type { Translation } from "../translations/translation.ts";
import type * as languagesChunk from "./languages.ts";
import { announceChange } from "./surroundings.ts";

type Languages = Pick<typeof languagesChunk, "pick" | "speech" | "translate">;

/** All languages but English: a chunk of their own, which an English page does not load. */
let languages: Partial<Languages> = {};
/** Whether that chunk is on its way; `false` where it cannot be had, and English serves. */
let coming: boolean | undefined;

/** Takes the languages. */
export function useLanguages(module: Partial<Languages>): void {
  languages = module;
  announceChange();
}

/** The language that is spoken to this reader, and how it is written, for a `dir`: as the page is, while nobody knows. */
export function speech(locale: string): [lang: string, dir: string] {
  return languages.speech?.(locale) ?? [locale, locale.startsWith("en") ? "ltr" : ""];
}

/** The text that serves this reader best; any, rather than none. */
export function pick(texts: LocalizedText, locale: string): string {
  const text: unknown = languages.pick?.(texts, locale) ?? texts["en"] ?? Object.values(texts)[0];
  // Signs that turn the text around (UAX #9) would turn what stands beside it as well.
  return typeof text === "string" ? text.replace(/[\u202a-\u202e]/g, "") : "";
}

/** A section's sentences for this reader. `undefined` while they, or the English ones, are on their way. */
export function translate<Section extends keyof Translation>(
  section: Section,
  english: Translation[Section] | undefined,
  locale: string,
): Translation[Section] | undefined {
  if (languages.translate) return languages.translate(section, english, locale, announceChange);
  if (coming === false || locale.startsWith("en")) return english;
  if (!coming) {
    coming = true;
    void import("./languages.ts").then(useLanguages, () => {
      coming = false;
      announceChange();
      // Once more when the network comes back.
      addEventListener("online", () => (coming = undefined), { once: true });
    });
  }
  return undefined;
}
