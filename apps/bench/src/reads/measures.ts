import type { Measured } from "../measure.ts";
import type { Measure } from "../result.ts";

/** A round of reads of one way. */
export interface Read extends Measured {
  name: string;
  what: "whole" | "unchanged";
  /** Of an answer on the wire, head and body. */
  bytes: number;
}

/** A mark of what is possible: no API stands behind it. */
export const PLAIN = "the same bytes by node:http";

/** What the reads came to, those of the whole document first. */
export function measuresOf(reads: readonly Read[]): Measure[] {
  return (["whole", "unchanged"] as const).flatMap((what) => {
    const title = what === "whole" ? "The whole document" : "Nothing new (304)";
    const byName = Map.groupBy(
      reads.filter((read) => read.what === what),
      ({ name }) => name,
    );
    const measure = (
      id: string,
      of: string,
      unit: string,
      better: Measure["better"],
      value: (read: Read) => number,
    ) => ({
      id: `${what}-${id}`,
      title: `${title}: ${of}`,
      unit,
      better,
      contenders: [...byName].map(([name, rounds]) => ({
        name,
        values: rounds.map(value),
        ...(name === PLAIN ? { limit: true as const } : {}),
      })),
    });
    return [
      measure("rate", "reads a second", "1/s", "more", ({ perSecond }) => perSecond),
      measure("processor", "the server’s processor time a read", "µs", "less", processorTime),
      measure("p99", "99 of 100 reads within", "ms", "less", ({ p99 }) => p99),
      measure("bytes", "bytes of an answer", "kB", "less", ({ bytes }) => bytes / 1000),
      measure("load", "of a core, what the readers took", "%", "less", ({ cpu }) => cpu * 100),
    ];
  });
}

function processorTime({ serverCpu, elapsed, acknowledged }: Read): number {
  return (serverCpu! * elapsed * 1000) / acknowledged;
}
