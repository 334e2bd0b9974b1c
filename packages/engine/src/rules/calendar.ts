import { dayAt, startOf, type Day } from "./day.ts";
import type { Span } from "./phase.ts";

/** The days on which an activity is open, in its campaign's zone. What it has found out about a day it keeps. */
export class Calendar {
  readonly #timeZone: string;
  readonly #windows: readonly Span[];
  readonly #before = new Map<string, string>();
  #days: readonly Day[] | undefined;
  #today: Day | undefined;

  constructor(timeZone: string, windows: readonly Span[]) {
    this.#timeZone = timeZone;
    this.#windows = windows;
  }

  /** The days that have any part in the windows, oldest first. */
  get days(): readonly Day[] {
    return (this.#days ??= this.#findDays());
  }

  /** The day that it is. */
  today(now: number): Day {
    if (!this.#today || now < this.#today.startsAt || now >= this.#today.endsAt)
      this.#today = dayAt(this.#timeZone, now);
    return this.#today;
  }

  /** The day before: the one that it is at the last instant before this one begins, since not every date is a day. */
  dateBefore(date: string): string {
    let before = this.#before.get(date);
    if (before === undefined) {
      before = dayAt(this.#timeZone, startOf(this.#timeZone, date) - 1).date;
      this.#before.set(date, before);
    }
    return before;
  }

  #findDays(): Day[] {
    const days: Day[] = [];
    for (const { opensAt, closesAt } of this.#windows) {
      for (let day = dayAt(this.#timeZone, opensAt); day.startsAt < closesAt; day = dayAt(this.#timeZone, day.endsAt)) {
        // Two windows may share a day.
        if (days.at(-1)?.date !== day.date) days.push(day);
      }
    }
    return days;
  }
}
