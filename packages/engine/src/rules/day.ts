/** Days of a time zone, by instants: milliseconds since 1970. A date is written 2026-11-09. */

/** A day: from `startsAt`, up to but not including `endsAt`, which is where the next one begins. */
export interface Day {
  date: string;
  startsAt: number;
  endsAt: number;
}

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/**
 * The day that it is at an instant. Days follow one another without gap and overlap, whatever the zone does to its clocks: a
 * day begins at the first instant at which the zone's clocks show its date or a later one. A date that was skipped is no day.
 */
export function dayAt(timeZone: string, now: number): Day {
  const shown = dateOf(now + offsetAt(timeZone, now));
  // Clocks that were put back over midnight show a date again that was over.
  const date = startOf(timeZone, addDays(shown, 1)) <= now ? addDays(shown, 1) : shown;
  return { date, startsAt: startOf(timeZone, date), endsAt: startOf(timeZone, addDays(date, 1)) };
}

/** The first instant at which a zone's clocks show this date or a later one. */
export function startOf(timeZone: string, date: string): number {
  const midnight = Date.parse(date);
  // Zones are at most 14 hours ahead of UTC and 12 behind it.
  const [early, late] = [midnight - 16 * HOUR, midnight + 14 * HOUR];
  const before = offsetAt(timeZone, early);
  const after = offsetAt(timeZone, late);
  if (before === after) return midnight - before;
  const change = changeBetween(timeZone, early, late);
  return midnight - before < change ? midnight - before : Math.max(change, midnight - after);
}

/** The date so many days later, or (below 0) earlier. */
export function addDays(date: string, days: number): string {
  return dateOf(Date.parse(date) + days * DAY);
}

function dateOf(utc: number): string {
  return new Date(utc).toISOString().slice(0, 10);
}

/** The first instant after `early` at which another offset holds; at `late` it does. */
function changeBetween(timeZone: string, early: number, late: number): number {
  const before = offsetAt(timeZone, early);
  let [low, high] = [early, late];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(timeZone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far a zone's clocks are ahead of UTC, in milliseconds. */
function offsetAt(timeZone: string, now: number): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(timeZone, format);
  }
  const seconds = Math.floor(now / 1000) * 1000;
  const part = Object.fromEntries(format.formatToParts(seconds).map(({ type, value }) => [type, Number(value)]));
  const { year, month, day, hour, minute, second } = part as Record<string, number>;
  return Date.UTC(year!, month! - 1, day, hour, minute, second) - seconds;
}
