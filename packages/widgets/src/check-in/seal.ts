import { html, svg, type TemplateResult } from "lit";

const edge = svg`<path
  d="M34.2 18Q36.7 22.3 32.6 25 33 30 28.1 30.7 26.3 35.3 21.6 33.8 18 37.2 14.4 33.8 9.7 35.3 7.9 30.7 3 30 3.4 25-.7 22.3 1.8 18-.7 13.7 3.4 11 3 6 7.9 5.3 9.7.7 14.4 2.2 18-1.2 21.6 2.2 26.3.7 28.1 5.3 33 6 32.6 11 36.7 13.7 34.2 18z"
/>`;
const check = svg`<path class="check" d="m12 18.5 4.2 4.2 8-8.5"/>`;

/** A scalloped seal, with a check mark where it is a stamp. */
export const seal = (checked = false): TemplateResult =>
  html`<svg class="mark" viewBox="0 0 36 36" aria-hidden="true">${edge}${checked ? check : ""}</svg>`;
