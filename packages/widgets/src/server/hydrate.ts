/**
 * Lets widgets take over what a server has drawn of them. Import it before the definitions.
 *
 * An element that a server has drawn waits with its first update until the parts and the language are there that it was drawn
 * with; draws what the server has drawn, which hydrates; and goes on from there.
 */
import "@lit-labs/ssr-client/lit-element-hydrate-support.js";
import { LitElement } from "lit";
import { Parts } from "../internal/parts.ts";
import { WidgetElement } from "../internal/widget-element.ts";
import { FirstLook, firstLooks } from "./first-look.ts";
import type { Part } from "./looks.ts";

type Support = (lit: { LitElement: typeof LitElement }) => void;
const { litElementHydrateSupport } = globalThis as unknown as { litElementHydrateSupport: Support };

// Lit asks for its support when it is evaluated: where a bundler has put it before, the support is handed over now.
if (!Object.hasOwn(LitElement, "observedAttributes")) litElementHydrateSupport({ LitElement });

WidgetElement.addInitializer((element) => {
  // It came with the page's markup.
  if (element.shadowRoot) firstLooks.set(element, new FirstLook(element));
});

// What the server has drawn with is given from the first update on. Its styles are in the markup.
// eslint-disable-next-line @typescript-eslint/unbound-method -- It is called with its own `this`.
const { get } = Parts.prototype;
Parts.prototype.get = function <Named extends Part>(this: Parts, name: string, load: () => Promise<Named>) {
  return (
    (firstLooks.get(this.host)?.parts.get(name) as Named | undefined) ??
    get.call<Parts, [string, () => Promise<Named>], Named | null | undefined>(this, name, load)
  );
};
