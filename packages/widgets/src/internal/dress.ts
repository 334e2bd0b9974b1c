import type { LitElement } from "lit";
import type { Parts } from "./parts.ts";

/** Puts on an element's styles, made anew: a document does not take the style sheets of another. */
export function dress(element: LitElement & { parts?: Parts }): void {
  const Sheet = element.ownerDocument.defaultView?.CSSStyleSheet;
  // The frame is gone by now, and what is in it is not seen.
  if (!Sheet) return;
  const styles = [...(element.constructor as typeof LitElement).elementStyles, ...(element.parts?.styles ?? [])];
  (element.renderRoot as ShadowRoot).adoptedStyleSheets = styles.flatMap((style) => {
    if (!("cssText" in style)) return [];
    const sheet = new Sheet();
    sheet.replaceSync(style.cssText);
    return sheet;
  });
}
