import type { LocalizedText } from "@campaign-kit/sdk";
import { loaders } from "../translations/loaders.ts";
import type { Translation } from "../translations/translation.ts";

// Imports nothing that a page has loaded before it: so it is one small chunk, and the page's own stays whole.

/** A language's sentences, by section. Those left out come from the kit's own translation, or from English. */
export type PartialTranslation = { [Section in keyof Translation]?: Partial<Translation[Section]> };

/** By language; what comes later stands above. */
const translations: Record<string, PartialTranslation[]> = {};
/** The kit's own sections that were asked for: whether each is still on its way. */
const asked = new Map<string, boolean>();

/** What follows from a language's tag. */
interface Reader {
  /** The languages that serve this reader, best first. */
  langs: string[];
  dir: "ltr" | "rtl";
}

const readers: Record<string, Reader> = {};
const rightToLeft = ["Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"];

function readerOf(locale: string): Reader {
  return (readers[locale] ??= read(locale));
}

function read(locale: string): Reader {
  const { language, script = "" } = new Intl.Locale(locale).maximize();
  // Chinese is told apart by script: Hong Kong reads what Taiwan reads.
  const chinese = script === "Hant" ? ["zh-TW", "zh-HK", "zh-CN"] : ["zh-CN", "zh-TW"];
  return {
    langs: [locale, ...(language === "zh" ? chinese : []), language, "en"],
    dir: rightToLeft.includes(script) ? "rtl" : "ltr",
  };
}

/**
 * The language that is spoken to this reader, and how it is written. Where it is not the reader's own it is English, and so are
 * its figures and dates; the private part of the tag says for whom, since the campaign may know the language.
 */
export function speech(locale: string): [lang: string, dir: string] {
  const own = readerOf(locale).langs.slice(0, -1);
  const served = own.some((lang) => lang === "en" || lang in loaders || lang in translations);
  const lang = served ? locale : `en-001-x-${locale}`;
  return [lang, readerOf(lang).dir];
}

/**
 * The text that serves this reader best: in a language of the chain, else in another country's, else English. Among words that
 * run the other way it is isolated (UAX #9), or its figures and stops would change places with theirs.
 */
export function pick(texts: LocalizedText, locale: string): string | undefined {
  const reader = /^en-001-x-(.+)/.exec(locale)?.[1] ?? locale;
  const near = Object.keys(texts).filter((lang) => lang.split("-")[0] === reader.split("-")[0]);
  const lang = [...readerOf(reader).langs.slice(0, -1), ...near, "en"].find((lang) => texts[lang]);
  if (!lang) return undefined;
  return readerOf(lang).dir === readerOf(locale).dir ? texts[lang] : `\u2068${texts[lang]!}\u2069`;
}

/** Adds a translation above those that are there. */
export function addTranslation(lang: string, translation: PartialTranslation): void {
  (translations[lang] ??= []).push(translation);
}

/**
 * Whether a section is on its way: it is asked for when it is first needed. Where it cannot be had English serves, and it is
 * asked for once more when the network or the page comes back.
 */
function coming(lang: string, section: keyof Translation, changed: () => void): boolean {
  const key = `${lang} ${section}`;
  const load = loaders[lang]?.[section];
  if (load && !asked.has(key)) {
    asked.set(key, true);
    const failed = (): void => {
      const armed = new AbortController();
      const again = (): void => {
        armed.abort();
        asked.delete(key);
        changed();
      };
      addEventListener("online", again, armed);
      document.addEventListener("visibilitychange", again, armed);
    };
    void load()
      // The kit's own lies beneath whatever a shop has registered by now.
      .then((translation) => (translations[lang] ??= []).unshift(translation), failed)
      .then(() => {
        asked.set(key, false);
        changed();
      });
  }
  return asked.get(key) ?? false;
}

/**
 * A section's sentences for this reader; English where there are none. `undefined` while they are on their way, or where the
 * English ones are: `changed` is called once they are there.
 */
export function translate<Section extends keyof Translation>(
  section: Section,
  english: Translation[Section] | undefined,
  locale: string,
  changed: () => void,
): Translation[Section] | undefined {
  const { langs } = readerOf(locale);
  const layers = (langs: string[]): Partial<Translation[Section]> => {
    const found = langs.flatMap((lang) => translations[lang] ?? []).map((layer) => layer[section]);
    return Object.assign({}, ...found) as Partial<Translation[Section]>;
  };
  // What a shop has registered whole is not loaded.
  const above = layers(langs.slice(0, 2));
  const keys = Object.keys(english ?? above);
  const whole = keys.length > 0 && keys.every((key) => key in above);
  if ((!whole && coming(langs[1]!, section, changed)) || !english) return undefined;
  return { ...english, ...layers(langs.toReversed()) };
}

/** A word's forms by CLDR plural category. What is not named takes `other`. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * Chooses a word's form for a number, as this language counts. It stands here and not in a file of its own because this one is
 * there already when a language comes.
 */
export function pluralOf(lang: string): (n: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(lang);
  return (n, forms) => forms[rules.select(n)] ?? forms.other;
}
