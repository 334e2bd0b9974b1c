import type { ProblemCode } from "@campaign-kit/contract";

/** A definite no, in the contract's words. */
export interface Denial {
  denied: ProblemCode;
  /** The activity that stands in the way, where one does. */
  activity?: string | undefined;
}
