/** What the visitor of the demo chose: kept over a reload, shared by the shop's tabs. `public/early.js` puts it on the page first. */
export const languages = ["en", "zh-CN", "zh-TW"] as const;
export type Language = (typeof languages)[number];
export const themes = ["base", "dark", "festival"] as const;
export type Theme = (typeof themes)[number];

/** `lang` of the page. Dates of this shop are written day first. */
const tags: Record<Language, string> = { en: "en-GB", "zh-CN": "zh-CN", "zh-TW": "zh-TW" };
/** The visitor who is not signed in, among the shoppers. */
export const signedOut = "signed-out";

type Name = "lang" | "theme" | "shopper" | "network";
const key = (name: Name) => `orchard-lane.${name}`;

/** The tab's own choice (from the address) before the one that all tabs share. */
function chosen(name: Name): string | null {
  try {
    return sessionStorage.getItem(key(name)) ?? localStorage.getItem(key(name));
  } catch {
    return null;
  }
}

function keep(name: Name, value: string): void {
  try {
    sessionStorage.removeItem(key(name));
    localStorage.setItem(key(name), value);
    leaveAddress(name);
  } catch {
    // Storage is blocked: the choice holds until the next page.
  }
}

/** A choice that was made in the address must not come back with the next reload. */
function leaveAddress(name: Name): void {
  const address = new URL(location.href);
  address.searchParams.delete(name);
  history.replaceState(history.state, "", address);
}

/** What the page wears and who looks at it. */
export class Preferences {
  readonly #root = document.documentElement;
  #shopper = chosen("shopper") ?? "lin";

  /** Calls back when another tab, or the system, changed something. */
  constructor(changed: () => void) {
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", ({ matches }) => {
      if (chosen("theme")) return;
      this.#root.dataset["campaignTheme"] = matches ? "dark" : "base";
      changed();
    });
    addEventListener("storage", ({ key: name }) => {
      if (name === key("lang")) this.#root.lang = tags[asLanguage(chosen("lang"))];
      else if (name === key("theme")) this.#root.dataset["campaignTheme"] = chosen("theme") ?? "base";
      else if (name === key("shopper")) this.#shopper = chosen("shopper") ?? "lin";
      else return;
      changed();
    });
  }

  get language(): Language {
    return asLanguage(this.#root.lang);
  }
  set language(language: Language) {
    this.#root.lang = tags[language];
    keep("lang", language);
  }

  get theme(): Theme {
    return themes.find((theme) => theme === this.#root.dataset["campaignTheme"]) ?? "base";
  }
  set theme(theme: Theme) {
    this.#root.dataset["campaignTheme"] = theme;
    keep("theme", theme);
  }

  /** A demo shopper's id, or `signedOut`. */
  get shopper(): string {
    return this.#shopper;
  }
  set shopper(shopper: string) {
    this.#shopper = shopper;
    keep("shopper", shopper);
  }
}

function asLanguage(tag: string | null): Language {
  return languages.find((language) => language === tag) ?? "en";
}

/** The network trouble that this tab has: apart from the rest, since the server knows of the other kinds. */
export const tabNetwork = {
  get: () => chosen("network"),
  set(network: "offline" | "") {
    try {
      sessionStorage.setItem(key("network"), network);
      leaveAddress("network");
    } catch {
      // Storage is blocked: the trouble ends with the page.
    }
  },
};
