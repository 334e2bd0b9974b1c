/** The nearest `lang` above an element, also out of the shadow trees it stands in. `en` where there is none. */
export function languageOf(element: Element): string {
  for (let at: Element | null = element; at; at = hostOf(at)) {
    const lang = at.closest("[lang]")?.getAttribute("lang");
    if (lang) return canonical(lang);
  }
  return "en";
}

function hostOf(element: Element): Element | null {
  return (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

// A tag that Intl does not take would throw in the middle of a render.
function canonical(lang: string): string {
  try {
    return new Intl.Locale(lang.replaceAll("_", "-")).toString();
  } catch {
    return "en";
  }
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls back when a `lang` changed somewhere around. One observer serves the page. Returns how to stop. */
export function onLanguageChange(element: Element, listener: () => void): () => void {
  observer ??= new MutationObserver(() => listeners.forEach((listener) => listener()));
  listeners.add(listener);
  // An observer does not see into shadow trees: it watches each one on the way up. Watching a root twice counts once.
  for (let at: Element | null = element; at; at = hostOf(at)) {
    observer.observe(at.getRootNode(), { attributes: true, attributeFilter: ["lang"], subtree: true });
  }
  return () => {
    listeners.delete(listener);
    if (!listeners.size) observer?.disconnect();
  };
}

/** How well texts in `tag` serve a reader of `wanted`: 3 the same, 2 same language and script, 1 same language, 0 not. */
export function fit(wanted: string, tag: string): number {
  if (wanted === tag) return 3;
  const [a, b] = [new Intl.Locale(wanted).maximize(), new Intl.Locale(tag).maximize()];
  return a.language === b.language ? (a.script === b.script ? 2 : 1) : 0;
}

/** The text that serves this reader best; any, rather than none. */
export function pick(texts: { [lang: string]: string } | undefined, locale: string): string {
  if (!texts) return "";
  const tags = Object.keys(texts).sort((a, b) => fit(locale, b) - fit(locale, a));
  const best = tags[0] && fit(locale, tags[0]) ? tags[0] : "en";
  return texts[best] ?? texts[tags[0] ?? ""] ?? "";
}
