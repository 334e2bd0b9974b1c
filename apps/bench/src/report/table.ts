import type { Measure } from "../result.ts";
import { median, spread, type Values } from "../statistics.ts";
import { figure, isOurs, label, ordered, ratioToOurs } from "./figures.ts";

/** A table in Markdown; the first column to the left, the others to the right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const marks = head.map((_cell, column) => (column === 0 ? "---" : "---:"));
  return [head, marks, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** A measure's contenders: median, the least and the most of the rounds where there were several, and the ratio to ours. */
export function tableOf(measure: Measure): string {
  const contenders = ordered(measure);
  const rounds = Math.max(...contenders.map(({ values }) => values.length));
  const several = rounds > 1;
  const beside = contenders.length > 1 && contenders.some(isOurs);
  const head = [
    "",
    [several ? "median" : "once", measure.unit].filter(Boolean).join(", "),
    ...(several ? ["least – most"] : []),
    ...(beside ? ["times ours"] : []),
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
  return `${figure(least)} – ${figure(most)}${there < rounds ? `, in ${there} of ${rounds} rounds` : ""}`;
}
