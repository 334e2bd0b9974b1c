import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Chance } from "../chance.ts";
import { Connections } from "../http/connections.ts";
import { MessageReader } from "../http/message.ts";
import type { FaultCounts, FaultKind } from "./kinds.ts";

/** The faults of this proxy, and the share of requests that meet each. */
const shares = {
  "cut-before": 0.06,
  "cut-after": 0.06,
  "half-reply": 0.06,
  delay: 0.08,
  duplicate: 0.08,
  "duplicate-late": 0.06,
  reorder: 0.08,
} as const satisfies Partial<Record<FaultKind, number>>;

type ProxyFault = keyof typeof shares;

/** A held request goes on after so many others, or after so many milliseconds. */
const PASSED = 5;
const HELD = 200;
/** As long as a client waits, in milliseconds. */
const TIMEOUT = 20_000;

export interface ProxyOptions {
  /** Where the API's processes listen: a request goes to any of them. */
  ports: readonly number[];
  faults: ReadonlySet<FaultKind>;
  chance: Chance;
  /** Hears the answers that no client got, with the request they belong to. */
  overhear: (request: Buffer, answer: Buffer) => void;
}

export interface ClientProxy {
  port: number;
  counts: FaultCounts;
  /** Resolves when nothing is on its way any more. */
  drained(): Promise<void>;
  close(): void;
}

/** Stands between clients and API and passes on what they say, not always once, whole, at once or in order. */
export async function startClientProxy({ ports, faults, chance, overhear }: ProxyOptions): Promise<ClientProxy> {
  const upstream = new Connections(TIMEOUT);
  const counts: FaultCounts = {};
  const sockets = new Set<Socket>();
  const held = new Set<() => void>();
  const late = new Set<Promise<unknown>>();
  let passed = 0;

  const forward = (request: Buffer) => upstream.ask(chance.pick(ports), request);
  /** Delivers once more what somebody else answers for. */
  const again = (request: Buffer) =>
    forward(request).then((answer) => {
      if (typeof answer !== "string") overhear(request, answer);
    });
  const track = (work: Promise<unknown>) => {
    late.add(work);
    void work.finally(() => late.delete(work));
  };
  const hold = async () => {
    const until = passed + PASSED;
    const released = new Promise<void>((resolve) => {
      const release = () => {
        if (passed < until) return;
        held.delete(release);
        resolve();
      };
      held.add(release);
    });
    await Promise.race([released, sleep(HELD)]);
  };

  const serve = async (socket: Socket, request: Buffer): Promise<void> => {
    const fault = pickFault(chance, faults);
    if (fault) counts[fault] = (counts[fault] ?? 0) + 1;
    if (fault === "cut-before") return void socket.destroy();
    if (fault === "delay") await sleep(chance.between(5, 150));
    if (fault === "reorder") await hold();
    if (fault === "duplicate") track(again(request));
    passed++;
    for (const release of [...held]) release();
    if (fault === "cut-after") {
      track(again(request));
      await sleep(chance.below(20));
      return void socket.destroy();
    }
    const answer = await forward(request);
    if (typeof answer === "string") return void socket.destroy();
    if (fault === "duplicate-late") track(sleep(chance.between(20, 400)).then(() => again(request)));
    if (fault === "delay") await sleep(chance.between(0, 100));
    if (fault === "half-reply") {
      socket.end(answer.subarray(0, chance.between(1, answer.length - 1)));
      return;
    }
    socket.write(answer);
  };

  const server = createServer({ noDelay: true }, (socket) => {
    const reader = new MessageReader();
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
    socket.on("data", (bytes) => {
      for (const request of reader.push(bytes)) void serve(socket, request);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    counts,
    drained: async () => {
      while (late.size > 0) await Promise.all(late);
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
      upstream.close();
    },
  };
}

function pickFault(chance: Chance, faults: ReadonlySet<FaultKind>): ProxyFault | undefined {
  let at = chance.next();
  for (const [kind, share] of Object.entries(shares) as [ProxyFault, number][]) {
    if (at < share) return faults.has(kind) ? kind : undefined;
    at -= share;
  }
  return undefined;
}
