import { createHash } from "node:crypto";

/**
 * All chance of a run, from one seed: the same seed and the same name give the same numbers. What the machine does in
 * between (which request is first) is not in its hands. The generator is sfc32 (C. Doty-Humphrey, PractRand).
 */
export class Chance {
  readonly #seed: string;
  readonly #state: Uint32Array;

  constructor(seed: string) {
    this.#seed = seed;
    const hash = createHash("sha256").update(seed).digest();
    this.#state = new Uint32Array([0, 4, 8, 12].map((offset) => hash.readUInt32LE(offset)));
  }

  /** Another line of chance, which does not depend on how much of this one was used. */
  fork(name: string): Chance {
    return new Chance(`${this.#seed}/${name}`);
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    const state = this.#state;
    const [a, b, c, counter] = state as unknown as [number, number, number, number];
    const sum = (a + b + counter) >>> 0;
    state[3] = counter + 1;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + sum;
    return sum / 2 ** 32;
  }

  /** A whole number from 0 up to, but not including, `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }
}
