import { html, type TemplateResult } from "lit";

/** The board before it is there. */
export const bone = (look: string | undefined, more: string): TemplateResult =>
  html`<span class="bone ${more} ${look === "grid" ? "" : "round"}"></span>`;

/** A lucky draw before anything is known, in the size of what comes. */
export function bones(look: string | undefined): TemplateResult {
  return html`<div class="play">
    <div class="board">${bone(look, "")}</div>
    <div class="now">
      <span class="bone line"></span><span class="bone line"></span><span class="bone block"></span>
    </div>
    <div class="doors"><span class="bone line"></span></div>
  </div>`;
}
