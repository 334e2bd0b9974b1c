import { warnOnce } from "./warn.ts";

type Versioned = CustomElementConstructor & { version: string };

/** Registers an element. A tag that is taken stays as it is: a second copy of the kit on the page must not break the first. */
export function define(tag: string, element: Versioned): void {
  const present = customElements.get(tag) as Partial<Versioned> | undefined;
  if (!present) customElements.define(tag, element);
  else if (present !== element) {
    warnOnce(
      `<${tag}> is defined already, as ${present.version ?? "another element"}; ${element.version} is left out.`,
    );
  }
}
