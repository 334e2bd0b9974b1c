import type { CheckInView } from "@campaign-kit/sdk";
import { html, type LitElement, type ReactiveController, type TemplateResult } from "lit";
import type { Note } from "../internal/activity-element.ts";
import { addMonths, Calendar, monthOf } from "./calendar.ts";
import { boneMonth } from "./bones.ts";
import { dayFor } from "./keys.ts";
import { makeUp } from "./make-up.template.ts";
import { month } from "./month.template.ts";
import type { MonthWords } from "./month.messages.ts";

/** What the side of the month is drawn from. */
export interface MonthView {
  view: CheckInView;
  say: MonthWords;
  locale: string;
  /** The day stamped just now, here. */
  fresh: string | undefined;
  /** Something was asked and is not decided yet: nothing can be pressed. */
  busy: boolean;
  /** What the button says while a day is being made up. */
  waiting: unknown;
  /** What there is to know of a make-up. Takes the place of the sentence. */
  note: Note | undefined;
}

/**
 * The month and its missed days: where the shopper is in it, which day is chosen, and how keys and presses lead on.
 */
export class Month implements ReactiveController {
  #calendar = new Calendar({ state: "loading" }, "en");
  readonly #host: LitElement;
  readonly #ask: (date: string, event: MouseEvent) => void;
  readonly #speak: (text: string) => void;
  /** The day that the shopper went to. */
  #current: string | undefined;
  #moved = false;
  /** Another month was asked for, whose name is not said yet. */
  #turned = false;
  /** The missed day that the shopper chose. */
  #chosen: string | undefined;

  /** `ask` is called when a missed day is to be made up, `speak` with what is to be read aloud. */
  constructor(host: LitElement, ask: (date: string, event: MouseEvent) => void, speak: (text: string) => void) {
    this.#host = host;
    this.#ask = ask;
    this.#speak = speak;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#moved) this.#find("td[tabindex='0']")?.focus();
    if (this.#turned) this.#speak(this.#find("#month")!.innerText);
    this.#moved = this.#turned = false;
  }

  render(drawing: MonthView): TemplateResult {
    if (!drawing.view.activity) return boneMonth();
    const calendar = new Calendar(drawing.view, drawing.locale);
    const { missed } = calendar;
    // On a new day, maybe in a new month, the card goes along, unless the shopper is just reading it.
    if (calendar.today !== this.#calendar.today && !this.#host.shadowRoot?.activeElement?.matches("td"))
      this.#current = undefined;
    this.#calendar = calendar;
    const { intent } = drawing.view;
    const asked = drawing.busy ? intent?.target : undefined;
    // The one under way, else the chosen one, else the latest.
    const chosen = missed.find((date) => date === (asked ?? this.#chosen)) ?? missed.at(-1);
    return html`<div>
      ${month({
        ...drawing,
        calendar,
        chosen,
        month: this.#month,
        current: this.#current ?? calendar.start,
        turn: this.#turn,
        keydown: this.#keydown,
        focusin: this.#focusin,
        click: this.#press,
      })}
      ${makeUp({
        ...drawing,
        missed,
        chosen,
        choose: (date) => {
          this.#chosen = date;
          this.#host.requestUpdate();
        },
        press: (event) => this.#ask(chosen!, event),
      })}
    </div>`;
  }

  /** The month on show. */
  get #month(): string {
    return monthOf(this.#current ?? this.#calendar.start);
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector(selector);
  }

  /** Goes to a day; by default, to where it opens. A missed day that is reached is chosen. */
  #goTo(date: string | undefined): void {
    const chosen = date && this.#calendar.missed.includes(date) ? date : this.#chosen;
    if (date === this.#current && chosen === this.#chosen) return;
    this.#chosen = chosen;
    this.#current = date;
    this.#host.requestUpdate();
  }

  #turn = (months: number): void => {
    const to = addMonths(this.#month, months);
    this.#turned = true;
    this.#goTo(to === monthOf(this.#calendar.start) ? undefined : `${to}-01`);
  };

  #keydown = (event: KeyboardEvent): void => {
    const date = dateOf(event);
    if (!date || event.altKey || event.ctrlKey || event.metaKey) return;
    const rtl = (event.target as Element).matches(":dir(rtl)");
    const { first, last, weekStart } = this.#calendar;
    const to = dayFor(event.key, date, weekStart, rtl);
    if (to) {
      this.#moved = monthOf(to) >= first && monthOf(to) <= last;
      if (this.#moved) this.#goTo(to);
    } else if (event.key === "Enter" || event.key === " ") this.#press(event);
    else return;
    event.preventDefault();
  };

  #focusin = (event: Event): void => {
    const date = dateOf(event);
    if (date) this.#goTo(date);
  };

  /** A small cell spends nothing: it leads to the button that says what it costs. */
  #press = (event: Event): void => {
    if (this.#calendar.missed.includes(dateOf(event) ?? "")) this.#find(".under button")?.focus();
  };
}

/** The day that an event of the calendar is about. */
function dateOf({ target }: Event): string | undefined {
  return (target as Element).closest<HTMLElement>("[data-date]")?.dataset["date"];
}
