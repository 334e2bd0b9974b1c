import { availableParallelism, cpus, totalmem, type } from "node:os";
import { readFileSync } from "node:fs";
import type { Found } from "./check/check.ts";
import type { CheckResult } from "./check/folder.ts";
import { findings } from "./check/terms.ts";
import { allFaults, faultKinds } from "./faults/kinds.ts";
import type { RunRecord } from "./record.ts";

/** What a run came to, as Markdown. `database`: what the database says that it is. */
export function describeRun(
  record: RunRecord,
  { found, seen }: CheckResult,
  checked: { seconds: number; database: string },
): string {
  const { options, counts, faults, terms, seconds } = record;
  const rate = Math.round(counts.answered / seconds);
  const { seed, claims, processes, crowds, shoppers, throughProxy, others } = options;
  return [
    `Seed \`${seed}\`, begun ${new Date(record.startedAt).toISOString()}. ${number(claims)} claims of ${number(terms.coupon.stock)} coupons by ${number(shoppers)} shoppers at a time; ${percent(others)} of the shoppers also checked in, drew and filled groups. ${percent(throughProxy)} of the requests went through the faulty proxy.`,
    "",
    table(
      ["what", "how much"],
      [
        [
          "machine",
          `${availableParallelism()} × ${cpus()[0]?.model ?? "?"}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()}`,
        ],
        [
          "versions",
          `Node ${process.version}, ${checked.database}, embedded driver ${packageVersion("@electric-sql/pglite")}, pg ${packageVersion("pg")}`,
        ],
        ["API processes, load processes", `${processes}, ${crowds}`],
        [
          "duration",
          `${number(Math.round(seconds))} s, kills and restarts included; ${number(rate)} definite answers a second; checked in ${number(Math.round(checked.seconds))} s`,
        ],
        ["intents", `${number(counts.intents)}, ${number(counts.claims)} of them claims`],
        ["definite answers", number(counts.answered)],
        ["requests sent again", number(counts.retries)],
        ["answers marked as replayed", number(counts.replays)],
        ["answers 429 and 503", number(counts.askedToWait)],
        ["intents never asked for again by their shopper", number(counts.left)],
        [
          "looked at",
          Object.entries<number>({ ...seen })
            .map(([name, count]) => `${number(count)} ${name}`)
            .join(", "),
        ],
      ],
    ),
    "",
    table(
      ["fault", "what it is", "times"],
      allFaults
        .filter((kind) => options.faults.includes(kind))
        .map((kind) => [`\`${kind}\``, faultKinds[kind], number(faults[kind] ?? 0)]),
    ),
    "",
    describeFound(found),
    "",
  ].join("\n");
}

/** The findings, in words. */
function describeFound(found: readonly Found[]): string {
  if (found.length === 0) return `**Found: nothing**, of ${Object.keys(findings).length} kinds of findings.`;
  return found
    .map(({ finding, count, places }) =>
      [
        `- **${finding}** (${findings[finding]}), ${number(count)} times:`,
        ...places.map((place) => `  - ${place}`),
      ].join("\n"),
    )
    .join("\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function packageVersion(name: string): string {
  const main = new URL(import.meta.resolve(name));
  const folder = main.href.slice(0, main.href.lastIndexOf(`/node_modules/${name}/`) + `/node_modules/${name}/`.length);
  return (JSON.parse(readFileSync(new URL(`${folder}package.json`), "utf8")) as { version: string }).version;
}

const number = (value: number) => value.toLocaleString("en");
const percent = (value: number) => `${Math.round(value * 100)} %`;
