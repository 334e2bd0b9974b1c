import type { Clock } from "@campaign-kit/engine";

/** The campaign's clock in the demo: it runs like the real one, but from another time on. */
export interface DemoClock {
  now: Clock;
  /** How far it is ahead of the real one, in milliseconds. */
  readonly offset: number;
  /** Where it was moved to last. */
  readonly movedTo: number;
  /** Moves it; it runs on from there. */
  moveTo(instant: number): void;
}

export function createDemoClock(realTime: Clock, { offset, movedTo }: { offset: number; movedTo: number }): DemoClock {
  return {
    now: () => realTime() + offset,
    get offset() {
      return offset;
    },
    get movedTo() {
      return movedTo;
    },
    moveTo(instant) {
      offset = instant - realTime();
      movedTo = instant;
    },
  };
}
