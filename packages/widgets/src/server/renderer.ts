import { LitElementRenderer, type RenderInfo } from "@lit-labs/ssr";
import { renderValue } from "@lit-labs/ssr/lib/render-value.js";
import type { CSSResult } from "lit";
import { speech } from "../internal/localize.ts";
import { Parts } from "../internal/parts.ts";
import { canonical } from "../internal/surroundings.ts";
import { WidgetElement } from "../internal/widget-element.ts";
import { type Drawn, DRAWN, isTold, type Part, parts, sectionsOf, told } from "./looks.ts";
import { serverStyles, withoutScript } from "./without-script.ts";

type Constructor = Parameters<typeof LitElementRenderer.matchesClass>[0];
type Rendered = NonNullable<ReturnType<LitElementRenderer["renderShadow"]>>;

/** How widgets are drawn in one rendering. */
export interface ServerRenderingOptions {
  /** The language of the page, as on its `<html lang>`. A widget's own `lang` goes above it. Default: `en`. */
  lang?: string;
  /** The address of the page, from which an invite's link is taken. Without, the link is not shown before the page is live. */
  url?: string | URL;
  /** For the `<style>` elements of a page whose policy takes styles by nonce. */
  nonce?: string;
}

/** What a renderer sees of a widget. */
interface Widget extends HTMLElement {
  data?: { activity?: object } | null;
  locale: string;
  direction: string;
  now?: string | undefined;
  view?: { activity?: object } | undefined;
  render(): unknown;
}

/** All parts are at hand on a server, and which of them a widget asks for is taken down. */
const loaded = new Map<string, Part>();
for (const [name, { load }] of Object.entries(parts)) loaded.set(name, await load());
const asked = new WeakMap<object, Set<string>>();

const get = function (this: Parts, name: string): Part | undefined {
  const part = loaded.get(name);
  const names = asked.get(this.host) ?? new Set();
  if (part) asked.set(this.host, names.add(name));
  return part;
};
Parts.prototype.get = get as typeof Parts.prototype.get;

/** Draws a widget from its properties and attributes: never from a client, a clock or the time of day. */
class WidgetRenderer extends LitElementRenderer {
  static options: ServerRenderingOptions = {};

  declare element: LitElementRenderer["element"] & Widget;
  /** `data` was set as a property, so that the page has to be told of it. */
  #data: object | undefined;
  #content: unknown;

  static override matchesClass(element: Constructor): boolean {
    return element.prototype instanceof WidgetElement;
  }

  get #options(): ServerRenderingOptions {
    return (this.constructor as typeof WidgetRenderer).options;
  }

  override setProperty(name: string, value: unknown): void {
    if (name !== "data" || !value) return super.setProperty(name, value);
    // Whoever reads the page reads it later: what was true by a clock is not drawn.
    this.#data = { ...value, clock: undefined };
    super.setProperty(name, this.#data);
  }

  /** Everything is done with the attributes: sentences may have to be waited for. */
  override connectedCallback(): void {
    // Nothing yet.
  }

  override renderAttributes(): Rendered {
    return [() => this.#draw()];
  }

  #draw(): Rendered | Promise<Rendered> {
    const { element } = this;
    const lang = element.getAttribute("lang");
    const reader = canonical(lang ?? this.#options.lang ?? "en");
    const sections = sectionsOf(this.tagName, [...loaded.keys()]);
    if (!isTold(sections, reader)) return told(sections, reader).then(() => this.#draw());
    [element.locale, element.direction] = speech(reader);

    Object.defineProperty(element, "baseURI", { value: String(this.#options.url ?? "http://localhost/") });
    // The page counts from it once it is live.
    if ("now" in element) element.now = undefined;
    super.connectedCallback();
    this.#content = element.render();

    if (lang === null) element.setAttribute("lang", reader);
    const drawn: Drawn = { parts: this.#parts, ...(lang === null && { lang: true }) };
    if (this.#data) drawn.data = this.#data;
    const json = JSON.stringify(drawn).replaceAll("&", "&amp;").replaceAll("'", "&#39;").replaceAll("<", "\\u003c");
    return [...super.renderAttributes(), ` ${DRAWN}='${json}'`];
  }

  get #parts(): string[] {
    return [...(asked.get(this.element) ?? [])];
  }

  override renderShadow(renderInfo: RenderInfo): Rendered {
    const { nonce, url } = this.#options;
    const own = (this.element.constructor as typeof WidgetElement).elementStyles as CSSResult[];
    const more = this.#parts.flatMap((name) => loaded.get(name)!.styles);
    const styles = [...own, ...more].map(({ cssText }) => cssText).join("") + serverStyles(Boolean(url));
    const attribute = nonce ? ` nonce="${nonce}"` : "";
    return [
      `<style${attribute}>${styles}</style>`,
      () => renderValue(this.#content, renderInfo),
      withoutScript(this.element.data ?? {}, this.element.locale, attribute),
    ];
  }
}

/**
 * The renderers of one rendering, for the `elementRenderers` of `render` of `@lit-labs/ssr`. Nothing of it is shared with
 * renderings in other languages that go on at the same time.
 */
export function campaignRenderers(options: ServerRenderingOptions = {}): RenderInfo["elementRenderers"] {
  class Renderer extends WidgetRenderer {
    static override options = options;
  }
  return [Renderer, LitElementRenderer];
}
