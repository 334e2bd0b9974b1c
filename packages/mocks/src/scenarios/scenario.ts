import type { CampaignDefinition } from "@campaign-kit/contract";
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
  /** Changes the seeded campaign, for states that it does not have. */
  adapt?: (campaign: CampaignDefinition) => CampaignDefinition;
  /** What has happened before the page opens, at `now` or at the instants that `at` sets. */
  prepare?: (seed: PastSeed) => Promise<unknown>;
  /** What others do while the page is open, each so many milliseconds after the first request, in order. */
  later?: readonly { after: number; happens: (seed: Seed) => Promise<unknown> }[];
  /** What others do in the moment before the shopper's first changing request arrives. */
  ahead?: (seed: Seed) => Promise<unknown>;
  /** Other shoppers take all of an activity, evenly, within so many milliseconds of the first request. */
  drain?: { activity: string; within: number };
  /** Changes what the API answered: only for answers that no server of today gives. */
  rewrite?: (path: string, body: unknown) => unknown;
}

/** A seed whose time can be set. */
export type PastSeed = Seed & { at: (instant: string) => void };
