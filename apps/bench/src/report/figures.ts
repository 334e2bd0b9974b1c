import type { Contender, Measure, Result } from "../result.ts";
import { median, ratios, type Values } from "../statistics.ts";

/** Whether a contender is ours, by its name. */
export const isOurs = ({ name, limit }: Contender) => !limit && name.startsWith("Campaign Kit");

/** As tables and plots name it. */
export const label = ({ name, limit }: Contender) => (limit ? `${name} (limit)` : name);

/** The measure of that id. Throws where the result has none. */
export function measureOf({ name, measures }: Result, id: string): Measure {
  const measure = measures.find((one) => one.id === id);
  if (!measure) throw new RangeError(`The result of ${name} has no measure ${id}`);
  return measure;
}

/** A contender of a measure by its name; ours, the first of them, where none is given. Throws where there is none. */
export function contenderOf(measure: Measure, name?: string): Contender {
  const contender = measure.contenders.find((one) => (name === undefined ? isOurs(one) : one.name === name));
  if (!contender) throw new RangeError(`The measure ${measure.id} has no contender ${name ?? "of ours"}`);
  return contender;
}

/** The one with the best median that is neither ours nor a limit, if there is any. */
export function bestOther(measure: Measure): Contender | undefined {
  return ordered(measure).find((one) => !isOurs(one) && !one.limit && !Number.isNaN(median(one.values)));
}

function otherOf(measure: Measure, name?: string): Contender {
  const other = name === undefined ? bestOther(measure) : contenderOf(measure, name);
  if (!other) throw new RangeError(`The measure ${measure.id} has no contender but ours`);
  return other;
}

/** For prose: a contender's median with its unit, "12.3 ms". Ours where none is named. */
export function told(result: Result, id: string, name?: string): string {
  const measure = measureOf(result, id);
  return withUnit(median(contenderOf(measure, name).values), measure.unit);
}

/** For prose: how many times ours a contender is, the median of the rounds: "15.2". The best other where none is named. */
export function timesOurs(result: Result, id: string, name?: string): string {
  const measure = measureOf(result, id);
  return ratioToOurs(measure, otherOf(measure, name));
}

/** For prose, the other way round: how many times a contender ours is. For what is better if it is more. */
export function oursTimes(result: Result, id: string, name?: string): string {
  const measure = measureOf(result, id);
  return figure(ratioOf(contenderOf(measure).values, otherOf(measure, name).values));
}

/**
 * How many times ours a contender is: the median of the ratios of each round, so that what the machine did beside it in a round
 * falls on both. "–" where that means nothing: ours is zero and the other is not, one of them is below zero, or ours is not among them.
 */
export function ratioToOurs({ contenders }: Measure, { values }: Contender): string {
  return figure(ratioOf(values, contenders.find(isOurs)?.values ?? []));
}

/** Ours beside the best other: "15.2 times less", "the same"; "–" where a ratio means nothing or there is no other. */
export function compared(measure: Measure): string {
  const other = bestOther(measure);
  const ratio = other ? ratioOf(other.values, contenderOf(measure).values) : NaN;
  if (Number.isNaN(ratio) || ratio === 0) return "–";
  if (Math.abs(ratio - 1) < 0.005) return "the same";
  return ratio > 1 ? `${figure(ratio)} times less` : `${figure(1 / ratio)} times more`;
}

function ratioOf(values: Values, base: Values): number {
  const ratio = median(values) < 0 || median(base) < 0 ? NaN : median(ratios(values, base));
  return Number.isFinite(ratio) ? ratio : NaN;
}

/** Ours first, as they are; the others from the best median to the worst, those without any value after them, and limits last. */
export function ordered({ contenders, better }: Measure): Contender[] {
  const order = ({ values }: Contender) => {
    const middle = median(values);
    return Number.isNaN(middle) ? Infinity : middle * (better === "less" ? 1 : -1);
  };
  const others = contenders.filter((one) => !isOurs(one) && !one.limit);
  return [
    ...contenders.filter(isOurs),
    ...others.sort((a, b) => Math.sign(order(a) - order(b)) || 0),
    ...contenders.filter(({ limit }) => limit),
  ];
}

/** What a plot's axis is of: "ms, less is better". */
export function caption({ unit, better }: Measure): string {
  return `${unit ? `${inWords(unit)}, ` : ""}${better} is better`;
}

/** Three digits that count, or the whole number where it has more: "0.0123", "1.05", "15.2", "4,200". */
export function figure(value: number): string {
  if (Number.isNaN(value)) return "–";
  return value.toLocaleString(
    "en",
    Math.abs(value) < 1000 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 },
  );
}

/** "12.3 ms", "0.05 %", "1,251 a second", "52". */
export function withUnit(value: number, unit: string): string {
  return unit === "" || Number.isNaN(value) ? figure(value) : `${figure(value)} ${inWords(unit)}`;
}

/** A unit as prose has it. */
export const inWords = (unit: string) => (unit === "1/s" ? "a second" : unit);
