type Versioned = CustomElementConstructor & { version: string };

let told = false;

/** Registers an element. A tag that is taken stays as it is: a second copy of the kit on the page must not break the first. */
export function define(tag: string, element: Versioned): void {
  const present = customElements.get(tag) as Partial<Versioned> | undefined;
  if (!present) customElements.define(tag, element);
  else if (present !== element && !told) {
    told = true;
    console.warn(tag, element.version, "left out for", present.version);
  }
}
