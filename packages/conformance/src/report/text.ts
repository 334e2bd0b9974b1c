import { groups } from "../check.ts";
import type { Report, Result } from "../run.ts";
import { detailsOf } from "./details.ts";

const MARKS = { passed: "✓", failed: "✗", skipped: "–" } as const;

/** How many of each outcome, for people: `40 passed, 2 failed, 1 could not be checked`. */
export function counted(results: readonly Result[]): string {
  const of = (outcome: Result["outcome"]) => results.filter((result) => result.outcome === outcome).length;
  const parts = [`${of("passed")} passed`];
  if (of("failed")) parts.push(`${of("failed")} failed`);
  if (of("skipped")) parts.push(`${of("skipped")} could not be checked`);
  return parts.join(", ");
}

function linesOf(result: Result): string[] {
  const { outcome, says, id, message } = result;
  const head = `  ${MARKS[outcome]} ${says}`;
  if (outcome === "passed") return [head];
  if (outcome === "skipped") return [head, `      not checked: ${message}`];
  const details = detailsOf(result).flatMap(([title, lines]) =>
    lines.map((line, nth) => `      ${(nth === 0 ? title : "").padEnd(10)}${line}`),
  );
  return [`${head}   [${id}]`, ...details];
}

/** A report to read, group by group. */
export function formatReport({ baseUrl, campaign, requests, results }: Report): string {
  const blocks = groups.flatMap((group) => {
    const some = results.filter((result) => result.group === group);
    return some.length === 0 ? [] : [[`${group}: ${counted(some)}`, ...some.flatMap(linesOf)].join("\n")];
  });
  const failed = results.filter(({ outcome }) => outcome === "failed");
  const sum = [`${counted(results)}. ${requests} requests to ${baseUrl}, campaign ${campaign}.`];
  if (failed.length > 0) sum.push("Failed:", ...failed.map(({ id }) => `  ${id}`));
  return [...blocks, sum.join("\n")].join("\n\n") + "\n";
}
