import type { Contender, Measure, Result } from "../result.ts";
import { median, ratios, type Values } from "../statistics.ts";

/** Whether a contender is ours, by its name. */
export const isOurs = ({ name }: Contender) => name.startsWith("Campaign Kit");

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

/** The one with the best median that is not ours, if there is any. */
export function bestOther({ contenders, better }: Measure): Contender | undefined {
  const order = (contender: Contender) => median(contender.values) * (better === "less" ? 1 : -1);
  return contenders.filter((one) => !isOurs(one)).sort((a, b) => order(a) - order(b))[0];
}

/** For prose: a contender's median with its unit, "12.3 ms". Ours where none is named. */
export function told(result: Result, id: string, name?: string): string {
  const measure = measureOf(result, id);
  return withUnit(median(contenderOf(measure, name).values), measure.unit);
}

/** For prose: how many times ours a contender is, the median of the rounds: "15.2". The best other where none is named. */
export function timesOurs(result: Result, id: string, name?: string): string {
  const measure = measureOf(result, id);
  const other = name === undefined ? bestOther(measure) : contenderOf(measure, name);
  if (!other) throw new RangeError(`The measure ${id} has no contender but ours`);
  return figure(ratioOf(other.values, contenderOf(measure).values));
}

/** The median of the rounds' ratios. */
export function ratioOf(values: Values, base: Values): number {
  return median(ratios(values, base));
}

/** Three digits that count, or the whole number where it has more: "0.0123", "1.05", "15.2", "4,200". */
export function figure(value: number): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return "∞";
  return value.toLocaleString(
    "en",
    Math.abs(value) < 1000 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 },
  );
}

/** "12.3 ms", "0.05 %", "52". */
export function withUnit(value: number, unit: string): string {
  return unit === "" || Number.isNaN(value) ? figure(value) : `${figure(value)} ${unit}`;
}
