import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Chance } from "../chance.ts";
import type { FaultCounts, FaultKind } from "./kinds.ts";

/** The share of the API's messages to the database that meet each fault; of commits, for the one that is for them. */
const shares = { "database-cut": 0.0008, "commit-lost": 0.01, "database-delay": 0.01 } as const satisfies Partial<
  Record<FaultKind, number>
>;

/** Each happens once at the latest among so many, however short the run. */
const SURELY = 30;

export interface DatabaseProxy {
  port: number;
  counts: FaultCounts;
  close(): void;
}

export interface DatabaseProxyOptions {
  /** The database's. */
  port: number;
  faults: ReadonlySet<FaultKind>;
  chance: Chance;
}

/** Stands between API and database, and is a bad line at times. */
export async function startDatabaseProxy({ port, faults, chance }: DatabaseProxyOptions): Promise<DatabaseProxy> {
  const counts: FaultCounts = {};
  const sockets = new Set<Socket>();
  const passed = { "database-cut": 0, "commit-lost": 0, "database-delay": 0 };
  const meets = (kind: keyof typeof shares) => {
    const surely = ++passed[kind] === SURELY;
    if (!faults.has(kind) || !(chance.happens(shares[kind]) || surely)) return false;
    counts[kind] = (counts[kind] ?? 0) + 1;
    return true;
  };

  const server = createServer({ noDelay: true }, (api) => {
    const database = connect({ port, host: "127.0.0.1", noDelay: true });
    const cut = () => {
      api.destroy();
      database.destroy();
    };
    let lost = false;
    let turn = Promise.resolve();
    for (const socket of [api, database]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        sockets.delete(socket);
        cut();
      });
    }
    api.on("data", (bytes) => {
      // One after another, so that what is late does not get out of order: a line cannot do that.
      turn = turn.then(async () => {
        if (meets("database-delay")) await sleep(chance.between(10, 120));
        if (meets("database-cut")) return cut();
        if (isCommit(bytes) && meets("commit-lost")) lost = true;
        database.write(bytes);
      });
    });
    // What was sent is done; nobody hears of it.
    database.on("data", (bytes) => (lost ? cut() : api.write(bytes)));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    counts,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** A statement that commits, by itself or behind others: it stands with its ending zero byte. */
function isCommit(bytes: Buffer): boolean {
  return bytes.includes("commit\0") || bytes.includes("COMMIT\0") || bytes.includes("commit;\0");
}
