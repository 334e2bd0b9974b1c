import { ProblemError } from "../problem.ts";
import type { AnswerKey, Store } from "../store/store.ts";

interface Waiting {
  asked: AnswerKey;
  resolve: (isAnswered: boolean) => void;
  reject: (error: unknown) => void;
}

/** The most keys that one read looks up. */
const BATCH = 100;

/** Looks up whether intents have their answers. A crowd shares its reads: who comes while one is under way is in the next. */
export class Answered {
  readonly #store: Pick<Store, "transaction">;
  readonly #waiting: Waiting[] = [];
  #serving = false;

  constructor(store: Pick<Store, "transaction">) {
    this.#store = store;
  }

  /** Rejects with the problem `unavailable` where the store cannot tell. */
  has(asked: AnswerKey): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ asked, resolve, reject });
      if (!this.#serving) void this.#serve();
    });
  }

  async #serve(): Promise<void> {
    this.#serving = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, BATCH);
      try {
        const known = await this.#find(batch.map(({ asked }) => asked));
        for (const { asked, resolve } of batch) resolve(known.has(nameOf(asked)));
      } catch (cause) {
        const error = new ProblemError("unavailable", {}, { cause });
        for (const { reject } of batch) reject(error);
      }
    }
    this.#serving = false;
  }

  /** Takes no lock: it is the only writer of nothing. */
  #find(keys: readonly AnswerKey[]): Promise<Set<string>> {
    const distinct = [
      ...new Map(keys.map(({ subject, key }) => [nameOf({ subject, key }), { subject, key }])).values(),
    ];
    return this.#store.transaction({ campaign: "", shoppers: [] }, async (transaction) => {
      return new Set((await transaction.answers(distinct)).map(nameOf));
    });
  }
}

function nameOf({ subject, key }: AnswerKey): string {
  // A key has no space in it.
  return `${key} ${subject}`;
}
