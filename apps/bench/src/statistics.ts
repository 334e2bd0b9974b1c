/** A value a round; `null` where a contender has none in that round. */
export type Values = readonly (number | null)[];

/** The median of a contender's rounds, and how far they lie apart. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

const present = (values: Values) => values.filter((value) => value !== null && !Number.isNaN(value)) as number[];

/** Of any values, in any order: the least of them that at least this share of them does not exceed. NaN of none. */
export function quantile(values: Values, share: number): number {
  const sorted = present(values).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? NaN;
}

/** The middle one, or the mean of the two in the middle. NaN of none. */
export function median(values: Values): number {
  const sorted = present(values).sort((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}

/** The median, the least and the most of the rounds that there are. */
export function spread(values: Values): Spread {
  const there = present(values);
  return there.length === 0
    ? { median: NaN, least: NaN, most: NaN }
    : { median: median(there), least: Math.min(...there), most: Math.max(...there) };
}

/**
 * How many times the base a contender is, round by round: what the machine did beside it in a round falls on both. A round
 * in which either is missing counts for nothing. Where the base is zero there is no ratio, and that round is infinite or,
 * where both are zero, one.
 */
export function ratios(values: Values, base: Values): number[] {
  return values.flatMap((value, round) => {
    const of = base[round];
    if (value === null || of === null || of === undefined) return [];
    return of === 0 ? [value === 0 ? 1 : Infinity] : [value / of];
  });
}
