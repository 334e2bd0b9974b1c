/** What a benchmark found: every value of every round, so that a table, a plot or a doubt can be made of it. One file each in `results/`. */
export interface Result {
  /** The benchmark's name, which is its script's: `countdowns` of `pnpm bench:countdowns`. */
  name: string;
  /** The day it was run, `2026-11-22`. */
  day: string;
  /** What it ran on, in words: processors, memory, Node, the browser. */
  machine: Record<string, string>;
  /** Of everything that was measured, ours too. */
  versions: Record<string, string>;
  /** What was asked for: rounds, seconds, how many of what. */
  settings: Record<string, number | string>;
  measures: Measure[];
}

/** One thing that was measured of each contender. */
export interface Measure {
  /** Stands for it in code: `task-time`. */
  id: string;
  /** A heading: "Main thread, busy". */
  title: string;
  /** `ms`, `kB`, `1/s`, `frames`, `reads`, …; empty for a plain number. */
  unit: string;
  better: "less" | "more";
  /** What was aimed at, in words, where something was. */
  goal?: string;
  /** Whether ours reaches it by the medians. */
  met?: boolean;
  contenders: Contender[];
}

export interface Contender {
  /** As a table names it; ours begins with "Campaign Kit". */
  name: string;
  /** A value a round, in the order of the rounds; the same round is the same place in every contender. `null`: none in that round. */
  values: (number | null)[];
  /** It is a mark of what is possible, which nobody ships: a disc that CSS turns, an API that decides nothing. Never the best other. */
  limit?: true;
}
