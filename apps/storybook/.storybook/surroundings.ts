/** What a page sets for its widgets: theme, language, direction. */
export interface Surroundings {
  theme: string;
  language: string;
  /** `auto`: as the language is written. */
  direction: string;
}

const rightToLeft = new Set(["ar", "fa", "he", "ur"]);

/** Sets the page as the toolbar says. */
export function setSurroundings({ theme, language, direction }: Surroundings): void {
  const page = document.documentElement;
  page.dataset["campaignTheme"] = theme;
  page.lang = language;
  const written = rightToLeft.has(new Intl.Locale(language).language) ? "rtl" : "ltr";
  page.dir = direction === "auto" ? written : direction;
}

/** Leaves the page as it was: the book's own text is on paper, in English. */
export function resetSurroundings(): void {
  const page = document.documentElement;
  delete page.dataset["campaignTheme"];
  page.lang = "en";
  page.dir = "ltr";
}
