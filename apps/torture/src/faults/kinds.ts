/** Everything that can be broken, by its name in `--faults` and in the report. */
export const faultKinds = {
  // Between clients and API.
  "cut-before": "a connection is cut before the request went on",
  "cut-after": "a connection is cut after the request went on: its reply is lost",
  "half-reply": "a connection is cut within the reply",
  delay: "a request or its reply is late",
  duplicate: "a request is delivered twice at once",
  "duplicate-late": "a request is delivered again after its answer, and after later ones",
  reorder: "a request is held until later ones have passed it",
  // What shoppers do.
  "double-click": "a shopper sends one intent twice at once",
  reload: "a shopper comes back with the same key, though the answer had come",
  "walk-away": "a shopper sends an intent and never comes back",
  // Processes.
  "api-kill": "SIGKILL of an API process in the middle of requests, and a new one",
  "api-freeze": "an API process stands still (SIGSTOP), with whatever it has locked",
  "database-kill": "SIGKILL of the PostgreSQL server, and recovery from the crash",
  "database-restart": "the PostgreSQL server is stopped and started",
  // Between API and database.
  "database-cut": "a connection to the database is cut at any place",
  "commit-lost": "a connection to the database is cut when a commit was sent: nobody knows whether it holds",
  "database-delay": "the database is late, as with a slow disk",
} as const;

export type FaultKind = keyof typeof faultKinds;
export const allFaults = Object.keys(faultKinds) as FaultKind[];
/** The embedded database has no server and no connections: with its process it dies and comes back. */
export const serverFaults: readonly FaultKind[] = [
  "database-kill",
  "database-restart",
  "database-cut",
  "commit-lost",
  "database-delay",
];

/** How often each fault happened. */
export type FaultCounts = Partial<Record<FaultKind, number>>;

export function addCounts(...all: readonly FaultCounts[]): FaultCounts {
  const sums: FaultCounts = {};
  for (const counts of all) {
    for (const kind of allFaults) {
      if (counts[kind]) sums[kind] = (sums[kind] ?? 0) + counts[kind];
    }
  }
  return sums;
}

export function countOf(events: readonly { kind: FaultKind }[]): FaultCounts {
  return addCounts(...events.map(({ kind }) => ({ [kind]: 1 })));
}
