import * as languages from "./languages.ts";
import { useLanguages } from "./localize.ts";

/** Adds a language by its BCP 47 tag, or replaces single sentences of one. What is registered later stands above. */
export function registerTranslation(lang: string, translation: languages.PartialTranslation): void {
  languages.addTranslation(lang, translation);
  useLanguages(languages);
}
