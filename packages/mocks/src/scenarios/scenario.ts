import type { Seed } from "../seed.ts";
import type { DemoShopper } from "../shoppers.ts";
import type { Trouble } from "../trouble.ts";

/** How to bring the seeded campaign into a state worth looking at. */
export interface Scenario {
  /** What a shopper finds, in a sentence. */
  description: string;
  /** The server's time at the start, RFC 3339. */
  now: string;
  /** Who is signed in. */
  shopper: DemoShopper | null;
  trouble?: Trouble;
  /** What has happened before the page opens, at `now` or at the instants that `at` sets. */
  prepare?: (seed: Seed & { at: (instant: string) => void }) => Promise<unknown>;
  /** Other shoppers take all of an activity, evenly, within so many milliseconds of the first request. */
  drain?: { activity: string; within: number };
  /** Changes what the API answered: only for answers that no server of today gives. */
  rewrite?: (path: string, body: unknown) => unknown;
}
