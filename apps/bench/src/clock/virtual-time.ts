interface Timer {
  id: number;
  at: number;
  run: () => void;
}

/** True time, in milliseconds, which passes only when told to: from one timer to the next, with everything in between that promises do. */
export class VirtualTime {
  now = 0;
  #timers: Timer[] = [];
  #ids = 0;

  /** Runs `run` so much later. */
  after(milliseconds: number, run: () => void): number {
    const id = ++this.#ids;
    this.#timers.push({ id, at: this.now + Math.max(0, milliseconds), run });
    return id;
  }

  cancel(id: unknown): void {
    this.#timers = this.#timers.filter((timer) => timer.id !== id);
  }

  /** Lets time pass until `isOver`. Whoever calls `setTimeout` meanwhile waits for this time, by a device's clock that runs so many times as fast. */
  async pass(isOver: () => boolean, speed: number): Promise<void> {
    const own = { setTimeout, clearTimeout, setInterval, clearInterval };
    Object.assign(globalThis, {
      setTimeout: (run: () => void, milliseconds = 0) => this.after(milliseconds / speed, run),
      clearTimeout: (id: unknown) => this.cancel(id),
      // Nobody's interval is as short as a visit.
      setInterval: () => 0,
      clearInterval: () => undefined,
    });
    try {
      while (!isOver()) {
        // All that promises do is done before it.
        await new Promise<void>((resolve) => setImmediate(resolve));
        const next = this.#timers.reduce<Timer | undefined>(
          (first, timer) => (!first || timer.at < first.at ? timer : first),
          undefined,
        );
        if (!next) continue;
        this.cancel(next.id);
        this.now = next.at;
        next.run();
      }
    } finally {
      Object.assign(globalThis, own);
    }
  }
}
