import type { Money } from "@campaign-kit/sdk";

// Formatters are slow to make and quick to use; parts of what they write are slow to find.
const cache: Record<string, unknown> = {};

function cached<Formatter, Options>(
  Kind: new (locale: string, options: Options) => Formatter,
  locale: string,
  options: Options,
): Formatter {
  // English that names no country is written as in most of the world: 11 Nov, 20:00.
  const make = (): Formatter => new Kind(locale === "en" ? "en-001" : locale, options);
  return (cache[Kind.name + locale + JSON.stringify(options)] ??= make()) as Formatter;
}

export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return cached(Intl.NumberFormat, locale, options);
}

/** What is no number is an error, as an invalid date is to Intl: no shopper reads "NaN". */
function sound(value: number): number {
  if (isFinite(value)) return value;
  throw new RangeError(`${value} is no number`);
}

/** "1,250" */
export function numeral(locale: string, value: number, options?: Intl.NumberFormatOptions): string {
  return numberFormat(locale, options).format(sound(value));
}

/** "A, B and C" */
export function list(locale: string, items: readonly string[]): string {
  return cached(Intl.ListFormat, locale, {}).format(items);
}

/** Dates and times of campaigns are timetables: 24 hours, in the campaign's zone. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return cached(Intl.DateTimeFormat, locale, options);
  } catch {
    // A zone that this browser does not know: the reader's own, and it is named.
    return cached(Intl.DateTimeFormat, locale, { ...options, timeZone: undefined });
  }
}

function partOf(parts: { type: string; value: string }[], type: string): string {
  return parts.find((part) => part.type === type)?.value ?? "";
}

export type Unit = "day" | "hour" | "minute" | "second";

function unitFormat(locale: string, unit: Unit): Intl.NumberFormat {
  // Chinese has one word for a unit, and a shorter one for the second.
  return numberFormat(locale, { style: "unit", unit, unitDisplay: locale.startsWith("zh") ? "short" : "long" });
}

/** A unit's name as it goes with `value`: "1 day", "2 days" without the figure. */
export function unitName(locale: string, unit: Unit, value: number): string {
  const key = String([locale, unit, value]);
  return (cache[key] ??= partOf(unitFormat(locale, unit).formatToParts(value), "unit")) as string;
}

/** "10 minutes" */
export function duration(locale: string, unit: Unit, value: number): string {
  return unitFormat(locale, unit).format(sound(value));
}

/** What more is told of an instant. */
export type InstantDetail = Pick<Intl.DateTimeFormatOptions, "weekday" | "timeZoneName">;

/** An instant to the minute, "11 Nov, 00:00". As an end, the end of a day is its 24:00, not the next day's 00:00. */
export function instant(
  locale: string,
  at: number,
  timeZone: string | undefined,
  end?: boolean,
  more?: InstantDetail,
): string {
  const format = dateFormat(locale, {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
    ...more,
  });
  const before = format.format(at - 1);
  return end && before.includes("23:59") ? before.replace("23:59", "24:00") : format.format(at);
}

function moneyFormat(locale: string, currency: string): Intl.NumberFormat {
  return numberFormat(locale, {
    style: "currency",
    currency,
    // The narrow sign of the yuan is the yen's in Japan.
    currencyDisplay: locale.startsWith("ja") ? "symbol" : "narrowSymbol",
    trailingZeroDisplay: "stripIfInteger",
  });
}

/** "¥50", "¥199.50" */
export function money(locale: string, value: Money): string {
  return moneyParts(locale, value)
    .map((part) => part.value)
    .join("");
}

function moneyParts(locale: string, value: Money): Intl.NumberFormatPart[] {
  const format = moneyFormat(locale, value.currency);
  const minor = 10 ** (format.resolvedOptions().maximumFractionDigits ?? 0);
  // Some languages have no narrow sign for a currency: of "CN¥" the letters are left out, as of "US$" elsewhere.
  const parts = format
    .formatToParts(sound(value.amount) / minor)
    .map(({ type, value }) => ({ type, value: type === "currency" ? value.replace(/^[A-Z]+(?=\p{Sc})/u, "") : value }));
  // Intl has 元 50 where people write 50元.
  const [first, space, ...figure] = parts;
  return first?.value === "元" && space?.type === "literal" ? [...figure, first] : parts;
}

/** A figure and its sign, apart, in the order of the language. */
export interface Figure {
  figure: string;
  sign?: string;
  /** The sign stands after the figure. */
  after?: boolean;
}

/** Money for large print. */
export function moneyFigure(locale: string, value: Money): Figure {
  return split(moneyParts(locale, value), "currency");
}

/** A percentage for large print. */
export function percentFigure(locale: string, percent: number): Figure {
  return split(numberFormat(locale, { style: "percent" }).formatToParts(sound(percent) / 100), "percentSign");
}

function split(parts: Intl.NumberFormatPart[], type: "currency" | "percentSign"): Figure {
  const figures = parts.filter((part) => part.type !== type && part.type !== "literal");
  return {
    figure: figures.map(({ value }) => value).join(""),
    sign: partOf(parts, type),
    after: parts.findLastIndex((part) => part.type === type) > parts.findIndex((part) => part.type === "integer"),
  };
}
