import { quantile, type Measured } from "../measure.ts";
import type { Report, Section } from "./run.ts";

/** One way in figures: medians over the rounds, and of ratios the least and the most as well. */
export interface Row {
  name: string;
  perSecond: number;
  /** To the base, round by round. */
  ratio: { median: number; least: number; most: number };
  p50: number;
  p99: number;
  /** Shares of a core. */
  loadCpu: number;
  serverCpu?: number;
}

export function rowsOf({ base, results }: Section): Row[] {
  const bases = results.get(base)!;
  return [...results].map(([name, rounds]) => {
    const median = (of: (round: Measured) => number) => medianOf(rounds.map(of));
    const ratios = rounds.map(({ perSecond }, index) => perSecond / bases[index]!.perSecond);
    return {
      name,
      perSecond: median(({ perSecond }) => perSecond),
      ratio: { median: medianOf(ratios), least: Math.min(...ratios), most: Math.max(...ratios) },
      p50: median(({ p50 }) => p50),
      p99: median(({ p99 }) => p99),
      loadCpu: median(({ cpu }) => cpu),
      ...(rounds[0]?.serverCpu === undefined ? {} : { serverCpu: median(({ serverCpu }) => serverCpu!) }),
    };
  });
}

function medianOf(values: readonly number[]): number {
  return quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}

/** The report as Markdown. */
export function markdown({ options, machine, sections }: Report): string {
  const { seconds, rounds, shoppers } = options;
  const tables = sections.map((section) => {
    const rows = rowsOf(section);
    const head = ["", "claims a second", "times the plain one (least – most)", "p50, ms", "p99, ms", "load's CPU"];
    const server = rows.some(({ serverCpu }) => serverCpu !== undefined);
    const lines = rows.map(({ name, perSecond, ratio, p50, p99, loadCpu, serverCpu }) => [
      name,
      Math.round(perSecond).toLocaleString("en"),
      `${ratio.median.toFixed(2)} (${ratio.least.toFixed(2)} – ${ratio.most.toFixed(2)})`,
      p50.toFixed(2),
      p99.toFixed(2),
      percent(loadCpu),
      ...(server ? [percent(serverCpu ?? NaN)] : []),
    ]);
    const cells = [[...head, ...(server ? ["server's CPU"] : [])], head.map(() => "---:"), ...lines];
    if (server) cells[1]!.push("---:");
    cells[1]![0] = "---";
    return `### ${section.title}\n\n${cells.map((row) => `| ${row.join(" | ")} |`).join("\n")}`;
  });
  const what = `${rounds} rounds of ${seconds} s each way, in turn; ${shoppers} shoppers at a time where not one; medians.`;
  const where = `Node ${machine.node.slice(1)}, PostgreSQL ${machine.postgres}, ${machine.processors}.`;
  return `${what} ${where}\n\n${tables.join("\n\n")}\n`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
