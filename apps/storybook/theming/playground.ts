import { contrastPairs, contrastRatio, type ContrastPair } from "@campaign-kit/widgets/contrast";
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { knobGroups, pairName, type Knob } from "./knobs.ts";
import { field } from "./field.ts";
import { addressOfPage, replaceFragment } from "./page-address.ts";
import { everyWidget } from "./specimens.ts";
import { starts } from "./starts.ts";
import {
  asThemeName,
  fromFragment,
  readCss,
  resolved,
  toFragment,
  writeCss,
  type AnyTokenName,
  type Changes,
} from "./theme-text.ts";
import { toHex } from "./to-hex.ts";

interface Measured extends ContrastPair {
  /** `undefined`: one of the two is no opaque colour. */
  ratio: number | undefined;
}

/** Turns tokens, shows all widgets dressed in them, measures contrast, and gives the CSS. */
export class ThemePlayground extends LitElement {
  static override properties = {
    start: {},
    theme: {},
    changes: { attribute: false },
    said: { state: true },
  } satisfies PropertyDeclarations;

  /** The theme that this one starts from. */
  declare start: string;
  /** Its name. */
  declare theme: string;
  declare changes: Changes;
  /** What is said of the last press. */
  declare private said: string;

  readonly #specimens = everyWidget();
  #writing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.start = "base";
    this.theme = "mine";
    this.changes = {};
    this.said = "";
  }

  /** In the page's own tree: its style sheet dresses it, and audits see into it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const draft = fromFragment(addressOfPage().hash);
    if (!draft) return;
    this.start = draft.start in starts ? draft.start : "base";
    this.changes = draft.changes;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#writing);
  }

  /** All that the theme sets, by itself or by its start. */
  private get values(): Changes {
    return { ...starts[this.start], ...this.changes };
  }

  private get css(): string {
    return writeCss(this.theme, this.values, this.start === "dark" ? "dark" : "light");
  }

  private measured(): Measured[] {
    const colors = (role: string) => toHex(resolved(this.values, `--campaign-color-${role}` as AnyTokenName));
    return contrastPairs.map((pair) => {
      const [front, back] = [colors(pair.front), colors(pair.back)];
      return { ...pair, ratio: front && back ? contrastRatio(front, back) : undefined };
    });
  }

  #set(token: AnyTokenName, value: string | undefined): void {
    const from = starts[this.start] ?? {};
    const others = Object.fromEntries(Object.entries(this.changes).filter(([other]) => other !== token));
    this.changes = value === undefined || value === resolved(from, token) ? others : { ...others, [token]: value };
    // What was typed and is no value gives way to what there was.
    this.requestUpdate();
    this.said = "";
  }

  async #copy(text: string, what: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.said = `${what} copied.`;
    } catch {
      this.said = "This browser does not let the page copy. Select the text and copy it.";
    }
  }

  #read(css: string): void {
    const { changes, unknown } = readCss(css);
    const from = starts[this.start] ?? {};
    const own = Object.entries(changes).filter(([token, value]) => from[token as AnyTokenName] !== value);
    this.changes = Object.fromEntries(own);
    this.said = `${String(own.length)} tokens read${unknown ? `, ${String(unknown)} not known` : ""}.`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const stage = this.querySelector<HTMLElement>(".stage")!;
    for (const name of [...stage.style]) stage.style.removeProperty(name);
    for (const [token, value] of Object.entries(this.changes)) stage.style.setProperty(token, value);
    if (!changed.has("changes") && !changed.has("start")) return;
    clearTimeout(this.#writing);
    // Browsers take only so many changes of the address in a while.
    this.#writing = setTimeout(() => replaceFragment(toFragment({ start: this.start, changes: this.changes })), 300);
  }

  protected override render(): TemplateResult {
    const measured = this.measured();
    const low = measured.filter(({ ratio, least }) => ratio !== undefined && ratio < least);
    return html`<form class="panel" aria-label="Theme" @submit=${(event: Event) => event.preventDefault()}>
        ${this.#head()} ${this.#contrast(measured, low)}
        ${knobGroups.map(
          ({ title, knobs }, at) =>
            html`<details ?open=${at < 3}>
              <summary>${title}${this.#count(knobs)}</summary>
              ${knobs.map((knob) => this.#field(knob, low))}
            </details>`,
        )}
        ${this.#output()} ${this.#bar()}
      </form>
      <div class="around" data-campaign-theme="base">
        <div class="stage" data-campaign-theme=${this.start}>${this.#specimens}</div>
      </div>`;
  }

  #count(knobs: Knob[]): TemplateResult | typeof nothing {
    const own = knobs.filter(({ token }) => token in this.changes).length;
    return own ? html` <small>${own} changed</small>` : nothing;
  }

  #field(knob: Knob, low: Measured[]): TemplateResult {
    const { token } = knob;
    return field(knob, {
      value: resolved(this.values, token),
      own: token in this.changes,
      faults: low
        .filter(({ front }) => token === `--campaign-color-${front}`)
        .map((pair) => `${pairName(pair)} has ${pair.ratio!.toFixed(1)}, needs ${String(pair.least)}.`),
      set: (value) => this.#set(token, value),
    });
  }

  #head(): TemplateResult {
    return html`<div class="head">
      <label
        >Start from
        <select
          .value=${live(this.start)}
          @change=${(event: Event) => (this.start = (event.target as HTMLSelectElement).value)}
        >
          ${Object.keys(starts).map((start) => html`<option ?selected=${start === this.start}>${start}</option>`)}
        </select></label
      >
      <label
        >Name
        <input
          .value=${live(this.theme)}
          spellcheck="false"
          autocomplete="off"
          @change=${(event: Event) => (this.theme = asThemeName((event.target as HTMLInputElement).value))}
      /></label>
    </div>`;
  }

  #contrast(measured: Measured[], low: Measured[]): TemplateResult {
    const unknown = measured.filter(({ ratio }) => ratio === undefined).length;
    return html`<details class="contrast ${low.length ? "low" : ""}">
      <summary>
        Contrast
        <output>${measured.length - low.length - unknown} of ${measured.length} pairs pass</output>
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col">Needs</th>
            <th scope="col">Has</th>
          </tr>
        </thead>
        <tbody>
          ${measured.map((pair) => {
            const fails = pair.ratio !== undefined && pair.ratio < pair.least;
            return html`<tr class=${fails ? "fails" : ""}>
              <th scope="row">${pairName(pair)}</th>
              <td>${pair.least}</td>
              <td>
                ${pair.ratio?.toFixed(1) ?? "—"} ${fails ? html`<b>fails</b>` : pair.ratio ? "passes" : "not opaque"}
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
    </details>`;
  }

  #output(): TemplateResult {
    const lines = this.css.split("\n").length;
    return html`<div class="output">
      <label for="theme-css">The theme as CSS. Paste one here to go on from it.</label>
      <textarea
        id="theme-css"
        rows=${Math.min(18, lines + 1)}
        spellcheck="false"
        .value=${live(this.css)}
        @change=${(event: Event) => this.#read((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <datalist id="campaign-fonts">
        ${[...new Set(knobGroups.flatMap(({ knobs }) => knobs.flatMap(({ fonts = [] }) => fonts)))].map(
          (stack) => html`<option value=${stack}></option>`,
        )}
      </datalist>
    </div>`;
  }

  #bar(): TemplateResult {
    return html`<div class="bar">
      <div class="buttons">
        <button class="primary" @click=${() => this.#copy(this.css, "The CSS is")}>Copy the CSS</button>
        <button @click=${() => this.#copy(this.#link(), "The link is")}>Copy a link</button>
        <button
          @click=${() => {
            this.changes = {};
            this.said = "As it was.";
          }}
        >
          Start over
        </button>
      </div>
      <p role="status">${this.said}</p>
    </div>`;
  }

  #link(): string {
    const address = new URL(addressOfPage().href);
    address.hash = toFragment({ start: this.start, changes: this.changes });
    return address.href;
  }
}

customElements.define("theme-playground", ThemePlayground);

declare global {
  interface HTMLElementTagNameMap {
    "theme-playground": ThemePlayground;
  }
}
