import type { Measured } from "../measure.ts";
import type { Contender, Measure } from "../result.ts";
import { median, ratios } from "../statistics.ts";
import type { Results } from "./rounds.ts";

/** Ways that were measured in turn, under one load. */
export interface Section {
  /** `store`, `http-alone`, … */
  id: string;
  title: string;
  /** How many claim at a time: a crowd, or one alone. */
  crowd: boolean;
  results: Results;
  /** What was aimed at, by the figure that is to reach it. */
  aims?: Partial<Record<Figure, Aim>>;
}

type Figure = "rate" | "p50" | "p99";

/** What one of a section's figures is to reach. */
export interface Aim {
  goal: string;
  /** Whether it does: told a ratio of ours to another way, the median over the rounds. */
  met: (to: (way: string) => number) => boolean;
}

/** What the figures of a section came to, ours first. */
export function measuresOf({ id, title, crowd, results, aims = {} }: Section): Measure[] {
  const measure = (figure: Figure, what: string, unit: string, better: Measure["better"]): Measure => {
    const values = (rounds: readonly Measured[]) => rounds.map((round) => round[FIELDS[figure]]);
    const contenders = [...results].map(([name, rounds]) => ({ name, values: values(rounds) }));
    const [ours] = contenders;
    const to = (way: string) => {
      const { values } = contenders.find(({ name }) => name === way)!;
      return median(ratios(ours!.values, values));
    };
    const aim = aims[figure];
    return {
      id: `${id}-${figure}`,
      title: `${title}: ${what}`,
      unit,
      better,
      ...(aim ? { goal: aim.goal, met: aim.met(to) } : {}),
      contenders,
    };
  };
  return [
    // One after another, a second has as many as its answers are short.
    ...(crowd ? [measure("rate", "claims a second", "1/s", "more")] : []),
    measure("p50", "half of the answers within", "ms", "less"),
    measure("p99", "99 of 100 answers within", "ms", "less"),
  ];
}

const FIELDS = { rate: "perSecond", p50: "p50", p99: "p99" } as const;

/** The processor time that a server's process took for a claim. `nothing`: the way that decides and keeps nothing. */
export function processorTime({ id, title, results }: Section, nothing: string): Measure {
  const ofClaim = ({ serverCpu, elapsed, acknowledged }: Measured) => (serverCpu! * elapsed) / acknowledged;
  return {
    id: `${id}-processor`,
    title: `${title}: the API’s processor time a claim`,
    unit: "ms",
    better: "less",
    contenders: [...results].map(([name, rounds]) => ({
      name,
      values: rounds.map(ofClaim),
      ...(name === nothing ? { limit: true as const } : {}),
    })),
  };
}

/** How near the crowd's rate comes to that of a way that does nothing. */
export function ceilingOf({ title, results }: Section, nothing: string): Measure {
  const [ours, limit] = [[...results.keys()][0]!, nothing].map((name) => ({
    name,
    values: results.get(name)!.map(({ perSecond }) => perSecond),
  })) as [Contender, Contender];
  return {
    id: "http-ceiling",
    title: `${title}: beside answers that cost nothing, a second`,
    unit: "1/s",
    better: "more",
    goal: "at least 0.6 of a request that decides and keeps nothing",
    met: median(ratios(ours.values, limit.values)) >= 0.6,
    contenders: [ours, { ...limit, limit: true }],
  };
}
