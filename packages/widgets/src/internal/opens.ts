import { html, type TemplateResult } from "lit";
import type { ActivityView } from "./activity-element.ts";
import type { ActivityMessages } from "./activity.messages.ts";
import { instant } from "./format.ts";
import { unitsOf } from "./units.ts";

/** In milliseconds. Over it, the instant is told; within it, the time is counted. */
export const DAY = 86_400_000;

/** When it opens, in the action's own place: counted down on the last day before, else the instant. */
export function opensOf(
  { opensAt, timeZone }: ActivityView,
  left: number,
  { opens, opensIn }: ActivityMessages,
  locale: string,
): TemplateResult {
  const when = opensAt ? instant(locale, Date.parse(opensAt), timeZone) : "";
  if (!(left <= DAY))
    return html`<p class="opens" part="opens"><span class="fine">${opens}</span><span>${when}</span></p>`;
  const figures = unitsOf(left, locale, 1000, false).map(({ figure }) => figure);
  return html`<p class="opens" part="opens">
    <span class="fine">${opensIn}</span><span role="timer" aria-live="off">${figures.join(":")}</span>
  </p>`;
}

/** Milliseconds until what `opensOf` shows is no longer true. */
export function opensWait(left: number): number {
  return left > DAY ? left - DAY : left > 0 ? left % 1000 || 1000 : Infinity;
}
