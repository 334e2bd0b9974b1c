import type { CouponRecord } from "../coupon.ts";
import type { AnswerKey, Store, StoredAnswer, StoreTransaction, TransactionScope } from "../store.ts";
import { MemoryCoupons } from "./coupon.ts";

const SWEEP = 1000;

/** A store that forgets everything when its process or page ends. Runs anywhere; it is also how a store must behave. */
export function createMemoryStore(): Store {
  return new MemoryStore();
}

class MemoryStore implements Store {
  readonly coupons = new MemoryCoupons();
  readonly #issued = new Map<string, Map<string, number>>();
  readonly #answers = new Map<string, StoredAnswer>();
  /** One transaction after another: nothing waits inside one, so a queue for each activity would gain nothing. */
  #last: Promise<unknown> = Promise.resolve();

  transaction<Result>(
    scope: TransactionScope,
    work: (transaction: StoreTransaction) => Promise<Result>,
  ): Promise<Result> {
    const turn = this.#last.then(() => this.#commit(scope, work));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  issued(campaign: string): Promise<ReadonlyMap<string, number>> {
    return Promise.resolve(new Map(this.#issued.get(campaign)));
  }

  sweep(createdBefore: number): Promise<number> {
    const old = [...this.#answers].filter(([, { createdAt }]) => createdAt < createdBefore).slice(0, SWEEP);
    for (const [name] of old) this.#answers.delete(name);
    return Promise.resolve(old.length);
  }

  ready(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  async #commit<Result>(
    scope: TransactionScope,
    work: (transaction: StoreTransaction) => Promise<Result>,
  ): Promise<Result> {
    const before = this.#issued.get(scope.campaign)?.get(scope.activity) ?? 0;
    let issued = before;
    const answers: StoredAnswer[] = [];
    const coupons: CouponRecord[] = [];
    const result = await work({
      issued: before,
      setIssued: (value) => {
        issued = value;
        return Promise.resolve();
      },
      answers: (keys) => Promise.resolve(keys.flatMap((key) => this.#answers.get(nameOf(key)) ?? [])),
      saveAnswers: (more) => {
        answers.push(...more);
        return Promise.resolve();
      },
      coupons: this.coupons.writer(scope, coupons),
    });
    this.#counters(scope.campaign).set(scope.activity, issued);
    for (const answer of answers) this.#answers.set(nameOf(answer), answer);
    this.coupons.keep(coupons);
    return result;
  }

  #counters(campaign: string): Map<string, number> {
    let counters = this.#issued.get(campaign);
    if (!counters) this.#issued.set(campaign, (counters = new Map<string, number>()));
    return counters;
  }
}

function nameOf({ subject, key }: AnswerKey): string {
  // A key has no space in it.
  return `${key} ${subject}`;
}
