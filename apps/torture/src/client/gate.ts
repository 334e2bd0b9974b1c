/** Lets a crowd go so far and no further: what is planned for a certain moment must not find everybody gone. */
export class Gate {
  #upTo = 0;
  readonly #waiting = new Set<() => void>();

  /** Lets claims begin, up to so many in all; `Infinity`: whatever is left. */
  open(upTo: number): void {
    this.#upTo = Math.max(this.#upTo, upTo);
    for (const go of this.#waiting) go();
    this.#waiting.clear();
  }

  /** Resolves when another claim may begin; `begun` tells how many have. */
  async pass(begun: () => number): Promise<void> {
    while (begun() >= this.#upTo) await new Promise<void>((go) => this.#waiting.add(go));
  }
}
