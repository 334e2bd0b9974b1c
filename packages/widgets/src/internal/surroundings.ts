/**
 * What a widget takes from around it: the nearest `lang`, the nearest client. When one of them may have changed, an event on
 * the document tells every widget to look again; so does whoever brings new sentences or a new client.
 */
export const CHANGE = "campaign-change";

const { document: shown } = globalThis as { document?: Partial<Document> & EventTarget };
/** Where it is told: a server has no document, or none that hears, and may register languages all the same. */
export const page: EventTarget = shown?.head ? shown : new EventTarget();

let observer: MutationObserver | undefined;
let widgets = 0;

export function announceChange(): void {
  page.dispatchEvent(new Event(CHANGE));
}

/** Calls back when something around the element changed. One observer of `lang` serves the page. */
export function enter(element: Element, listener: () => void): void {
  widgets++;
  observer ??= new MutationObserver(announceChange);
  page.addEventListener(CHANGE, listener);
  // An observer does not see into shadow trees: it watches each one on the way up. Watching a root twice counts once.
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    observer.observe(at.getRootNode(), { attributeFilter: ["lang"], subtree: true });
  }
}

/** The opposite of `enter`. Nothing is observed where no widget is. */
export function leave(listener: () => void): void {
  page.removeEventListener(CHANGE, listener);
  if (!--widgets) observer?.disconnect();
}

function hostOf(element: Element): Element | undefined {
  return (element.getRootNode() as Partial<ShadowRoot>).host;
}

/** The nearest `lang` above an element, also out of the shadow trees it stands in, as a tag that Intl takes. Else `en`. */
export function languageOf(element: Element): string {
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    const lang = at.closest("[lang]")?.getAttribute("lang");
    if (lang) return canonical(lang);
  }
  return "en";
}

// A tag that Intl does not take would throw in the middle of a render.
export function canonical(lang: string): string {
  try {
    return new Intl.Locale(lang).toString();
  } catch {
    return "en";
  }
}
