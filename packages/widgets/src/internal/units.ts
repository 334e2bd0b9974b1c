import { numberFormat, type Unit, unitName } from "./format.ts";

/** One column of a countdown. */
export interface TimeUnit {
  unit: Unit;
  value: number;
  figure: string;
  name: string;
}

export interface TimeUnitOptions {
  locale: string;
  /** The finest thing shown, in milliseconds: 1000 or 100. */
  step: number;
  /** Without, hours go on past 24. */
  days: boolean;
}

/**
 * The figures for so many milliseconds; dashes where nobody knows. A second that has begun counts in full, so that the last
 * figure before zero is 1, and zero is the end.
 */
export function unitsOf(left: number | undefined, { locale, step, days }: TimeUnitOptions): TimeUnit[] {
  const seconds = left === undefined ? undefined : (Math.ceil(left / step) * step) / 1000;
  const unit = (unit: Unit, length: number, roll: number): TimeUnit => {
    if (seconds === undefined) return { unit, value: 0, figure: "–", name: unitName(locale, unit, 0) };
    const fine = unit === "second" && step < 1000 ? 1 : 0;
    const value = fine ? seconds % roll : Math.floor(seconds / length) % roll;
    const digits = {
      minimumIntegerDigits: 2,
      minimumFractionDigits: fine,
      maximumFractionDigits: fine,
      useGrouping: false,
    };
    const figure = numberFormat(locale, digits).format(value);
    return { unit, value, figure, name: unitName(locale, unit, Math.floor(value)) };
  };
  const rest = [unit("hour", 3600, days ? 24 : Infinity), unit("minute", 60, 60), unit("second", 1, 60)];
  return days ? [unit("day", 86_400, Infinity), ...rest] : rest;
}
