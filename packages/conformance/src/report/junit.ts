import { groups } from "../check.ts";
import type { Report, Result } from "../run.ts";
import { detailsOf } from "./details.ts";

/** Text for XML 1.0, in which most control characters and lone surrogates cannot be written at all. */
function escape(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\t", "&#9;")
    .replaceAll("\r", "&#13;");
}

const attributes = (values: Record<string, string | number>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escape(String(value)).replaceAll("\n", "&#10;")}"`)
    .join("");

const seconds = (results: readonly Result[]): string =>
  (results.reduce((sum, { took }) => sum + took, 0) / 1000).toFixed(3);

function sums(results: readonly Result[]): Record<string, string | number> {
  const of = (outcome: Result["outcome"]) => results.filter((result) => result.outcome === outcome).length;
  return { tests: results.length, failures: of("failed"), errors: 0, skipped: of("skipped"), time: seconds(results) };
}

function caseOf(result: Result): string {
  const { id, group, says, outcome, message = "" } = result;
  const open = `    <testcase${attributes({ classname: `conformance.${group}`, name: `${says} [${id}]`, time: seconds([result]) })}`;
  if (outcome === "passed") return `${open}/>`;
  if (outcome === "skipped") return `${open}>\n      <skipped${attributes({ message })}/>\n    </testcase>`;
  const text = detailsOf(result)
    .map(([title, lines]) => `${title}:\n${lines.map((line) => `  ${line}`).join("\n")}`)
    .join("\n");
  const failure = `      <failure${attributes({ message, type: "conformance" })}>${escape(text)}</failure>`;
  return `${open}>\n${failure}\n    </testcase>`;
}

/** A report as JUnit XML, which GitLab, Jenkins and GitHub's reporters read. */
export function formatJunit({ results }: Report): string {
  const suites = groups.flatMap((group) => {
    const some = results.filter((result) => result.group === group);
    if (some.length === 0) return [];
    return [
      `  <testsuite${attributes({ name: `conformance.${group}`, ...sums(some) })}>`,
      ...some.map(caseOf),
      "  </testsuite>",
    ];
  });
  const open = `<testsuites${attributes({ name: "conformance", ...sums(results) })}>`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', open, ...suites, "</testsuites>", ""].join("\n");
}
