/** Dates and money in the page's language, given as its BCP 47 tag. */
type Month = "short" | "long";

/** Formats are slow to make and quick to use, and a page is drawn often: one of each is kept. */
function kept<Format>(make: (tag: string, options: object) => Format): (tag: string, options: object) => Format {
  const made = new Map<string, Format>();
  return (tag, options) => {
    const name = tag + JSON.stringify(options);
    const format = made.get(name) ?? make(tag, options);
    made.set(name, format);
    return format;
  };
}
export const dates: (tag: string, options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat = kept(
  (tag, options) => new Intl.DateTimeFormat(tag, options),
);
const numbers: (tag: string, options: Intl.NumberFormatOptions) => Intl.NumberFormat = kept(
  (tag, options) => new Intl.NumberFormat(tag, options),
);

const days = (tag: string, timeZone: string, month: Month) => dates(tag, { day: "numeric", month, timeZone });

/** Days from an instant up to another that is not part of them any more, "1–10 Nov". Both RFC 3339. */
export function formatDays(
  tag: string,
  timeZone: string,
  from: string,
  before: string,
  month: Month = "short",
): string {
  const first = Date.parse(from);
  const last = Date.parse(before) - 1;
  if (!tag.startsWith("zh")) {
    return days(tag, timeZone, month)
      .formatRange(first, last)
      .replace(/(\d)\s*–\s*(?=\d)/, "$1–");
  }
  // Intl writes Chinese ranges with slashes; people write 11月1日–10日.
  const monthOf = (instant: number) => dates("en", { month: "numeric", year: "numeric", timeZone }).format(instant);
  const end = monthOf(first) === monthOf(last) ? dates(tag, { day: "numeric", timeZone }) : days(tag, timeZone, month);
  return `${days(tag, timeZone, month).format(first)}–${end.format(last)}`;
}

/** The last day of a time that is over at this instant (RFC 3339): "13 Nov" where it ends with the day. */
export function formatLastDay(tag: string, timeZone: string | undefined, before: string): string {
  return dates(tag, { day: "numeric", month: "short", timeZone }).format(Date.parse(before) - 1);
}

/** "9 Nov, 09:52". Milliseconds since 1970. */
export function formatMinute(tag: string, timeZone: string, instant: number): string {
  const date = { day: "numeric", month: "short" } as const;
  return dates(tag, { ...date, ...MINUTE, timeZone }).format(instant);
}

/** "20:00". Milliseconds since 1970. */
export function formatTime(tag: string, timeZone: string, instant: number): string {
  return dates(tag, { ...MINUTE, timeZone }).format(instant);
}
const MINUTE = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

/** "¥399": `amount` is in minor units (39900). Whole amounts are written without their zeros. */
export function formatMoney(tag: string, { amount, currency }: { amount: number; currency: string }): string {
  const format = numbers(tag, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    trailingZeroDisplay: "stripIfInteger",
  });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
