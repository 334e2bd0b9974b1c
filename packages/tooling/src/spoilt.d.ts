import type fastCheck from "fast-check";

/** Values that no schema allows, or that a careless shop puts in. */
export const hostileValues: readonly unknown[];

/** Copies of a document with one to four places spoilt. `fc` is fast-check, of the package that tests. */
export function spoilt<Document>(fc: typeof fastCheck, document: Document): fastCheck.Arbitrary<Document>;
