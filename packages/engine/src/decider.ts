import { problem, PROBLEM_MEDIA_TYPE } from "@campaign-kit/contract";
import type { Edges } from "./edges.ts";
import type { Decidable, Desk, Outcome } from "./mechanics/mechanic.ts";
import type { DecisionOutcome, Observer } from "./observer.ts";
import { ProblemError } from "./problem.ts";
import type { BroughtAction } from "./risk/risk.ts";
import type { Answer, Store, StoredAnswer, StoreTransaction } from "./store/store.ts";

/** An intent with the key that names it. */
export interface Submission<Intent> {
  /** Whose key it is. */
  subject: string;
  key: string;
  /** The request: the same key for another one is refused. */
  fingerprint: string;
  intent: Intent;
  /** The shopper who acts, with the ticket of a waiting room. Left out where the shop does. */
  waiter?: { shopper: string; ticket: string | undefined };
  /** What a shopper does, to be judged before it is decided. */
  action?: BroughtAction;
  /** The name of the proof that it was let through for: it counts for one intent, whichever is decided first. */
  usedProof?: string;
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
  reject: (error: ProblemError) => void;
  /** What the observer gave for it. */
  joined: unknown;
}

export interface DeciderOptions extends Edges {
  store: Pick<Store, "transaction">;
  /** The most intents that one transaction decides. */
  batch?: number;
  /** The most intents that wait in one line; further ones are answered `overloaded`. */
  line?: number;
  observer?: Observer | undefined;
  /** Hears that something of a campaign was changed, before those who changed it have their answers. */
  changed?: (campaign: string) => void;
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
   * `internal_error` (its rule threw), `unavailable` (nothing is known to have happened), `overloaded`, or
   * `challenge_required` (its proof was used for another).
   */
  submit<Intent>(activity: Decidable<Intent>, submission: Submission<Intent>): Promise<Decision> {
    const { line: name } = activity;
    const line = this.#lines.get(name);
    if (line && line.length >= (this.#options.line ?? LINE)) return Promise.reject(new ProblemError("overloaded"));
    return new Promise((resolve, reject) => {
      const joined = this.#options.observer?.join?.();
      const waiting = { activity: activity as Decidable<unknown>, submission, resolve, reject, joined };
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
      await this.#observed(batch, line.length).catch(() => undefined);
    }
    this.#lines.delete(name);
  }

  async #observed(batch: readonly Waiting[], waiting: number): Promise<void> {
    const { observer } = this.#options;
    let decided: Promise<DecisionOutcome[]> | undefined;
    const decide = () => (decided ??= this.#decide(batch));
    try {
      const { mechanic, scope } = batch.at(-1)!.activity;
      await observer?.batch?.({ ...scope, mechanic, joined: batch.map(({ joined }) => joined), waiting }, decide);
    } finally {
      // Whatever becomes of the observer, nobody waits for ever.
      await decide();
    }
  }

  /** Decides a batch and tells everyone. Gives what each intent came to. */
  async #decide(batch: readonly Waiting[]): Promise<DecisionOutcome[]> {
    try {
      const settlements = await this.#commit(batch);
      if (settlements.some(({ outcome }) => outcome === "accepted"))
        this.#options.changed?.(batch[0]!.activity.scope.campaign);
      for (const { settle } of settlements) settle();
      return settlements.map(({ outcome }) => outcome);
    } catch (cause) {
      const error = new ProblemError("unavailable", {}, { cause });
      for (const { reject } of batch) reject(error);
      return batch.map(() => error.code);
    }
  }

  /** Decides and commits a batch. What it gives is called only after the commit. */
  #commit(batch: readonly Waiting[]): Promise<Settlement[]> {
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
      const settlements = batch.map(({ submission, resolve, reject }): Settlement => {
        const refused = (error: ProblemError) => ({ outcome: error.code, settle: () => reject(error) });
        const earlier = known.get(nameOf(submission));
        if (earlier && earlier.fingerprint !== submission.fingerprint) {
          return refused(new ProblemError("idempotency_key_reused"));
        }
        if (earlier) return { outcome: "replayed", settle: () => resolve({ answer: earlier, replayed: true }) };
        const proof = proofOf(submission, now);
        if (proof && known.has(nameOf(proof))) return refused(new ProblemError("challenge_required"));
        try {
          const { outcome, ...decision } = decided(desk, submission, now);
          const answer = { ...decision, createdAt: now };
          for (const each of proof ? [answer, proof] : [answer]) {
            known.set(nameOf(each), each);
            fresh.push(each);
          }
          return { outcome, settle: () => resolve({ answer, replayed: false }) };
        } catch (cause) {
          return refused(new ProblemError("internal_error", {}, { cause }));
        }
      });
      await desk.save();
      if (fresh.length > 0) await transaction.saveAnswers(fresh);
      return settlements;
    });
  }
}

/** What an intent came to, and how the one who brought it hears of that. */
interface Settlement {
  outcome: DecisionOutcome;
  settle: () => void;
}

function nameOf({ subject, key }: { subject: string; key: string }): string {
  // A key has no space in it.
  return `${key} ${subject}`;
}

/** No shopper's name has a control character. */
const PROOFS = "\u0001proofs";

/**
 * What is kept of a used proof: an answer of nobody's, so that it is written with the answer that it was used for, is unique
 * in all processes, and is forgotten with the answers.
 */
function proofOf({ usedProof, key, subject }: Submission<unknown>, now: number): StoredAnswer | undefined {
  if (usedProof === undefined) return undefined;
  const name = { subject: PROOFS, key: usedProof, fingerprint: nameOf({ subject, key }) };
  return { ...name, status: 0, contentType: "", body: "", createdAt: now };
}

async function knownAnswers(transaction: StoreTransaction, submissions: readonly Submission<unknown>[]) {
  const proofs = submissions.flatMap((submission) => proofOf(submission, 0) ?? []);
  const keys = new Map(
    [...submissions, ...proofs].map((each) => [nameOf(each), { subject: each.subject, key: each.key }]),
  );
  const answers = await transaction.answers([...keys.values()]);
  return new Map(answers.map((answer) => [nameOf(answer), answer]));
}

function decided(
  desk: Desk<unknown>,
  submission: Submission<unknown>,
  now: number,
): Omit<StoredAnswer, "createdAt"> & { outcome: DecisionOutcome } {
  const { subject, key, fingerprint, intent } = submission;
  const outcome = desk.decide(intent, now);
  const name = "denied" in outcome ? outcome.denied : "accepted";
  return { subject, key, fingerprint, outcome: name, ...answerOf(outcome) };
}

function answerOf(outcome: Outcome): Answer {
  if ("status" in outcome) {
    return { status: outcome.status, contentType: "application/json", body: JSON.stringify(outcome.body) };
  }
  const { denied, activity } = outcome;
  const body = problem(denied, activity === undefined ? {} : { activity });
  return { status: body.status, contentType: PROBLEM_MEDIA_TYPE, body: JSON.stringify(body) };
}
