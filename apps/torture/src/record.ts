import type { Terms } from "./campaign.ts";
import type { ClientCounts } from "./client/client.ts";
import type { PastEvent } from "./faults/events.ts";
import type { FaultCounts } from "./faults/kinds.ts";
import type { TortureOptions } from "./options.ts";

/** What is written down of a run (`run.json`), beside its logs and tables. */
export interface RunRecord {
  options: TortureOptions;
  campaign: string;
  /** The figures that hold for it. */
  terms: Terms;
  /** Milliseconds since 1970. */
  startedAt: number;
  seconds: number;
  counts: ClientCounts;
  faults: FaultCounts;
  /** What happened to processes, in order. */
  events: PastEvent[];
}
