import type { CheckInView } from "@campaign-kit/sdk";
import { html, nothing, type TemplateResult } from "lit";
import { type Note, noteOf } from "../internal/activity-element.ts";
import { duration, numberFormat } from "../internal/format.ts";
import { dayIn } from "./calendar.template.ts";
import type { CheckInWords } from "./check-in.messages.ts";
import { pointsIn } from "./check-in.words.ts";

/** What the line under the month is drawn from. */
export interface MakeUpDrawing {
  view: CheckInView;
  say: CheckInWords;
  locale: string;
  /** The missed days that can be made up. */
  dates: readonly string[];
  chosen: string | undefined;
  /** What there is to know of a make-up. Takes the place of the sentence. */
  note: Note | undefined;
  /** What the button says in place of what it costs. */
  label: unknown;
  /** Nothing can be pressed now. */
  busy: boolean;
  choose: (date: string) => void;
  press: (event: MouseEvent) => void;
}

/** The shopper has fewer points than a day costs. Where nobody knows, the server will say. */
export function tooFewPoints({ activity, points = Infinity }: CheckInView): boolean {
  return points < (activity?.makeUp?.cost ?? 0);
}

/** Which days were missed, and what making one up takes. */
export function makeUp(drawing: MakeUpDrawing): unknown {
  const { view, say, locale, dates, chosen, note, label, busy, choose, press } = drawing;
  const terms = view.activity?.makeUp;
  if (!terms || view.state === "ended") return nothing;
  const cost = terms.cost ? pointsIn(locale, say, terms.cost) : undefined;
  const poor = tooFewPoints(view);
  const select = html`<select
    class="action quiet choice"
    aria-label=${say.whichDay}
    @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}
  >
    ${dates.map((date) => html`<option value=${date} .selected=${date === chosen}>${dayIn(locale, date)}</option>`)}
  </select>`;
  return html`<div class="under" part="makeup">
    <div id="missed" class="missed-days">${note ? noteOf(note) : sentence(drawing, poor, cost)}</div>
    ${
      chosen
        ? html`${dates.length > 1 ? select : nothing}<button
              class="action quiet"
              part="action"
              type="button"
              aria-disabled=${busy || poor}
              aria-describedby="missed"
              @click=${press}
            >
              ${label ?? say.makeUp(cost)}
            </button>`
        : nothing
    }
  </div>`;
}

function sentence({ view, say, locale, dates }: MakeUpDrawing, poor: boolean, cost?: string): TemplateResult {
  const { state, activity, mine, points } = view;
  const number = (value: number): string => numberFormat(locale).format(value);
  if (!mine?.makeUp || state === "signed-out" || state === "upcoming") {
    const { perMonth } = activity!.makeUp!;
    return html`<p class="muted">${say.makeUpTerms(number(perMonth), perMonth, cost)}</p>`;
  }
  const { left } = mine.makeUp;
  if (!dates.length) return html`<p class="muted">${say.makeUpsLeft(number(left), left)}</p>`;
  const [first] = dates;
  return html`<p>${say.youMissed(dates.length > 1 ? duration(locale, "day", dates.length) : dayIn(locale, first!))}</p>
    <p>
      ${poor ? say.tooFewPoints(cost ?? "", pointsIn(locale, say, points ?? 0)) : say.makeUpsLeft(number(left), left)}
    </p>`;
}
