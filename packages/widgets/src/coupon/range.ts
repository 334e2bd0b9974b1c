import { dateFormat, instant } from "../internal/format.ts";

function isMidnight(at: number, timeZone: string | undefined): boolean {
  return dateFormat("en", { timeStyle: "medium", hourCycle: "h23", timeZone }).format(at) === "00:00:00";
}

/** Days from and to, "11–13 Nov"; with the time where a day is not whole. `until` is the first instant after. */
export function range(locale: string, from: number, until: number, timeZone: string | undefined): string {
  const days = { day: "numeric", month: "short", timeZone } as const;
  if (!isMidnight(from, timeZone) || !isMidnight(until, timeZone)) {
    return `${instant(locale, from, timeZone)} – ${instant(locale, until, timeZone, true)}`;
  }
  const last = until - 1;
  const joint = { zh: "–", ja: "～" }[locale.slice(0, 2)];
  if (!joint) {
    // Between days of one month Intl sets thin spaces, at which a line would break.
    return dateFormat(locale, days)
      .formatRange(from, last)
      .replace(/(\d)\s–\s(?=\d)/, "$1–");
  }
  // Intl writes Chinese and Japanese ranges with slashes; a ticket says 11月11日–13日.
  const month = (at: number): string => dateFormat("en", { month: "numeric", year: "numeric", timeZone }).format(at);
  const to = month(from) === month(last) ? dateFormat(locale, { day: "numeric", timeZone }) : dateFormat(locale, days);
  return dateFormat(locale, days).format(from) + joint + to.format(last);
}
