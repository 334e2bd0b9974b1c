/** Whose turn it is: what a page sets belongs to it. */
export interface Owner {
  /** The browser rounds its timers up to so many milliseconds. */
  throttle: number;
}

interface Due {
  at: number;
  order: number;
  owner: Owner | undefined;
  run: (() => unknown) | undefined;
}

/** Lets all promises that are settled be followed to their end: ticks come after them. */
const settle = () => new Promise<void>((resolve) => process.nextTick(resolve));

/**
 * Virtual time for thousands of pages in one process: what is due is done one after another, each to its end, and nothing
 * waits. While it is installed, `setTimeout` and `Date.now` are its own.
 */
export class Timeline {
  /** Milliseconds since 1970, by the server's clock. */
  now: number;
  /** Whose timer or answer it is that runs. */
  current: Owner | undefined;
  #order = 0;
  readonly #heap: Due[] = [];

  constructor(start: number) {
    this.now = start;
  }

  /** Does it after so many milliseconds. Returns what `cancel` takes. */
  after(milliseconds: number, run: () => unknown, owner = this.current): Due {
    const wanted = this.now + Math.max(0, milliseconds || 0);
    const at = owner?.throttle ? Math.ceil(wanted / owner.throttle) * owner.throttle : wanted;
    const due = { at, order: this.#order++, owner, run };
    this.#push(due);
    return due;
  }

  /** Goes on until an instant. */
  async until(end: number): Promise<void> {
    while (this.#heap[0] && this.#heap[0].at <= end) {
      const due = this.#pop();
      if (!due.run) continue;
      this.now = due.at;
      this.current = due.owner;
      await due.run();
      await settle();
      this.current = undefined;
    }
    this.now = end;
  }

  /** Does something as a page, to its end. */
  async as(owner: Owner, run: () => unknown): Promise<void> {
    this.current = owner;
    await run();
    await settle();
    this.current = undefined;
  }

  /** Takes the place of the runtime's timers and clocks. Returns how to give them back. */
  install(): () => void {
    const { setTimeout, clearTimeout } = globalThis;
    const now = Date.now.bind(Date);
    Object.assign(globalThis, {
      setTimeout: (run: () => void, milliseconds: number) => this.after(milliseconds, run),
      clearTimeout: (due: Due | undefined) => {
        if (due) due.run = undefined;
      },
    });
    Date.now = () => this.now;
    return () => {
      Object.assign(globalThis, { setTimeout, clearTimeout });
      Date.now = now;
    };
  }

  #before = (a: Due, b: Due) => a.at < b.at || (a.at === b.at && a.order < b.order);

  #push(due: Due): void {
    const heap = this.#heap;
    let at = heap.push(due) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#before(due, heap[parent]!)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = due;
  }

  #pop(): Due {
    const heap = this.#heap;
    const first = heap[0]!;
    const last = heap.pop()!;
    if (!heap.length) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && this.#before(heap[child + 1]!, heap[child]!)) child++;
      if (!this.#before(heap[child]!, last)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    return first;
  }
}
