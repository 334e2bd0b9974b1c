import type { CSSResult, ReactiveElement } from "lit";

type PartsHost = ReactiveElement & { adoptedCallback: () => void };

/** Parts of an element that are loaded when they are first asked for, with their styles. */
export class Parts {
  readonly host: PartsHost;
  /** Of the parts that are there. */
  readonly styles: CSSResult[] = [];
  /** Something has come that is not drawn yet. */
  news = false;
  readonly #parts = new Map<string, unknown>();

  constructor(host: PartsHost) {
    this.host = host;
  }

  /** A part by its name: nothing while it is on its way, `null` where it cannot be had. On a server nothing is loaded. */
  get<Part extends { styles: CSSResult | CSSResult[] }>(
    name: string,
    load: () => Promise<Part>,
  ): Part | null | undefined {
    if (!this.#parts.has(name) && this.host.isConnected) {
      this.#parts.set(name, undefined);
      void load()
        .then((part) => {
          const styles = [part.styles].flat();
          this.styles.push(...styles);
          if (this.host.ownerDocument !== document) this.host.adoptedCallback();
          else
            for (const { styleSheet } of styles)
              if (styleSheet) (this.host.renderRoot as ShadowRoot).adoptedStyleSheets.push(styleSheet);
          return part;
        })
        .catch(() => null)
        .then((part) => {
          this.#parts.set(name, part);
          this.news = true;
          this.host.requestUpdate();
        });
    }
    return this.#parts.get(name) as Part | null | undefined;
  }

  /** What could not be had may be there by now: it is asked for anew. */
  forgive(): void {
    for (const [name, part] of this.#parts) if (part === null) this.#parts.delete(name);
    this.host.requestUpdate();
  }
}
