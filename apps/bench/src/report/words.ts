import type { Result } from "../result.ts";

/**
 * What docs/performance.md says of a benchmark, for a shop's developer: `words` of `src/<name>/words.ts`. Figures come
 * from the result (`figures.ts` helps to write them) and never stand in the text itself. Paragraphs are Markdown.
 */
export interface Words {
  /** The section's heading: "A thousand countdowns". */
  title: string;
  /** What the reader wants to know: "What do a thousand countdowns cost a page?" */
  question: string;
  /** The measures, by their ids, that stand in the summary at the top of the page: one, or few. */
  summary: readonly string[];
  /** What was run, and how. */
  how(result: Result): string;
  /** What the figures mean for a shop. */
  meaning(result: Result): string;
  /** Where the limit is, that no library can go below: a frame, a round trip, Lit's own bytes. */
  limit(result: Result): string;
  /** Where ours loses or misses its goal, and why, plainly; empty where it does not. */
  loses(result: Result): string;
  /** What is shown, in this order. A measure that is in none stays in the file alone. */
  shown: readonly Shown[];
}

/** One measure with all that is known of it, or several in one table. */
export type Shown = Alone | Together;

/** A measure and how it is shown. Both: a plot, and the table under it. */
export interface Alone {
  /** `Measure.id` */
  measure: string;
  as: "table" | "plot" | "both";
  /** One or two sentences beside it, where the title does not say enough. */
  note?: string;
}

/** Measures of the same contenders, a line each, with their medians and goals: cases of one question. */
export interface Together {
  title: string;
  /** `Measure.id`s, in the order of the lines. */
  measures: readonly string[];
  note?: string;
}
