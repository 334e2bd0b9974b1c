import { html, nothing, type TemplateResult } from "lit";
import { duration, numberFormat } from "../internal/format.ts";
import { arrowIcon } from "../internal/icons.ts";
import type { CalendarPlace } from "./calendar-place.ts";
import { addDays, type CalendarDay, day } from "./calendar.ts";
import type { CheckInWords } from "./check-in.messages.ts";
import { seal } from "./seal.ts";

/** What a month is drawn from. */
export interface MonthDrawing {
  place: CalendarPlace;
  say: CheckInWords;
  locale: string;
  /** The missed day that would be made up. */
  chosen: string | undefined;
  /** Stamped just now, here. */
  fresh: string | undefined;
}

/** "4 Nov" */
export const dayIn = (locale: string, date: string): string => day(locale, date, { day: "numeric", month: "short" });

/** A month as a grid of days: WAI-ARIA Authoring Practices, "Date Picker Dialog", without the dialog. */
export function month(drawing: MonthDrawing): TemplateResult {
  const { place, say, locale } = drawing;
  const { calendar, month } = place;
  const { done, days } = calendar.tally(month);
  const year = calendar.first.slice(0, 4) === calendar.last.slice(0, 4) ? {} : { year: "numeric" as const };
  const page = (months: number, name: string): TemplateResult => {
    const none = month === (months < 0 ? calendar.first : calendar.last);
    return html`<button
      class="turn ${months < 0 ? "back" : ""}"
      type="button"
      aria-label=${name}
      aria-disabled=${none}
      @click=${() => !none && place.turn(months)}
    >
      ${arrowIcon()}
    </button>`;
  };
  // 4 January 1970 was a Sunday.
  const weekdays = Array.from({ length: 7 }, (_, index) => addDays("1970-01-04", calendar.weekStart + index));
  return html`<div class="month" part="month">
      <h3 id="month" class="title" tabindex="-1" aria-live="polite">
        ${day(locale, `${month}-01`, { month: "long", ...year })}
      </h3>
      <span class="muted"
        >${days ? say.doneOf(numberFormat(locale).format(done), duration(locale, "day", days)) : nothing}</span
      >
      ${
        calendar.first === calendar.last
          ? nothing
          : html`<span class="turns">${page(-1, say.previousMonth)}${page(1, say.nextMonth)}</span>`
      }
    </div>
    <table
      class="days"
      part="days"
      role="grid"
      aria-labelledby="month"
      @keydown=${place.keydown}
      @focusin=${place.focusin}
      @click=${place.click}
    >
      <thead>
        <tr>
          ${weekdays.map(
            (date) =>
              html`<th scope="col" aria-label=${day(locale, date, { weekday: "long" })}>
                ${day(locale, date, { weekday: "narrow" })}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${calendar.weeks(month).map(
          (week) =>
            html`<tr>
              ${week.map((each) => (each ? cell(drawing, each) : html`<td class="out"></td>`))}
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function cell({ place, say, locale, chosen, fresh }: MonthDrawing, { date, mark }: CalendarDay): TemplateResult {
  const now = date === place.calendar.today;
  const words = {
    done: say.stamped,
    "made-up": say.madeUp,
    "make-up": say.canBeMadeUp,
    missed: say.missed,
    later: "",
    closed: "",
  };
  const name = [day(locale, date, { day: "numeric", month: "long" }), words[mark]].filter(Boolean).join(", ");
  const stamped = mark === "done" || mark === "made-up";
  return html`<td
    class="${mark} ${now ? "now" : ""} ${date === fresh ? "fresh" : ""}"
    data-date=${date}
    tabindex=${date === place.current ? 0 : -1}
    aria-label=${name}
    aria-current=${now ? "date" : nothing}
    aria-selected=${mark === "make-up" ? date === chosen : nothing}
  >
    ${stamped || mark === "make-up" ? seal(stamped) : nothing}${
      stamped ? nothing : html`<span>${numberFormat(locale).format(Number(date.slice(8)))}</span>`
    }
  </td>`;
}

/** A month before anything is known. */
export function boneMonth(): TemplateResult {
  const row = (cell: TemplateResult) =>
    html`<tr>
      ${Array<TemplateResult>(7).fill(cell)}
    </tr>`;
  return html`<div class="month"><span class="bone line title-bone"></span></div>
    <table class="days" aria-hidden="true">
      <thead>
        ${row(html`<th>&nbsp;</th>`)}
      </thead>
      <tbody>
        ${Array<TemplateResult>(5).fill(row(html`<td></td>`))}
      </tbody>
    </table>`;
}
