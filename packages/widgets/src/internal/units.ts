import { numberFormat, type Unit, unitName } from "./format.ts";

/** One column of a countdown. */
export interface TimeUnit {
  unit: Unit;
  value: number;
  figure: string;
  name: string;
}

const lengths: [Unit, number][] = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
];

/**
 * The figures for so many milliseconds; dashes where nobody knows (not a number). A second that has begun counts in full, so
 * that the last figure before zero is 1, and zero is the end. `step` is the finest thing shown, 1000 or 100. Without days,
 * hours go on past 24.
 */
export function unitsOf(left: number, locale: string, step: number, days: boolean): TimeUnit[] {
  let rest = (Math.ceil(Math.max(0, left) / step) * step) / 1000;
  return lengths.slice(days ? 0 : 1).map(([unit, length]) => {
    const value = length > 1 ? Math.floor(rest / length) : rest;
    rest %= length;
    const digits = { minimumIntegerDigits: 2, minimumFractionDigits: Number(length + step < 102) };
    const figure = isNaN(value) ? "–" : numberFormat(locale, digits).format(value);
    return { unit, value, figure, name: unitName(locale, unit, value) };
  });
}
