/** Things that wait, each behind others of the same owner's, and owners beside each other. */
export class FairLine<Thing> {
  /** In the order in which the owners' turns come. */
  readonly #waiting = new Map<string, Thing[]>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  sizeOf(owner: string): number {
    return this.#waiting.get(owner)?.length ?? 0;
  }

  add(owner: string, thing: Thing): void {
    const own = this.#waiting.get(owner);
    if (own) own.push(thing);
    else this.#waiting.set(owner, [thing]);
    this.#size += 1;
  }

  /** Takes at most so many: one of each owner in turn, so that nobody who brings a thousand delays who brings one. */
  take(most: number): Thing[] {
    const taken: Thing[] = [];
    for (const [owner, own] of this.#waiting) {
      if (taken.length === most) break;
      taken.push(own.shift()!);
      this.#waiting.delete(owner);
      // Behind the others: this loop comes to it again where there is room.
      if (own.length > 0) this.#waiting.set(owner, own);
    }
    this.#size -= taken.length;
    return taken;
  }
}
