import type { LocalizedText } from "@campaign-kit/sdk";
import type { Translation } from "../translations/translation.ts";
import type * as languagesChunk from "./languages.ts";
import { announceChange } from "./surroundings.ts";

type Languages = Pick<typeof languagesChunk, "pick" | "translate">;

/** All languages but English: a chunk of their own, which an English page does not load. `null`: on its way. */
let languages: Partial<Languages> | null | undefined;

/** Takes the languages; nothing of them where the chunk cannot be had, and then English serves. */
export function useLanguages(module: Partial<Languages>): void {
  languages = module;
  announceChange();
}

/** The text that serves this reader best; any, rather than none. */
export function pick(texts: LocalizedText, locale: string): string {
  return languages?.pick?.(texts, locale) ?? texts["en"] ?? Object.values(texts)[0] ?? "";
}

/** A widget's sentences for this reader. `undefined` while they are on their way. */
export function translate<Widget extends keyof Translation>(
  widget: Widget,
  english: Translation[Widget],
  locale: string,
): Translation[Widget] | undefined {
  if (languages?.translate) return languages.translate(widget, english, locale, announceChange);
  if (languages || locale.startsWith("en")) return english;
  if (languages === undefined) {
    languages = null;
    void import("./languages.ts").catch(() => ({})).then(useLanguages);
  }
  return undefined;
}
