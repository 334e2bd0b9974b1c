import type { ProblemCode } from "@campaign-kit/contract";

/** Intents of one line that are decided together. */
export interface Batch {
  campaign: string;
  /** Left out where only what belongs to shoppers is decided. */
  activity?: string | undefined;
  /** Whose rules decide: a mechanic's name, or `points`. */
  mechanic: string;
  /** What `join` gave for each of its intents. */
  joined: readonly unknown[];
  /** How many intents are left in the line behind it. */
  waiting: number;
}

/** What an intent came to. */
export type DecisionOutcome = "accepted" | "replayed" | ProblemCode;

/** Hears of the engine's work, for metrics, traces and logs. */
export interface Observer {
  /** An intent takes its place in a line, in the course of its request. */
  join?(): unknown;
  /**
   * Has a batch decided: it calls `decide` once, and so knows when that began and ended. `decide` never rejects; it gives
   * the outcome of each intent, once their requests have their answers.
   */
  batch?(batch: Batch, decide: () => Promise<readonly DecisionOutcome[]>): Promise<unknown>;
}
