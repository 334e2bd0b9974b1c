import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Knob } from "./knobs.ts";
import { isValue } from "./theme-text.ts";
import { toHex } from "./to-hex.ts";

/** What a field shows of its token, and what it does to it. */
export interface Field {
  value: string;
  /** The theme sets it itself. */
  own: boolean;
  /** Where its colour is too close to another. */
  faults: string[];
  /** `undefined`: as it was. */
  set: (value: string | undefined) => void;
}

const typed = (event: Event): string => (event.target as HTMLInputElement).value;

/** A token's row: a hand to turn it by, its name, its value as text, and what it is for. */
export function field(knob: Knob, { value, own, faults, set }: Field): TemplateResult {
  const { token, label, about, range, fonts } = knob;
  const turn = range ? slider(knob, value, set) : fonts ? nothing : swatch(knob, value, set);
  return html`<div class="knob ${own ? "own" : ""}">
    <span class="turn">${turn}</span>
    <label class="name" for=${token}>${label}</label>
    <input
      class="value"
      id=${token}
      .value=${live(value)}
      list=${fonts ? "campaign-fonts" : nothing}
      aria-describedby="about-${label}"
      spellcheck="false"
      autocomplete="off"
      @change=${(event: Event) => set(isValue(typed(event)) ? typed(event).trim() : undefined)}
    />
    <button class="undo" ?hidden=${!own} aria-label="Undo ${label}" @click=${() => set(undefined)}>Undo</button>
    <p class="about" id="about-${label}">${about} ${faults.map((fault) => html`<strong>${fault}</strong>`)}</p>
  </div>`;
}

const swatch = ({ label }: Knob, value: string, set: Field["set"]): TemplateResult =>
  html`<input
    type="color"
    aria-label="Pick ${label}"
    .value=${live(toHex(value) ?? "#000000")}
    @input=${(event: Event) => set(typed(event))}
  />`;

const slider = ({ label, range }: Knob, value: string, set: Field["set"]): TemplateResult =>
  html`<input
    type="range"
    aria-label="Slide ${label}"
    min=${range!.from}
    max=${range!.to}
    step=${range!.step}
    .value=${live(String(parseFloat(value)))}
    aria-valuetext=${value}
    @input=${(event: Event) => set(typed(event) + range!.unit)}
  />`;
