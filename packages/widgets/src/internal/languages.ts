import type { LocalizedText } from "@campaign-kit/sdk";
import type { Translation } from "../translations/translation.ts";

// Imports nothing that a page has loaded before it: so it is one small chunk, and the page's own stays whole.

/** A language's sentences, by widget. Those left out come from the kit's own translation, or from English. */
export type PartialTranslation = { [Widget in keyof Translation]?: Partial<Translation[Widget]> };

// Each is a chunk of its own: a page pays for the language it is read in. `null`: on its way. Removed once it is there.
const chunks = new Map<string, (() => Promise<{ default: Translation }>) | null>([
  ["zh-CN", () => import("../translations/zh-CN.ts")],
  ["zh-TW", () => import("../translations/zh-TW.ts")],
]);
/** By language; what comes later stands above. */
const translations: Record<string, PartialTranslation[]> = {};

/** The languages that serve this reader, best first. Chinese is told apart by script: Hong Kong reads what Taiwan reads. */
function chain(locale: string): string[] {
  const { language, script } = new Intl.Locale(locale).maximize();
  const chinese = script === "Hant" ? ["zh-TW", "zh-HK", "zh-CN"] : ["zh-CN", "zh-TW"];
  return [locale, ...(language === "zh" ? chinese : []), language, "en"];
}

/** The text that serves this reader best: in a language of the chain, else in another country's, else English. */
export function pick(texts: LocalizedText, locale: string): string | undefined {
  const langs = chain(locale);
  const near = Object.keys(texts).filter((lang) => lang.split("-")[0] === locale.split("-")[0]);
  return [...langs.slice(0, -1), ...near, "en"].map((lang) => texts[lang]).find(Boolean);
}

/** Adds a translation above those that are there. */
export function addTranslation(lang: string, translation: PartialTranslation): void {
  (translations[lang] ??= []).push(translation);
}

async function load(lang: string, chunk: () => Promise<{ default: Translation }>): Promise<void> {
  chunks.set(lang, null);
  try {
    // The kit's own lies beneath whatever a shop has registered by now.
    const { default: translation } = await chunk();
    (translations[lang] ??= []).unshift(translation);
  } catch {
    // Where the chunk cannot be had, English serves.
  }
  chunks.delete(lang);
}

/**
 * A widget's sentences for this reader; English where there are none. `undefined` while they are on their way: `loaded` is
 * called once they are there.
 */
export function translate<Widget extends keyof Translation>(
  widget: Widget,
  english: Translation[Widget],
  locale: string,
  loaded: () => void,
): Translation[Widget] | undefined {
  const langs = chain(locale);
  const lang = langs[1]!;
  const chunk = chunks.get(lang);
  if (chunk) void load(lang, chunk).then(loaded);
  if (chunk !== undefined) return undefined;
  const layers = langs.reverse().flatMap((lang) => translations[lang] ?? []);
  return Object.assign({}, english, ...layers.map((layer) => layer[widget])) as Translation[Widget];
}
