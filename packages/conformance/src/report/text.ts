import { groups } from "../check.ts";
import type { Report, Result } from "../run.ts";
import { detailsOf } from "./details.ts";

const WIDTH = 110;

/** How many of each outcome, for people: `40 passed, 2 failed, 1 could not be checked`. */
export function counted(results: readonly Result[]): string {
  const of = (outcome: Result["outcome"]) => results.filter((result) => result.outcome === outcome).length;
  const parts = [`${of("passed")} passed`];
  if (of("failed")) parts.push(`${of("failed")} failed`);
  if (of("skipped")) parts.push(`${of("skipped")} could not be checked`);
  return parts.join(", ");
}

function linesOf(result: Result): string[] {
  const { outcome, says, id } = result;
  if (outcome === "passed") return [`  ✓ ${says}`];
  const details = detailsOf(result).flatMap(([title, lines]) =>
    lines.map((line, nth) => `      ${(nth === 0 ? title : "").padEnd(10)}${line}`),
  );
  return [`  ✗ ${says}   [${id}]`, ...details];
}

/** What could not be checked, once for each reason. */
function skippedLines(results: readonly Result[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const { id, outcome, message = "" } of results) {
    if (outcome === "skipped") byReason.set(message, [...(byReason.get(message) ?? []), id.split("/")[1]!]);
  }
  return [...byReason].flatMap(([reason, names]) => [`  – not checked: ${reason}`, ...wrapped(names)]);
}

/** Names in lines of no more than a page's width. */
function wrapped(names: readonly string[]): string[] {
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last && last.length + name.length < WIDTH) lines[lines.length - 1] = `${last}, ${name}`;
    else lines.push(`      ${name}`);
  }
  return lines;
}

/** A report to read, group by group: what could not be checked comes at a group's end. */
export function formatReport({ baseUrl, campaign, requests, results }: Report): string {
  const blocks = groups.flatMap((group) => {
    const some = results.filter((result) => result.group === group);
    const told = some.filter(({ outcome }) => outcome !== "skipped");
    return some.length === 0
      ? []
      : [[`${group}: ${counted(some)}`, ...told.flatMap(linesOf), ...skippedLines(some)].join("\n")];
  });
  const failed = results.filter(({ outcome }) => outcome === "failed");
  const sum = [`${counted(results)}. ${requests} requests to ${baseUrl}, campaign ${campaign}.`];
  if (failed.length > 0) sum.push("Failed:", ...failed.map(({ id }) => `  ${id}`));
  return [...blocks, sum.join("\n")].join("\n\n") + "\n";
}
