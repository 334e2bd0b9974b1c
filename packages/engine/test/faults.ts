import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import type { Store } from "../src/index.ts";

/** Where a process or a connection ends: before anything is kept, or after all of it is and nobody was told. */
export type CommitFault = "before" | "after";

/** A store of which the next transaction ends as with its process, as told by `end`, or stands still, as told by `hold`. */
export interface FaultyStore {
  store: Store;
  /** Resolves once it ended so: whoever waits for the transaction waits for ever. */
  end: (fault: CommitFault) => Promise<void>;
  /** Resolves once a transaction stands right before its commit; what it gives lets it go on. */
  hold: () => Promise<() => void>;
}

export function faultyStore(inner: Store): FaultyStore {
  let ending: { fault: CommitFault; ended: () => void } | undefined;
  let stand: ((goOn: () => void) => void) | undefined;
  const transaction: Store["transaction"] = async (scope, work) => {
    const [end, standing] = [ending, stand];
    ending = stand = undefined;
    try {
      const result = await inner.transaction(scope, async (transaction) => {
        const done = await work(transaction);
        if (standing) await new Promise<void>((resolve) => standing(resolve));
        if (end?.fault === "before") throw new Error("the process ended");
        return done;
      });
      if (!end) return result;
    } catch (error) {
      if (!end) throw error;
    }
    end.ended();
    return new Promise(() => undefined);
  };
  // A store has private fields: its methods want it as their `this`.
  const store = new Proxy(inner, {
    get: (target, name) => {
      const value: unknown = name === "transaction" ? transaction : Reflect.get(target, name);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
  return {
    store,
    end: (fault) => new Promise((ended) => (ending = { fault, ended })),
    hold: () => new Promise((resolve) => (stand = resolve)),
  };
}

/** Stands between a client and a PostgreSQL server, and can cut a connection at its next commit. */
export interface CuttingProxy {
  port: number;
  /** Cuts the next commit off: before the server has it, or after the server has done it. */
  cut: (fault: CommitFault) => void;
  /** How many connections were cut. */
  readonly cuts: number;
  close: () => Promise<void>;
}

export async function cuttingProxy(upstreamPort: number): Promise<CuttingProxy> {
  let fault: CommitFault | undefined;
  let cuts = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(upstreamPort, "127.0.0.1");
    const end = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on("error", end).on("close", () => {
        end();
        open.delete(socket);
      });
    }
    let cutting = false;
    client.on("data", (bytes) => {
      const commits = fault !== undefined && /\bcommit\b/i.test(bytes.toString("latin1"));
      if (!commits) return void upstream.write(bytes);
      cuts += 1;
      cutting = fault === "after";
      fault = undefined;
      if (cutting) upstream.write(bytes);
      else end();
    });
    upstream.on("data", (bytes) => {
      if (cutting) end();
      else client.write(bytes);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    cut: (next) => {
      fault = next;
    },
    get cuts() {
      return cuts;
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
