import { html, nothing, type TemplateResult } from "lit";
import { noteOf } from "../internal/activity-element.ts";
import { duration, numeral } from "../internal/format.ts";
import { dayIn, mineOf, pointsIn } from "./check-in.words.ts";
import type { MonthView } from "./month.ts";

/** What the line under the month is drawn from. */
interface MakeUpDrawing extends Omit<MonthView, "fresh"> {
  /** The missed days that can be made up. */
  missed: readonly string[];
  chosen: string | undefined;
  choose: (date: string) => void;
  press: (event: MouseEvent) => void;
}

/** Which days were missed, and what making one up takes. */
export function makeUp(drawing: MakeUpDrawing): unknown {
  const { view, say, locale, missed, chosen, note, waiting, busy, choose, press } = drawing;
  const terms = view.activity?.makeUp;
  if (!terms || view.state === "ended") return nothing;
  const cost = terms.cost ? pointsIn(locale, say, terms.cost) : undefined;
  // Where nobody knows how many points there are, the server will say.
  const poor = (view.points ?? Infinity) < terms.cost;
  const { intent } = view;
  const again = intent?.state === "failed" && intent.outcome === "open" && intent.target === chosen;
  const select = html`<select
    class="action quiet choice"
    aria-label=${say.whichDay}
    @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}
  >
    ${missed.map((date) => html`<option value=${date} .selected=${date === chosen}>${dayIn(locale, date)}</option>`)}
  </select>`;
  return html`<div class="under ${missed.length > 1 ? "several" : ""}" part="makeup">
    <div id="missed" class="missed-days">${note ? noteOf(note) : sentence(drawing, poor, cost)}</div>
    ${
      chosen
        ? html`${missed.length > 1 ? select : nothing}<button
              class="action quiet"
              part="action"
              type="button"
              aria-disabled=${busy || poor || Boolean(view.stale)}
              aria-describedby="missed"
              @click=${(event: MouseEvent) => !poor && press(event)}
            >
              ${waiting ?? (again ? say.tryAgain : say.makeUp(cost))}
            </button>`
        : nothing
    }
  </div>`;
}

function sentence({ view, say, locale, missed }: MakeUpDrawing, poor: boolean, cost?: string): TemplateResult {
  const { activity, points } = view;
  const mine = mineOf(view);
  const number = (value: number): string => numeral(locale, value);
  if (!mine?.makeUp) {
    const { perMonth } = activity!.makeUp!;
    return html`<p class="muted">${say.makeUpTerms(number(perMonth), perMonth, cost)}</p>`;
  }
  const { left } = mine.makeUp;
  if (!missed.length) return html`<p class="muted">${say.makeUpsLeft(number(left), left)}</p>`;
  const [first] = missed;
  return html`<p>
      ${say.youMissed(missed.length > 1 ? duration(locale, "day", missed.length) : dayIn(locale, first!))}
    </p>
    <p>
      ${poor ? say.tooFewPoints(cost ?? "", pointsIn(locale, say, points ?? 0)) : say.makeUpsLeft(number(left), left)}
    </p>`;
}
