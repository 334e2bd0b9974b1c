import type { Translation } from "../translations/translation.ts";
import { fit } from "./language.ts";

/** A language's sentences, by widget. Those left out come from the kit's own translation, or from English. */
export type PartialTranslation = { [Widget in keyof Translation]?: Partial<Translation[Widget]> };

// Each is a chunk of its own: a page pays for the language it is read in.
const chunks: Record<string, (() => Promise<unknown>) | "loading" | "loaded"> = {
  "zh-CN": () => import("../translations/zh-CN.ts"),
  "zh-TW": () => import("../translations/zh-TW.ts"),
};
const translations = new Map<string, Record<string, object>>();
const listeners = new Set<() => void>();

/** Adds a language by its BCP 47 tag, or replaces single sentences of one: the shop's wording stands above the kit's. */
export function registerTranslation(lang: string, translation: PartialTranslation): void {
  merge(lang, translation, (kit, shop) => ({ ...kit, ...shop }));
}

/** Adds one of the kit's own translations, beneath whatever a shop has registered by now. */
export function registerBuiltIn(lang: string, translation: Translation): void {
  chunks[lang] = "loaded";
  merge(lang, translation, (present, kit) => ({ ...kit, ...present }));
}

function merge(lang: string, added: object, join: (present: object, added: object) => object): void {
  const present = translations.get(lang);
  const merged: Record<string, object> = { ...present };
  for (const [widget, sentences] of Object.entries(added)) merged[widget] = join(merged[widget] ?? {}, sentences);
  translations.set(lang, merged);
  listeners.forEach((listener) => listener());
}

/** Calls back when sentences came or changed. Returns how to stop. */
export function onTranslation(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A widget's sentences for this reader. `undefined` while they are on their way; English where there are none. */
export function translate<Widget extends keyof Translation>(
  widget: Widget,
  english: Translation[Widget],
  locale: string,
): Translation[Widget] | undefined {
  for (const [lang, chunk] of Object.entries(chunks)) {
    if (chunk === "loaded" || fit(locale, lang) < 2) continue;
    if (chunk !== "loading") {
      chunks[lang] = "loading";
      // Where the chunk cannot be had, English serves.
      chunk().catch(() => registerBuiltIn(lang, {} as Translation));
    }
    return undefined;
  }
  const layers = [...translations].filter(([lang]) => fit(locale, lang) > 1);
  layers.sort(([a], [b]) => fit(locale, a) - fit(locale, b));
  return Object.assign({}, english, ...layers.map(([, translation]) => translation[widget]));
}
