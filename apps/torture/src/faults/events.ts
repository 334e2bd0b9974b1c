import { setTimeout as sleep } from "node:timers/promises";
import type { ApiProcess } from "../api-process.ts";
import type { Chance } from "../chance.ts";
import type { TortureDatabase } from "../database.ts";
import type { FaultKind } from "./kinds.ts";

/** What happens to processes, and how far the run is then (from 0 to 1). */
export interface PlannedEvent {
  kind: EventKind;
  at: number;
}

const eventKinds = ["api-kill", "database-kill", "api-freeze", "database-restart"] as const satisfies FaultKind[];
type EventKind = (typeof eventKinds)[number];

/** Spreads so many events over a run: kinds in turn, at any time within each one's part. */
export function planEvents(count: number, faults: readonly FaultKind[], chance: Chance): PlannedEvent[] {
  const kinds = eventKinds.filter((kind) => faults.includes(kind));
  if (kinds.length === 0) return [];
  return Array.from({ length: count }, (_, index) => ({
    kind: kinds[index % kinds.length]!,
    at: (index + 0.3 + chance.next() * 0.6) / (count + 1),
  }));
}

export interface EventOptions {
  events: readonly PlannedEvent[];
  apis: readonly ApiProcess[];
  database: TortureDatabase;
  chance: Chance;
  /** How far the run is; resolves when it is that far, or over. */
  reached: (progress: number) => Promise<"reached" | "over">;
  /** Lets the run go on so far. */
  allow: (progress: number) => void;
  say: (line: string) => void;
}

/** One that happened: `at` in seconds since the run began, `seconds` until everything ran again. */
export interface PastEvent {
  kind: EventKind;
  at: number;
  seconds: number;
}

/** Lets the planned events happen, one after another; each is over when everything runs again. */
export async function runEvents({
  events,
  apis,
  database,
  chance,
  reached,
  allow,
  say,
}: EventOptions): Promise<PastEvent[]> {
  const past: PastEvent[] = [];
  const begun = performance.now();
  allow(events[0]?.at ?? 1);
  for (const [index, { kind, at }] of events.entries()) {
    if ((await reached(at)) === "over") break;
    allow(events[index + 1]?.at ?? 1);
    const api = chance.pick(apis);
    const began = performance.now();
    switch (kind) {
      case "api-kill":
        await api.kill();
        await sleep(chance.between(0, 300));
        await api.start();
        break;
      case "api-freeze":
        await api.freeze(chance.between(200, 1500));
        break;
      case "database-kill":
        await database.kill();
        await sleep(chance.between(0, 300));
        await database.start();
        break;
      case "database-restart":
        await database.stop();
        await database.start();
        break;
    }
    const event = { kind, at: (began - begun) / 1000, seconds: (performance.now() - began) / 1000 };
    past.push(event);
    say(
      `${Math.round(at * 100)} %, ${event.at.toFixed(1)} s: ${kind}; everything ran again after ${event.seconds.toFixed(1)} s`,
    );
  }
  return past;
}
