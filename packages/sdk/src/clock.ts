import { isHidden } from "./environment.ts";
import type { Edges, ServerClock } from "./types.ts";

/** How far a device's monotonic clock may drift from the server's: one part in 10,000, twice what ordinary quartz does. */
const DRIFT = 1e-4;
/** A divergence of device clock and monotonic clock beyond this means that the device slept (or that its clock was moved). */
const SLEEP = 1000;
/** Corrections up to this are made by standing still, so that a countdown never counts up. In milliseconds. */
const STANDSTILL = 1000;
/** Bounds further apart than this are worth another sample: the first one may have had to connect. In milliseconds. */
const VAGUE = 50;
/** A correction of less than this is not worth telling: nothing that a page shows turns over sooner or later by it. In milliseconds. */
const SLIGHT = 4;

export interface SampledClock extends ServerClock {
  /** Takes an answer's `now` (RFC 3339) with the monotonic times at which the request left and the answer came. */
  sample(now: string, sentAt: number, receivedAt: number): void;
  /** Whether another sample may make it much better. */
  isVague(): boolean;
  /** Asks for a sample, unless one is being asked for or nobody sees the page. */
  ask(): void;
  /** Asks for a sample if the device slept since the last one. */
  check(): void;
  /** `always`: also where a sample has not moved the time. */
  subscribe(listener: () => void, always?: boolean): () => void;
}

/**
 * The server's time by Cristian's method: an answer's `now` was taken between request and answer, which bounds the
 * difference to the monotonic clock. Bounds of several samples are intersected, so that the quickest answer counts
 * most and a slow one does no harm; they widen with age. Source: F. Cristian, Probabilistic clock synchronization (1989).
 */
export function createClock(
  { monotonic, wallClock }: Pick<Edges, "monotonic" | "wallClock">,
  askTime: () => Promise<unknown>,
): SampledClock {
  const listeners = new Map<() => void, boolean | undefined>();
  const divergence = () => wallClock() - monotonic();
  let lowest = 0;
  let highest = 0;
  let sampledAt: number | undefined;
  let expected = 0;
  let doubtful = false;
  let asking = false;
  let told = -Infinity;
  /** Where the clock stood, ahead of the monotonic one, when listeners heard of it last. */
  let heard = NaN;

  const ahead = () => (lowest + highest) / 2;
  const estimate = () => monotonic() + ahead();

  function ask() {
    if (asking || isHidden()) return;
    asking = true;
    void askTime()
      .catch(() => undefined)
      .finally(() => (asking = false));
  }

  function notice() {
    const more = divergence() - expected;
    // A clock that falls behind was set back, or a page stands it still. Only sleep puts it ahead.
    if (more < 0) expected += more;
    if (!(more >= SLEEP)) return;
    expected += more;
    doubtful = true;
    ask();
  }

  return {
    ask,
    isVague: () => highest - lowest > VAGUE,
    now() {
      if (sampledAt === undefined) return undefined;
      notice();
      return (told = Math.max(told, estimate()));
    },
    sample(now, sentAt, receivedAt) {
      const server = Date.parse(now);
      // `now` is cut off to milliseconds, so the true time is up to one later.
      let low = server - receivedAt;
      let high = server + 1 - sentAt;
      if (!(low <= high)) return;
      if (sampledAt !== undefined) {
        const drift = (receivedAt - sampledAt) * DRIFT;
        const [bothLow, bothHigh] = [Math.max(low, lowest - drift), Math.min(high, highest + drift)];
        // Bounds that exclude each other: the device slept or the server's clock was set. The new sample is right.
        if (bothLow <= bothHigh) [low, high] = [bothLow, bothHigh];
      }
      [lowest, highest, sampledAt, expected, doubtful] = [low, high, receivedAt, divergence(), false];
      if (told - estimate() > STANDSTILL) told = -Infinity;
      const moved = !(Math.abs(ahead() - heard) < SLIGHT);
      if (moved) heard = ahead();
      for (const [listener, always] of listeners) if (moved || always) listener();
    },
    check() {
      if (sampledAt === undefined) return;
      notice();
      if (doubtful) ask();
    },
    subscribe(listener, always) {
      listeners.set(listener, always);
      return () => listeners.delete(listener);
    },
  };
}
