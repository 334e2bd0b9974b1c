import { measure, type Measured } from "../measure.ts";
import type { Contender, Counts } from "./contender.ts";
import { count, reset, type Execute } from "./tables.ts";

/** What every way came to, round by round. */
export type Results = Map<string, Measured[]>;

/** One of the things that a round measures in turn. */
export interface Run {
  name: string;
  /** Puts load on it for a while. */
  measure(round: number): Promise<Measured>;
  /** How many single units it may take. */
  units: number;
  /** Whether its claims are to be found in the tables. */
  counts: boolean;
}

/**
 * Runs each once a round, in turn: A B C A B C. What the machine does beside it falls on all of them, so that their ratios
 * within a run mean something where their figures do not. A round before the others warms up, and is not told.
 */
export async function interleaved(runs: readonly Run[], rounds: number, execute: Execute): Promise<Results> {
  const results: Results = new Map(runs.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const run of runs) {
      await reset(execute, run.units);
      const measured = await run.measure(round);
      if (run.counts) holds(run.name, measured, await count(execute));
      if (round > 0) results.get(run.name)!.push(measured);
    }
  }
  return results;
}

/** Throws unless every acknowledged claim is a coupon, a stored answer and one less in the stock, and nothing else is. */
export function holds(name: string, { acknowledged, failed }: Measured, counts: Counts): void {
  const { rows, answers, taken } = counts;
  if (failed > 0 || acknowledged === 0 || rows !== acknowledged || answers !== acknowledged || taken !== acknowledged) {
    const told = JSON.stringify({ acknowledged, failed, ...counts });
    throw new Error(`${name}: the figures do not count, since what was acknowledged is not what is kept: ${told}`);
  }
}

/** More a second than one transaction each takes on any machine. */
const UNITS = 20_000;

/** Many shoppers at a time, each with one claim after another, and never the same shopper twice. */
export function crowd(contender: Contender, load: { clients: number; seconds: number; most?: number }): Run {
  return {
    name: contender.name,
    units: Math.ceil(load.seconds * UNITS),
    counts: true,
    measure: (round) =>
      measure(async (index) => {
        const { status } = await contender.claim(`shopper-${round}-${index}`, crypto.randomUUID());
        if (status !== 201) throw new Error(`answered ${status}`);
      }, load),
  };
}
