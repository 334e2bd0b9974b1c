import { addDays, addMonths, lastOf, monthOf, weekdayOf } from "./calendar.ts";

/** The day that a key leads to from a date; nothing where the key means nothing. `start`: with which day weeks begin, 0 for Sunday. */
export function dayFor(key: string, date: string, start: number, rtl: boolean): string | undefined {
  const month = monthOf(date);
  const within = (other: string): string => {
    const [from, to] = [`${month}-01`, lastOf(month)];
    return other < from ? from : other > to ? to : other;
  };
  const sameDay = (other: string): string => {
    const last = lastOf(other);
    const same = other + date.slice(7);
    return same > last ? last : same;
  };
  const sinceStart = (weekdayOf(date) - start + 7) % 7;
  switch (key) {
    case "ArrowLeft":
      return addDays(date, rtl ? 1 : -1);
    case "ArrowRight":
      return addDays(date, rtl ? -1 : 1);
    case "ArrowUp":
      return addDays(date, -7);
    case "ArrowDown":
      return addDays(date, 7);
    case "Home":
      return within(addDays(date, -sinceStart));
    case "End":
      return within(addDays(date, 6 - sinceStart));
    case "PageUp":
      return sameDay(addMonths(month, -1));
    case "PageDown":
      return sameDay(addMonths(month, 1));
    default:
      return undefined;
  }
}
