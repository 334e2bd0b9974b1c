import { parseArgs } from "node:util";
import type { DatabaseKind } from "./database.ts";
import { allFaults, serverFaults, type FaultKind } from "./faults/kinds.ts";

/** What a run is. */
export interface TortureOptions {
  seed: string;
  database: DatabaseKind;
  /** Coupon claims to make; what else shoppers do comes on top. */
  claims: number;
  /** API processes: on the embedded database always one. */
  processes: number;
  /** Load processes. */
  crowds: number;
  /** Shoppers at a time, in all. */
  shoppers: number;
  /** No shopper begins after so many seconds. */
  seconds: number;
  /** Faults of processes: as often as each of them is named here, spread over the run. */
  events: number;
  faults: readonly FaultKind[];
  /** The share of requests that go through the faulty proxy. */
  throughProxy: number;
  /** The share of shoppers who do more than claim. */
  others: number;
  /** Where the run is kept: logs, tables, report. */
  folder: string | undefined;
}

/** A command line that makes no sense, in words for the one who wrote it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export const usage = `pnpm torture [options]

  --claims N         coupon claims to make (10000); what else shoppers do comes on top
  --database KIND    server (a PostgreSQL server of its own) or pglite (the embedded database)
  --processes N      API processes on the server (3)
  --crowds N         load processes (2)
  --shoppers N       shoppers at a time (128)
  --seconds S        no shopper begins after so many seconds (3600)
  --events N         how often processes are killed, frozen and restarted (by the claims)
  --faults LIST      all, none, or names with commas between: ${allFaults.join(", ")}
  --through-proxy P  share of requests that go through the faulty proxy (0.3)
  --others P         share of shoppers who also check in, draw and fill groups (0.1)
  --seed TEXT        the seed of all chance (a new one)
  --folder PATH      where to keep logs, tables and report (a temporary folder)`;

/** Reads a command line. `newSeed` is used where none is named. Throws a `UsageError`. */
export function readOptions(words: readonly string[], newSeed: string): TortureOptions {
  const { values } = parse(words);
  const database = values.database ?? "server";
  if (database !== "server" && database !== "pglite") throw new UsageError("--database is server or pglite.");
  const claims = whole("claims", values.claims ?? "10000");
  return {
    seed: values.seed ?? newSeed,
    database,
    claims,
    processes: database === "pglite" ? 1 : whole("processes", values.processes ?? "3"),
    crowds: whole("crowds", values.crowds ?? "2"),
    shoppers: whole("shoppers", values.shoppers ?? "128"),
    seconds: whole("seconds", values.seconds ?? "3600"),
    events: values.events === undefined ? Math.max(6, Math.ceil(claims / 20_000)) : whole("events", values.events, 0),
    faults: faultsOf(values.faults ?? "all", database),
    throughProxy: share("through-proxy", values["through-proxy"] ?? "0.3"),
    others: share("others", values.others ?? "0.1"),
    folder: values.folder,
  };
}

const text = { type: "string" } as const;

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      // A package manager passes the dashes on that end its own options.
      args: words.filter((word) => word !== "--"),
      options: {
        claims: text,
        database: text,
        processes: text,
        crowds: text,
        shoppers: text,
        seconds: text,
        events: text,
        faults: text,
        "through-proxy": text,
        others: text,
        seed: text,
        folder: text,
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function whole(name: string, value: string, least = 1): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < least) throw new UsageError(`--${name} is a whole number.`);
  return number;
}

function share(name: string, value: string): number {
  const number = Number(value);
  if (!(number >= 0 && number <= 1)) throw new UsageError(`--${name} is a number from 0 to 1.`);
  return number;
}

function faultsOf(list: string, database: DatabaseKind): FaultKind[] {
  const possible = database === "server" ? allFaults : allFaults.filter((kind) => !serverFaults.includes(kind));
  if (list === "all") return possible;
  if (list === "none") return [];
  return list.split(",").map((word) => {
    const kind = possible.find((name) => name === word.trim());
    if (!kind) throw new UsageError(`--faults does not know ${JSON.stringify(word)} on this database.`);
    return kind;
  });
}
