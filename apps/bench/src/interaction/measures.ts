import type { Measure } from "../result.ts";
import { median, quantile } from "../statistics.ts";
import type { Clicks } from "./clicks.ts";
import type { Left } from "./mounts.ts";

/** A visit of a page, or a mounted widget, by the name that a table has for it. */
export type Clicked = { name: string } & Clicks;
export type Mounted = { name: string } & Left;

/** Milliseconds until the next paint that web-vitals calls good. */
const GOOD = 200;
/** Bytes a mount below which a slope is what the measurement itself is off by. */
const NOISE = 64;

/** What the page said went wrong makes its figures worthless. */
function holds({ name, errors }: Clicked): void {
  if (errors.length > 0) throw new Error(`${name}: ${errors.join("; ")}`);
}

/**
 * @param slow with a slowed processor, and
 * @param usual with the processor as it is: of each round, a visit of each page.
 */
export function measuresOf(
  slow: readonly Clicked[][],
  usual: readonly Clicked[][],
  mounted: readonly Mounted[],
): Measure[] {
  for (const visit of [slow, usual].flat(2)) holds(visit);
  const each = (rounds: readonly Clicked[][], value: (visit: Clicked) => number) =>
    (rounds[0] ?? []).map(({ name }, index) => ({ name, values: rounds.map((round) => value(round[index]!)) }));
  const all = (rounds: readonly Clicked[][], value: (paints: readonly number[]) => number) =>
    (rounds[0] ?? []).map(({ name }, index) => ({
      name,
      values: [value(rounds.flatMap((round) => round[index]!.paints))],
    }));
  const measure = (
    id: string,
    title: string,
    unit: string,
    contenders: Measure["contenders"],
    goal?: { words: string; holds: (ours: number) => boolean },
  ): Measure => {
    const ours = contenders.filter(({ name }) => name.startsWith("Campaign Kit"));
    return {
      id,
      title,
      unit,
      better: "less",
      ...(goal && { goal: goal.words, met: ours.every(({ values }) => goal.holds(median(values))) }),
      contenders,
    };
  };
  const longest = ({ longTasks }: Clicked) => Math.max(0, ...longTasks);
  const none = { words: "none", holds: (count: number) => count === 0 };
  const p98 = (paints: readonly number[]) => quantile(paints, 0.98);
  return [
    measure("p98-slowed", "From a click to the next paint, 98th percentile, slowed processor", "ms", all(slow, p98), {
      words: `at most ${GOOD} ms`,
      holds: (value) => value <= GOOD,
    }),
    measure(
      "median-slowed",
      "From a click to the next paint, median of a visit, slowed processor",
      "ms",
      each(slow, ({ paints }) => median(paints)),
    ),
    measure(
      "long-tasks-slowed",
      "Tasks of 50 ms or more in a visit, slowed processor",
      "",
      each(slow, ({ longTasks }) => longTasks.length),
      none,
    ),
    measure(
      "longest-task-slowed",
      "The longest task of a visit that took 50 ms or more, slowed processor",
      "ms",
      each(slow, longest),
    ),
    measure("p98", "From a click to the next paint, 98th percentile, processor as it is", "ms", all(usual, p98)),
    measure(
      "long-tasks",
      "Tasks of 50 ms or more in a visit, processor as it is",
      "",
      each(usual, ({ longTasks }) => longTasks.length),
      none,
    ),
    measure(
      "heap",
      "What a mount and unmount leaves on the heap",
      "B",
      mounted.map(({ name, heap }) => ({ name, values: [heap] })),
      {
        words: `nothing: below ${NOISE} bytes, which is how far the measurement itself is off`,
        holds: (slope) => slope < NOISE,
      },
    ),
    measure(
      "nodes",
      "Nodes of the DOM that a mount and unmount leaves",
      "",
      mounted.map(({ name, nodes }) => ({ name, values: [nodes] })),
      {
        words: "none",
        holds: (slope) => slope < 0.05,
      },
    ),
  ];
}
