import type { CheckInView } from "@campaign-kit/sdk";
import { dateFormat } from "../internal/format.ts";
import { mineOf } from "./check-in.words.ts";

// Days are dates of the campaign's calendar, "2026-11-04". They are reckoned and written as days of UTC, which has no
// daylight saving: where the reader's device stands makes no difference.

const DAY = 86_400_000;

/** What a day of the calendar shows. `closed` the activity is not open on it. */
export type DayMark = "done" | "made-up" | "make-up" | "missed" | "later" | "closed";

export interface CalendarDay {
  date: string;
  mark: DayMark;
}

/** The date so many days away. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** "2026-11" of a date. */
export const monthOf = (date: string): string => date.slice(0, 7);

/** The first of the month so many months away. */
export function addMonths(month: string, months: number): string {
  const first = new Date(Date.parse(month));
  first.setUTCMonth(first.getUTCMonth() + months);
  return monthOf(first.toISOString());
}

/** The last day of a month. */
export const lastOf = (month: string): string => addDays(`${addMonths(month, 1)}-01`, -1);

/** 0 for Sunday. */
export const weekdayOf = (date: string): number => new Date(Date.parse(date)).getUTCDay();

/** A date in words. */
export function day(locale: string, date: string, options: Intl.DateTimeFormatOptions): string {
  return dateFormat(locale, { ...options, timeZone: "UTC" }).format(Date.parse(date));
}

/** Where weeks begin on a Sunday, and on a Saturday; in the rest of the world, on a Monday. Source: CLDR 48, supplemental weekData. */
const SUNDAY =
  "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW";
const SATURDAY = "AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY";

/** The day that a week begins with, 0 for Sunday. Not every browser knows. */
export function weekStart(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => { firstDay: number } };
  if (known.getWeekInfo) return known.getWeekInfo().firstDay % 7;
  const { region = "001" } = known.maximize();
  return SUNDAY.includes(region) ? 0 : SATURDAY.includes(region) ? 6 : 1;
}

/** The days of an activity, and how the shopper stands to each. */
export class Calendar {
  /** The months in which the activity is open, first and last. */
  readonly first: string;
  readonly last: string;
  /** The day that it is in the campaign's zone, where the server has said so. */
  readonly today: string | undefined;
  readonly #open: [from: string, to: string][];
  /** Days that passed count: as missed, and in the tally. */
  readonly #counts: boolean;
  readonly #done: Map<string, boolean>;
  /** The days that can be made up now, oldest first. */
  readonly missed: readonly string[];

  /** The day that its weeks begin with, 0 for Sunday. */
  readonly weekStart: number;

  constructor(view: CheckInView, locale: string) {
    const { state, activity, mine, timeZone = "UTC" } = view;
    this.weekStart = weekStart(locale);
    // Swedish dates are ISO dates.
    const dayOf = (at: number): string => dateFormat("sv", { dateStyle: "short", timeZone }).format(at);
    const windows = activity?.windows ?? [];
    this.#open = windows.map(({ opensAt, closesAt }) => [dayOf(Date.parse(opensAt)), dayOf(Date.parse(closesAt) - 1)]);
    this.#done = new Map(mine?.days.map(({ date, madeUp }) => [date, madeUp]));
    const makeUp = state === "ready" || state === "done" ? mine?.makeUp : undefined;
    this.missed = makeUp?.left ? makeUp.dates : [];
    this.today = mine?.today;
    this.#counts = Boolean(mineOf(view));
    const from = this.#open[0]?.[0] ?? this.today ?? "1970-01-01";
    this.first = monthOf(from);
    this.last = monthOf(this.#open.at(-1)?.[1] ?? from);
  }

  /** Where it opens: at today, or at the nearest day of its months. */
  get start(): string {
    const today = this.today ?? "";
    const [from, to] = [`${this.first}-01`, lastOf(this.last)];
    return today < from ? from : today > to ? to : today;
  }

  markOf(date: string): DayMark {
    const madeUp = this.#done.get(date);
    if (madeUp !== undefined) return madeUp ? "made-up" : "done";
    if (!this.#open.some(([from, to]) => from <= date && date <= to)) return "closed";
    if (this.missed.includes(date)) return "make-up";
    return this.#counts && date < this.today! ? "missed" : "later";
  }

  /** A month by weeks. Where a week reaches into another month, it has nothing. */
  weeks(month: string): (CalendarDay | undefined)[][] {
    const weeks: (CalendarDay | undefined)[][] = [];
    const [from, to] = [`${month}-01`, lastOf(month)];
    for (let at = addDays(from, -((weekdayOf(from) - this.weekStart + 7) % 7)); at <= to; at = addDays(at, 7)) {
      weeks.push(
        [...Array(7).keys()].map((index) => {
          const date = addDays(at, index);
          return monthOf(date) === month ? { date, mark: this.markOf(date) } : undefined;
        }),
      );
    }
    return weeks;
  }

  /** How many days of a month are stamped, and on how many one could have checked in by today. */
  tally(month: string): { done: number; days: number } {
    const days = this.weeks(month)
      .flat()
      .filter((day) => this.#counts && day && day.date <= this.today! && day.mark !== "closed");
    return { done: days.filter((day) => this.#done.has(day!.date)).length, days: days.length };
  }
}
