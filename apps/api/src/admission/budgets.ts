/** What a request has cost its sender's budget. */
export interface Spent {
  allowed: boolean;
  /** Requests that are left now. */
  left: number;
  /** Until the next one is allowed, in whole seconds; 0 where it is now. */
  retryAfter: number;
  /** Until all are there again, in whole seconds. */
  fullAfter: number;
}

/** The most senders that are remembered: those who were here last. Who is forgotten begins with a full budget. */
const SENDERS = 50_000;
const MINUTE = 60_000;
/** What is lost where numbers with fractions are taken from each other. */
const TINY = 1e-6;

/**
 * So many requests a minute for each sender, which come back evenly; a minute's may be spent at once. One number is kept a
 * sender: when the budget will be full again (the generic cell rate algorithm, ITU-T I.371).
 */
export class Budgets {
  readonly perMinute: number;
  readonly #senders: number;
  readonly #fullAt = new Map<string, number>();

  constructor(perMinute: number, senders = SENDERS) {
    this.perMinute = perMinute;
    this.#senders = senders;
  }

  /** Spends one request, if there is one. `now`: milliseconds on a clock that never jumps. */
  spend(sender: string, now: number): Spent {
    const cost = MINUTE / this.perMinute;
    const before = Math.max(now, this.#fullAt.get(sender) ?? 0);
    const allowed = before + cost <= now + MINUTE;
    const fullAt = allowed ? before + cost : before;
    // Written again, so that those are the first who were not here for longest.
    this.#fullAt.delete(sender);
    this.#fullAt.set(sender, fullAt);
    if (this.#fullAt.size > this.#senders) this.#fullAt.delete(this.#fullAt.keys().next().value!);
    return {
      allowed,
      left: Math.max(0, Math.floor((now + MINUTE - fullAt) / cost + TINY)),
      retryAfter: seconds(fullAt + cost - MINUTE - now),
      fullAfter: seconds(fullAt - now),
    };
  }
}

function seconds(milliseconds: number): number {
  return Math.max(0, Math.ceil(milliseconds / 1000));
}
