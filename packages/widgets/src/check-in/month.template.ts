import { html, nothing, type TemplateResult } from "lit";
import { duration, numeral } from "../internal/format.ts";
import { arrowIcon } from "../internal/icons.ts";
import { addDays, type Calendar, type CalendarDay, day } from "./calendar.ts";
import type { MonthView } from "./month.ts";
import { seal } from "./seal.ts";

/** What a month is drawn from. */
export interface MonthDrawing extends Pick<MonthView, "say" | "locale" | "fresh"> {
  calendar: Calendar;
  /** The month on show, "2026-11". */
  month: string;
  /** The day that the Tab key comes to. */
  current: string;
  /** The missed day that would be made up. */
  chosen: string | undefined;
  turn: (months: number) => void;
  keydown: (event: KeyboardEvent) => void;
  focusin: (event: FocusEvent) => void;
  click: (event: MouseEvent) => void;
}

/** A month as a grid of days: WAI-ARIA Authoring Practices, "Date Picker Dialog", without the dialog. */
export function month(drawing: MonthDrawing): TemplateResult {
  const { calendar, month, say, locale } = drawing;
  const { done, days } = calendar.tally(month);
  const year = calendar.first.slice(0, 4) === calendar.last.slice(0, 4) ? {} : { year: "numeric" as const };
  const page = (months: number, name: string): TemplateResult => {
    const none = month === (months < 0 ? calendar.first : calendar.last);
    return html`<button
      class="turn ${months < 0 ? "back" : ""}"
      type="button"
      aria-label=${name}
      aria-disabled=${none}
      @click=${() => !none && drawing.turn(months)}
    >
      ${arrowIcon()}
    </button>`;
  };
  // 4 January 1970 was a Sunday.
  const weekdays = [...Array(7).keys()].map((index) => addDays("1970-01-04", calendar.weekStart + index));
  return html`<div class="month" part="month">
      <h3 id="month" class="title" tabindex="-1">${day(locale, `${month}-01`, { month: "long", ...year })}</h3>
      <span class="muted">${days ? say.doneOf(numeral(locale, done), duration(locale, "day", days)) : nothing}</span>
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
      @keydown=${drawing.keydown}
      @focusin=${drawing.focusin}
      @click=${drawing.click}
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

function cell(
  { calendar, say, locale, current, chosen, fresh }: MonthDrawing,
  { date, mark }: CalendarDay,
): TemplateResult {
  const now = date === calendar.today;
  const words = {
    done: say.stamped,
    "made-up": say.madeUp,
    "make-up": say.canBeMadeUp,
    missed: say.missed,
    later: "",
    closed: "",
  };
  const name = [day(locale, date, { day: "numeric", month: "long" }), words[mark]].filter(Boolean).join(", ");
  // Where there is but one, it need not be told apart.
  const one = date === chosen && calendar.missed.length > 1 ? "chosen" : "";
  const stamped = mark === "done" || mark === "made-up";
  return html`<td
    class="${mark} ${now ? "now" : ""} ${date === fresh ? "fresh" : ""} ${one}"
    role="gridcell"
    data-date=${date}
    tabindex=${date === current ? 0 : -1}
    aria-label=${name}
    aria-current=${now ? "date" : nothing}
    aria-selected=${mark === "make-up" ? date === chosen : nothing}
  >
    ${stamped || mark === "make-up" ? seal(stamped) : nothing}${
      stamped ? nothing : html`<span>${numeral(locale, Number(date.slice(8)))}</span>`
    }
  </td>`;
}
