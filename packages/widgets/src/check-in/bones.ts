import { html, type TemplateResult } from "lit";

/** Rewards before anything is known. */
export function boneRewards(): TemplateResult {
  const row = html`<li><span class="bone seal"></span><span class="bone line"></span></li>`;
  return html`<ul class="rewards" aria-hidden="true">
    ${row}${row}
  </ul>`;
}

/** The month before anything is known. */
export const boneMonth = (): TemplateResult => html`<span class="bone"></span>`;

/** The card before anything is known, in the size of what comes. */
export function bones(): TemplateResult {
  return html`<div class="today" part="today">
      <div class="streak"><span class="bone figure-bone"></span><span class="bone line"></span></div>
      <span class="bone button-bone"></span>${boneRewards()}
    </div>
    ${boneMonth()}`;
}
