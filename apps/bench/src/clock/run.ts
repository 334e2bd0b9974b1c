import { machine, versionOf } from "../machine.ts";
import type { Measure, Result } from "../result.ts";
import { quantile } from "../statistics.ts";
import { type Case, cases } from "./cases.ts";
import { contenders } from "./contender.ts";
import { seeded } from "./seeded.ts";
import { VirtualTime } from "./virtual-time.ts";
import { createWorld } from "./world.ts";

export interface ClockOptions {
  /** Rounds, each with luck of its own. */
  rounds: number;
  /** Visits of each case in a round. */
  visits: number;
}

/** How long a page shows a picture, in milliseconds: what turns over is seen with the next one. */
export const FRAME = 1000 / 60;
/** A page is opened so long before the boundary, at least and at most, in milliseconds. */
const SOON = 10_000;
const LATE = 60_000;
/** Who has not turned over so long after the boundary is taken to do it then, in milliseconds. */
const GIVEN_UP = 10_000;
const BOUNDARY = Date.parse("2026-11-11T12:00:00Z");

/** How far from the boundary a page turned over, and how often it had asked by then. */
interface Visit {
  error: number;
  asked: number;
}

export async function run({ rounds, visits }: ClockOptions, say: (line: string) => void): Promise<Result> {
  const names = Object.keys(contenders);
  const found = cases.map((of) => ({ of, rounds: [] as Visit[][][] }));
  for (let round = 0; round < rounds; round++) {
    say(`Round ${round + 1} of ${rounds}`);
    for (const one of found) {
      const byContender: Visit[][] = names.map(() => []);
      for (let nth = 0; nth < visits; nth++) {
        const seed = (round * visits + nth) * 7919 + cases.indexOf(one.of);
        for (const [index, name] of names.entries()) byContender[index]!.push(await visit(one.of, name, seed));
      }
      one.rounds.push(byContender);
    }
  }
  const p95 = (round: Visit[][], contender: number) =>
    quantile(
      round[contender]!.map(({ error }) => Math.abs(error)),
      0.95,
    );
  const measure = (
    id: string,
    title: string,
    unit: string,
    value: (round: number, contender: number) => number,
    goal?: { goal: string; most: number },
  ): Measure => {
    const values = names.map((_, contender) => Array.from({ length: rounds }, (_, round) => value(round, contender)));
    return {
      id,
      title,
      unit,
      better: "less",
      ...(goal && { goal: goal.goal, met: quantile(values[0]!, 0.5) <= goal.most }),
      contenders: names.map((name, contender) => ({ name, values: values[contender]! })),
    };
  };
  return {
    name: "clock",
    day: new Date().toISOString().slice(0, 10),
    machine: machine(),
    versions: Object.fromEntries(["@campaign-kit/sdk", "timesync"].map((name) => [name, versionOf(name)])),
    settings: { rounds, visits, cases: cases.length },
    measures: [
      measure(
        "worst",
        "The boundary's error over half of the quickest round trip and a frame: 95th percentile, in the worst case",
        "",
        (round, contender) => Math.max(...found.map(({ of, rounds }) => p95(rounds[round]!, contender) / limitOf(of))),
        { goal: "at most 1", most: 1 },
      ),
      measure("asked", "Requests of a visit until the boundary, most of all cases' means", "", (round, contender) =>
        Math.max(
          ...found.map(({ rounds }) => {
            const visits = rounds[round]![contender]!;
            return visits.reduce((sum, { asked }) => sum + asked, 0) / visits.length;
          }),
        ),
      ),
      ...found.map(({ of, rounds }) =>
        measure(
          `case-${of.id}`,
          `Round trip of ${of.title}`,
          "ms",
          (round, contender) => p95(rounds[round]!, contender),
          { goal: `at most ${Math.round(limitOf(of) * 10) / 10} ms`, most: limitOf(of) },
        ),
      ),
    ],
  };
}

/** Half of the quickest round trip, and a frame: in milliseconds. */
export const limitOf = ({ roundTrip }: Case): number => roundTrip / 2 + FRAME;

/** Opens a page, and sees at which frame it turns over. */
async function visit(of: Case, contender: string, seed: number): Promise<Visit> {
  const random = seeded(seed);
  const time = new VirtualTime();
  const opens = SOON + random() * (LATE - SOON);
  const phase = random() * FRAME;
  const world = createWorld(time, of, BOUNDARY, opens, random);
  let error: number | undefined;
  let page: ReturnType<(typeof contenders)[string]> | undefined;
  const look = () => {
    if (page!.isOver() || time.now > opens + GIVEN_UP) error = time.now - opens;
    else time.after(FRAME, look);
  };
  time.after(0, () => (page = contenders[contender]!(world)));
  // Nobody is wrong by more than the slowest answer, or a clock that was moved by days.
  time.after(Math.max(0, opens - GIVEN_UP) + phase, look);
  await time.pass(() => error !== undefined, 1);
  page!.end();
  return { error: error!, asked: world.asked };
}
