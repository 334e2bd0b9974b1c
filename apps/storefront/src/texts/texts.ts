import type { Language } from "../shop/preferences.ts";
import { en, type Texts } from "./en.ts";
import { zhCN } from "./zh-CN.ts";
import { zhTW } from "./zh-TW.ts";

export const texts: Record<Language, Texts> = { en, "zh-CN": zhCN, "zh-TW": zhTW };
export type { Texts };

/** Says a text of the campaign in the page's language: the exact tag, else its language, else English, else any. */
export function localize(text: Record<string, string>, language: Language): string {
  const primary = language.split("-")[0]!;
  const found =
    text[language] ?? Object.entries(text).find(([tag]) => tag.split("-")[0] === primary)?.[1] ?? text["en"];
  return found ?? Object.values(text)[0] ?? "";
}

/** Puts the shop's words into the page's fixed parts: `data-text` and `data-label` (for `aria-label`) name them. */
export function translatePage(root: Document, language: Language): void {
  const words: Record<string, unknown> = texts[language];
  const word = (key: string | undefined) => {
    const found = words[key ?? ""];
    if (typeof found !== "string") throw new Error(`The page asks for a text that there is not: ${key ?? ""}`);
    return found;
  };
  for (const element of root.querySelectorAll<HTMLElement>("[data-text]")) {
    setText(element, word(element.dataset["text"]));
  }
  for (const element of root.querySelectorAll<HTMLElement>("[data-label]")) {
    element.ariaLabel = word(element.dataset["label"]);
  }
  delete root.documentElement.dataset["translating"];
}

/** Writes what is not there yet: the same words anew would be laid out anew. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
