import type { ReactiveController, ReactiveControllerHost } from "lit";
import { addMonths, Calendar, monthOf } from "./calendar.ts";
import { dayFor } from "./keys.ts";

type Host = ReactiveControllerHost & HTMLElement;

/** What a press or the focus tells of a day. */
interface Listener {
  /** The focus came to it. */
  reach: (date: string) => void;
  /** It was pressed. */
  press: (date: string) => void;
}

/** Where the shopper is in the calendar, and how keys and presses lead on. */
export class CalendarPlace implements ReactiveController {
  calendar = new Calendar({ state: "loading" }, "en");
  readonly #host: Host;
  readonly #listener: Listener;
  /** The day that the shopper went to. */
  #current: string | undefined;
  #moved = false;

  constructor(host: Host, listener: Listener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  /** The day that the Tab key comes to. */
  get current(): string {
    return this.#current ?? this.calendar.start;
  }

  /** The month on show, "2026-11". */
  get month(): string {
    return monthOf(this.current);
  }

  /** What is shown has changed. On a new day, maybe in a new month, the card goes along, unless the shopper is just reading it. */
  show(calendar: Calendar): void {
    if (calendar.today !== this.calendar.today && !this.#host.shadowRoot?.activeElement?.matches("td"))
      this.#current = undefined;
    this.calendar = calendar;
  }

  hostUpdated(): void {
    if (this.#moved) this.#host.shadowRoot?.querySelector<HTMLElement>("td[tabindex='0']")?.focus();
    this.#moved = false;
  }

  /** Turns the page. */
  turn = (months: number): void => {
    const to = addMonths(this.month, months);
    this.#current = to === monthOf(this.calendar.start) ? undefined : `${to}-01`;
    this.#host.requestUpdate();
  };

  keydown = (event: KeyboardEvent): void => {
    const date = dateOf(event);
    if (!date || event.altKey || event.ctrlKey || event.metaKey) return;
    const rtl = getComputedStyle(this.#host).direction === "rtl";
    const to = dayFor(event.key, date, this.calendar.weekStart, rtl);
    if (to) this.#goTo(to);
    else if (event.key === "Enter" || event.key === " ") this.#listener.press(date);
    else return;
    event.preventDefault();
  };

  /** Goes to a day, if it is of the activity's months. */
  #goTo(date: string): void {
    const { first, last } = this.calendar;
    if (monthOf(date) < first || monthOf(date) > last) return;
    this.#current = date;
    this.#moved = true;
    this.#host.requestUpdate();
  }

  focusin = (event: Event): void => {
    const date = dateOf(event);
    if (!date) return;
    this.#current = date;
    this.#listener.reach(date);
  };

  click = (event: Event): void => {
    const date = dateOf(event);
    if (date) this.#listener.press(date);
  };
}

/** The day that an event of the calendar is about. */
function dateOf({ target }: Event): string | undefined {
  return (target as Element).closest<HTMLElement>("[data-date]")?.dataset["date"];
}
