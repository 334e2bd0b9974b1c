/** Every element below, in the light tree and in the shadow trees. */
export function* elementsOf(root: ParentNode): Generator<HTMLElement | SVGElement> {
  for (const element of root.querySelectorAll<HTMLElement | SVGElement>("*")) {
    yield element;
    if (element.shadowRoot) yield* elementsOf(element.shadowRoot);
  }
}

/** What it stands in, out of shadow trees too. */
export function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** Can be seen: it has a box, and nothing around it is hidden or cut down to nothing for eyes. */
export function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  for (let at: Element | null = element; at; at = parentOf(at))
    if (getComputedStyle(at).clipPath === "inset(50%)") return false;
  return true;
}

/** The texts of its own, as a reader sees them. */
export function ownTexts(element: Element): Text[] {
  return [...element.childNodes].filter((node): node is Text => node instanceof Text && Boolean(node.data.trim()));
}

/** A short name for a report: the widget, the state, the element. */
export function placeOf(element: Element): string {
  const root = element.getRootNode();
  const widget = root instanceof ShadowRoot ? `${root.host.localName} ` : "";
  const name = element.localName + [...element.classList].map((each) => `.${each}`).join("");
  const words = element.textContent.replaceAll(/\s+/g, " ").trim().slice(0, 40);
  return `${widget}${name} "${words}"`;
}
