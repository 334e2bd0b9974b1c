import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { widgets } from "../.storybook/manifest.ts";

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

type Placed = HTMLElement & { place: Pick<Box, "x" | "y"> & Partial<Box> };

const dot = 22;

/** Where its number may stand: beside a box, where it covers nothing of it, else along its edges. */
function* places({ x, y, width, height }: Box): Generator<{ x: number; y: number }> {
  const sides = [x - dot - 1, x + width + 1];
  const heights = height < 2.5 * dot ? [(height - dot) / 2] : [0, dot + 1, height - dot];
  for (const left of sides) for (const down of heights) yield { x: left, y: y + down };
  for (const share of [0.5, 0.25, 0.75, 0, 1]) yield { x: x + share * width - dot / 2, y: y - dot / 2 };
}

/** A widget's parts, marked by number on the widget itself, with a legend from its manifest. */
export class PartAnatomy extends LitElement {
  static override properties = {
    tag: {},
    specimens: { attribute: false },
    marked: { state: true },
    boxes: { state: true },
  } satisfies PropertyDeclarations;

  declare tag: string;
  /** The widget in states that together have its parts. */
  declare specimens: TemplateResult;
  /** The part that is outlined now. */
  declare private marked: string | undefined;
  /** Where the parts are, by name. */
  declare private boxes: Record<string, Box[]>;

  // After the frame: what is measured may itself change sizes.
  readonly #resizes = new ResizeObserver(() => requestAnimationFrame(() => this.isConnected && this.#measure()));

  constructor() {
    super();
    this.tag = "";
    this.specimens = html``;
    this.boxes = {};
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes.disconnect();
  }

  protected override firstUpdated(): void {
    for (const widget of this.querySelectorAll(this.tag)) this.#resizes.observe(widget);
    this.#resizes.observe(this);
  }

  private get parts() {
    return widgets.find(({ tagName }) => tagName === this.tag)?.cssParts ?? [];
  }

  /** Finds all parts again: after the widgets were drawn, or drawn anew. */
  #measure(): void {
    const sheet = this.querySelector(".specimens")!.getBoundingClientRect();
    const roots = [...this.querySelectorAll(this.tag)].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const boxesOf = (part: string) =>
      roots
        .flatMap((root) => [...root.querySelectorAll(`[part~="${part}"]`)].map((one) => one.getBoundingClientRect()))
        .filter(({ width, height }) => width > 0 && height > 0)
        .map(({ x, y, width, height }) => ({ x: x - sheet.x, y: y - sheet.y, width, height }));
    this.boxes = Object.fromEntries(this.parts.map(({ name = "" }) => [name, boxesOf(name)]));
  }

  protected override render(): TemplateResult {
    const placed: { x: number; y: number }[] = [];
    const free = (place: { x: number; y: number }) =>
      placed.every((other) => Math.hypot(place.x - other.x, place.y - other.y) > dot);
    const marks = this.parts.flatMap(({ name = "" }, at) => {
      const box = this.boxes[name]?.[0];
      const place = box && ([...places(box)].find(free) ?? { x: box.x, y: box.y });
      if (place) placed.push(place);
      return place ? [{ ...place, name, number: at + 1 }] : [];
    });
    return html`<div class="specimens">
        ${this.specimens}
        ${marks.map(
          ({ x, y, name, number }) =>
            html`<span class="mark ${name === this.marked ? "on" : ""}" aria-hidden="true" .place=${{ x, y }}
              >${number}</span
            >`,
        )}
        ${(this.boxes[this.marked ?? ""] ?? []).map((box) => html`<span class="outline" .place=${box}></span>`)}
      </div>
      ${this.#legend()}`;
  }

  /** By script: a page may forbid style attributes. */
  protected override updated(): void {
    for (const element of this.querySelectorAll<Placed>(".mark, .outline")) {
      const { x, y, width, height } = element.place;
      element.style.translate = `${String(x)}px ${String(y)}px`;
      if (width === undefined) continue;
      element.style.inlineSize = `${String(width)}px`;
      element.style.blockSize = `${String(height)}px`;
    }
  }

  #legend(): TemplateResult {
    return html`<table class="legend">
      <caption>
        Parts of ${this.tag}
      </caption>
      <tbody>
        ${this.parts.map(({ name = "", description }, at) => {
          const mark = () => (this.marked = name);
          const unmark = () => (this.marked = undefined);
          return html`<tr @pointerenter=${mark} @pointerleave=${unmark} class=${name === this.marked ? "on" : ""}>
            <td>${this.boxes[name]?.length ? at + 1 : nothing}</td>
            <th scope="row">
              <button aria-pressed=${name === this.marked} @focus=${mark} @blur=${unmark}>::part(${name})</button>
            </th>
            <td>${description}</td>
          </tr>`;
        })}
      </tbody>
    </table>`;
  }
}

customElements.define("part-anatomy", PartAnatomy);
