/** How many requests of a kind run at a time, and how many may wait for that. */
export interface LaneLimits {
  running: number;
  waiting: number;
  /** Longest time to wait, in milliseconds: who waited longer would get the answer too late. */
  waitMs: number;
}

interface Waiting {
  since: number;
  go: (leave: (() => void) | undefined) => void;
}

/** Lets a bounded number of requests run, first come first served; a bounded number waits; nobody else is taken on. */
export class Lane {
  readonly #limits: LaneLimits;
  readonly #now: () => number;
  readonly #waiting: Waiting[] = [];
  #running = 0;

  /** `now`: milliseconds on a clock that never jumps. */
  constructor(limits: LaneLimits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Resolves with what is to be called at the end, once there is room; with nothing where there is none in time. */
  enter(): Promise<(() => void) | undefined> {
    const { running, waiting } = this.#limits;
    if (this.#running < running) {
      this.#running += 1;
      return Promise.resolve(this.#leave);
    }
    if (this.#waiting.length >= waiting) return Promise.resolve(undefined);
    return new Promise((go) => this.#waiting.push({ since: this.#now(), go }));
  }

  /** Hands the place to the one who has waited longest, and not too long. */
  readonly #leave = (): void => {
    const tooOld = this.#now() - this.#limits.waitMs;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      if (next.since >= tooOld) return next.go(this.#leave);
      next.go(undefined);
    }
    this.#running -= 1;
  };
}
