import { problem, PROBLEM_MEDIA_TYPE } from "@campaign-kit/contract";
import type { Edges } from "./edges.ts";
import type { Decidable, Desk, Outcome } from "./mechanics/mechanic.ts";
import { ProblemError } from "./problem.ts";
import type { Answer, Store, StoredAnswer, StoreTransaction } from "./store/store.ts";

/** An intent with the key that names it. */
export interface Submission<Intent> {
  /** Whose key it is. */
  subject: string;
  key: string;
  /** The request: the same key for another one is refused. */
  fingerprint: string;
  intent: Intent;
}

/** What an intent got. `replayed`: it is the answer of an earlier request with the same key. */
export interface Decision {
  answer: Answer;
  replayed: boolean;
}

interface Waiting {
  activity: Decidable<unknown>;
  submission: Submission<unknown>;
  resolve: (decision: Decision) => void;
  reject: (error: unknown) => void;
}

export interface DeciderOptions extends Edges {
  store: Pick<Store, "transaction">;
  /** The most intents that one transaction decides. */
  batch?: number;
  /** The most intents that wait in one line; further ones are answered `overloaded`. */
  line?: number;
}

/** Larger batches were measured to be slower again. */
const BATCH = 100;
const LINE = 10_000;

/**
 * Decides intents, one writer a line, a batch at a time: what arrives while a batch commits makes the next one, so
 * that a crowd shares locks, round trips and the disk's flush, and one alone waits for nobody. Knows no mechanic.
 */
export class Decider {
  readonly #options: DeciderOptions;
  readonly #lines = new Map<string, Waiting[]>();

  constructor(options: DeciderOptions) {
    this.#options = options;
  }

  /**
   * Decides one intent and resolves once that is committed. Rejects with a `ProblemError`: `idempotency_key_reused`,
   * `internal_error` (its rule threw), `unavailable` (nothing is known to have happened) or `overloaded`.
   */
  submit<Intent>(activity: Decidable<Intent>, submission: Submission<Intent>): Promise<Decision> {
    const { line: name } = activity;
    const line = this.#lines.get(name);
    if (line && line.length >= (this.#options.line ?? LINE)) return Promise.reject(new ProblemError("overloaded"));
    return new Promise((resolve, reject) => {
      const waiting = { activity: activity as Decidable<unknown>, submission, resolve, reject };
      if (line) {
        line.push(waiting);
      } else {
        this.#lines.set(name, [waiting]);
        void this.#serve(name);
      }
    });
  }

  async #serve(name: string): Promise<void> {
    const line = this.#lines.get(name)!;
    while (line.length > 0) {
      const batch = line.splice(0, this.#options.batch ?? BATCH);
      try {
        const settle = await this.#commit(batch);
        settle();
      } catch (cause) {
        const error = new ProblemError("unavailable", {}, { cause });
        for (const { reject } of batch) reject(error);
      }
    }
    this.#lines.delete(name);
  }

  /** Decides and commits a batch. What it returns tells everyone, and is called only after the commit. */
  #commit(batch: readonly Waiting[]): Promise<() => void> {
    const { store, clock, random } = this.#options;
    // The campaign may have been changed while they waited: the last one brought its newest definition.
    const { activity } = batch.at(-1)!;
    const submissions = batch.map(({ submission }) => submission);
    const intents = submissions.map(({ intent }) => intent);
    const scope = { ...activity.scope, shoppers: activity.shoppersOf(intents) };
    return store.transaction(scope, async (transaction) => {
      const known = await knownAnswers(transaction, submissions);
      // Read under the lock, so that no batch is decided as of before the one that it follows.
      const now = clock();
      const desk = await activity.open(transaction, intents, random, now);
      const fresh: StoredAnswer[] = [];
      const settlements = batch.map(({ submission, resolve, reject }) => {
        const earlier = known.get(nameOf(submission));
        if (earlier && earlier.fingerprint !== submission.fingerprint) {
          return () => reject(new ProblemError("idempotency_key_reused"));
        }
        if (earlier) return () => resolve({ answer: earlier, replayed: true });
        try {
          const answer = { ...decided(desk, submission, now), createdAt: now };
          known.set(nameOf(submission), answer);
          fresh.push(answer);
          return () => resolve({ answer, replayed: false });
        } catch (cause) {
          return () => reject(new ProblemError("internal_error", {}, { cause }));
        }
      });
      await desk.save();
      if (fresh.length > 0) await transaction.saveAnswers(fresh);
      return () => {
        for (const settle of settlements) settle();
      };
    });
  }
}

function nameOf({ subject, key }: { subject: string; key: string }): string {
  // A key has no space in it.
  return `${key} ${subject}`;
}

async function knownAnswers(transaction: StoreTransaction, submissions: readonly Submission<unknown>[]) {
  const keys = new Map(submissions.map(({ subject, key }) => [nameOf({ subject, key }), { subject, key }]));
  const answers = await transaction.answers([...keys.values()]);
  return new Map(answers.map((answer) => [nameOf(answer), answer]));
}

function decided(desk: Desk<unknown>, submission: Submission<unknown>, now: number): Omit<StoredAnswer, "createdAt"> {
  const { subject, key, fingerprint, intent } = submission;
  return { subject, key, fingerprint, ...answerOf(desk.decide(intent, now)) };
}

function answerOf(outcome: Outcome): Answer {
  if ("status" in outcome) {
    return { status: outcome.status, contentType: "application/json", body: JSON.stringify(outcome.body) };
  }
  const { denied, activity } = outcome;
  const body = problem(denied, activity === undefined ? {} : { activity });
  return { status: body.status, contentType: PROBLEM_MEDIA_TYPE, body: JSON.stringify(body) };
}
