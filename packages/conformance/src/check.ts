import type { Exchange } from "./exchange.ts";
import type { Kit } from "./kit.ts";

/** The groups of checks, in the order in which they are told. */
export const groups = [
  "problems",
  "authentication",
  "idempotency",
  "races",
  "limits",
  "draws",
  "time",
  "caching",
  "compatibility",
  "headers",
  "shapes",
] as const;
export type Group = (typeof groups)[number];

/** One thing that the contract asks for. */
export interface Check {
  /** `group/name`, or `group/name:operation`. */
  id: string;
  /** What the contract asks for, in a sentence. */
  says: string;
  /** Where the contract says so. */
  place: string;
  /** What to do where it fails. */
  advice: string;
  /** Looks at all answers so far, and so runs last. */
  looksBack?: true;
  /** Returns where the server does it; throws a `Fault`, or `CouldNotCheck`. */
  run: (kit: Kit) => void | Promise<void>;
}

export const groupOf = ({ id }: Pick<Check, "id">): Group => id.split("/")[0] as Group;

/** The server does not do what is asked. */
export class Fault extends Error {
  override readonly name = "Fault";
  readonly exchange: Exchange | undefined;

  constructor(message: string, exchange?: Exchange) {
    super(message);
    this.exchange = exchange;
  }
}

/** Nobody knows whether the server does what is asked: what it takes to find out was not there. */
export class CouldNotCheck extends Error {
  override readonly name = "CouldNotCheck";
}

export function ensure(condition: unknown, message: string, exchange?: Exchange): asserts condition {
  if (!condition) throw new Fault(message, exchange);
}
