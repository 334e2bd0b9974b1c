import type { LocalizedText } from "@campaign-kit/sdk";
import type { Translation } from "../translations/translation.ts";
import type * as languagesChunk from "./languages.ts";
import { announceChange } from "./surroundings.ts";

type Languages = Pick<typeof languagesChunk, "directionOf" | "pick" | "spokenTo" | "translate">;

/** All languages but English: a chunk of their own, which an English page does not load. */
let languages: Partial<Languages> | undefined;
let asked = false;

const again = (): void => {
  asked = false;
  useLanguages(undefined);
};

/** Takes the languages; nothing of them where the chunk cannot be had, and then English serves. */
export function useLanguages(module: Partial<Languages> | undefined): void {
  languages = module;
  announceChange();
}

/** The language that is spoken to this reader. */
export function spokenTo(locale: string): string {
  return languages?.spokenTo?.(locale) ?? locale;
}

/** How a language is written, for a `dir`: as the page is, while nobody knows. */
export function directionOf(locale: string): string {
  return languages?.directionOf?.(locale) ?? (locale.startsWith("en") ? "ltr" : "");
}

/** The text that serves this reader best; any, rather than none. */
export function pick(texts: LocalizedText, locale: string): string {
  const text: unknown = languages?.pick?.(texts, locale) ?? texts["en"] ?? Object.values(texts)[0];
  return typeof text === "string" ? text : "";
}

/** A section's sentences for this reader. `undefined` while they, or the English ones, are on their way. */
export function translate<Section extends keyof Translation>(
  section: Section,
  english: Translation[Section] | undefined,
  locale: string,
): Translation[Section] | undefined {
  if (languages?.translate) return languages.translate(section, english, locale, announceChange);
  if (languages || locale.startsWith("en")) return english;
  if (!asked) {
    asked = true;
    const failed = (): Partial<Languages> => {
      // Asked for once more when the network comes back.
      addEventListener("online", again, { once: true });
      return {};
    };
    void import("./languages.ts").catch(failed).then(useLanguages);
  }
  return undefined;
}
