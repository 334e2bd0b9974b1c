import { type Case, DRIFT, SPIKE } from "./cases.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** A server that knows the time, a network, and a device whose clock does not. */
export interface World {
  /** Server time at which the phase turns over, in milliseconds since 1970. */
  boundary: number;
  /** What `performance.now` and `Date.now` say on the device. */
  monotonic: () => number;
  wallClock: () => number;
  random: () => number;
  /** There and back: resolves with the server's time as it was when the request came, at the moment the answer comes. */
  ask(): Promise<number>;
  /** How often the device has asked. */
  asked: number;
}

/** One visit: `opens` milliseconds before the phase turns over. Each contender has a world of its own with the same luck. */
export function createWorld(time: VirtualTime, of: Case, boundary: number, opens: number, random: () => number): World {
  const skew = (random() * 2 - 1) * of.skew;
  const speed = 1 + (random() * 2 - 1) * DRIFT;
  const began = random() * 1e6;
  const movedAt = of.moved ? opens / 2 : Infinity;
  const way = (share: number) =>
    of.roundTrip * share - Math.log(1 - random()) * of.jitter + (random() < of.spikes ? random() * SPIKE : 0);
  /** The server's time. */
  const truth = () => boundary - opens + time.now;
  const connected = of.connecting;
  const world: World = {
    boundary,
    monotonic: () => began + time.now * speed,
    wallClock: () => boundary - opens + time.now * speed + (time.now < movedAt ? skew : 0),
    random,
    asked: 0,
    async ask() {
      world.asked += 1;
      const pass = (milliseconds: number) => new Promise<void>((resolve) => time.after(milliseconds, resolve));
      await pass(Math.max(0, connected - time.now) + way(of.there));
      const now = truth();
      await pass(way(1 - of.there));
      return now;
    },
  };
  return world;
}
