import type { Measure } from "../result.ts";
import { median, spread, type Values } from "../statistics.ts";
import { figure, inWords, isOurs, label, ordered, ratioToOurs, withUnit } from "./figures.ts";

/** A table in Markdown. Columns of figures stand to the right; those of words, of which the first is always one, to the left. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[], words = [0]): string {
  const marks = head.map((_cell, column) => (words.includes(column) ? "---" : "---:"));
  return [head, marks, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** A measure's contenders: median, the least and the most of the rounds where there were several, and the ratio to ours. */
export function tableOf(measure: Measure): string {
  const contenders = ordered(measure);
  const rounds = Math.max(...contenders.map(({ values }) => values.length));
  const several = rounds > 1;
  const beside = contenders.length > 1 && contenders.some(isOurs);
  const base = contenders.every(isOurs) ? "times the first" : "times ours";
  const head = [
    "",
    [several ? "median" : "once", inWords(measure.unit)].filter(Boolean).join(", "),
    ...(several ? ["least – most"] : []),
    ...(beside ? [base] : []),
  ];
  const rows = contenders.map((contender) => [
    label(contender),
    figure(median(contender.values)),
    ...(several ? [range(contender.values, rounds)] : []),
    ...(beside ? [ratioToOurs(measure, contender)] : []),
  ]);
  return markdownTable(head, rows);
}

function range(values: Values, rounds: number): string {
  const { least, most } = spread(values);
  const there = values.filter((value) => value !== null).length;
  if (there === 0) return "–";
  const apart = least === most ? figure(least) : `${figure(least)} – ${figure(most)}`;
  return `${apart}${there < rounds ? `, in ${there} of ${rounds} rounds` : ""}`;
}

/** Several measures of the same contenders: a line each, with medians, and the goal where any of them has one. */
export function gridOf(measures: readonly Measure[]): string {
  const names = [...new Set(measures.flatMap((measure) => ordered(measure).map(label)))];
  const goals = measures.some(({ goal }) => goal !== undefined);
  const rows = measures.map((measure) => [
    measure.title,
    ...names.map((name) => {
      const contender = measure.contenders.find((one) => label(one) === name);
      return contender ? withUnit(median(contender.values), measure.unit) : "–";
    }),
    ...(goals ? [measure.goal === undefined ? "" : `${measure.goal}: ${verdict(measure).toLowerCase()}`] : []),
  ]);
  return markdownTable(["", ...names, ...(goals ? ["goal"] : [])], rows, [0, names.length + 1]);
}

/** Whether the goal is reached, in a word; nothing where there is none. */
export const verdict = ({ met }: Measure) => (met === undefined ? "" : met ? "Met" : "Missed");
