import { decideBatch, type Decision, type Settlement, type Submission, type Waiting } from "./batch.ts";
import type { Edges } from "./edges.ts";
import { FairLine } from "./fair-line.ts";
import type { Decidable } from "./mechanics/mechanic.ts";
import type { DecisionOutcome, Observer } from "./observer.ts";
import { ProblemError } from "./problem.ts";
import type { Store } from "./store/store.ts";

export type { Decision, Submission } from "./batch.ts";

/** The intents of one line, and what is done with them. */
interface Line {
  readonly waiting: FairLine<Waiting>;
  /** A batch is being read and decided. */
  deciding: boolean;
  /** Batches that are decided, of which it is not known yet whether they are committed. */
  committing: number;
}

export interface DeciderOptions extends Edges {
  store: Pick<Store, "transaction">;
  /** The most intents that one transaction decides. */
  batch?: number;
  /** The most intents that wait in one line; further ones are answered `overloaded`. */
  line?: number;
  /** The most intents of one subject that wait in one line; further ones are answered `too_many_requests`. */
  subject?: number;
  observer?: Observer | undefined;
  /** Hears that something of a campaign was changed, before those who changed it have their answers. */
  changed?: (campaign: string) => void;
}

/** By measurement: larger ones gain little more, and make those in them wait longer. */
const BATCH = 500;
const LINE = 10_000;
/** More than any page brings, and enough for a shop's own services. */
const SUBJECT = 1000;

/**
 * Decides intents, one writer a line, a batch at a time: what arrives while a batch is decided makes the next one, so that a
 * crowd shares locks, round trips and the disk's flush, and one alone waits for nobody. While one batch commits, the next
 * waits for its lock already. Knows no mechanic.
 */
export class Decider {
  readonly #options: DeciderOptions;
  readonly #lines = new Map<string, Line>();

  constructor(options: DeciderOptions) {
    this.#options = options;
  }

  /**
   * Decides one intent and resolves once that is committed. Rejects with a `ProblemError`: `idempotency_key_reused`,
   * `internal_error` (its rule threw), `unavailable` (nothing is known to have happened), `overloaded`, `too_many_requests`
   * (of its subject), or `challenge_required` (its proof was used for another).
   */
  submit<Intent>(activity: Decidable<Intent>, submission: Submission<Intent>): Promise<Decision> {
    const { line: name } = activity;
    const line = this.#lines.get(name) ?? { waiting: new FairLine<Waiting>(), deciding: false, committing: 0 };
    const { waiting } = line;
    const { subject } = submission;
    if (waiting.size >= (this.#options.line ?? LINE)) return Promise.reject(new ProblemError("overloaded"));
    if (waiting.sizeOf(subject) >= (this.#options.subject ?? SUBJECT)) {
      return Promise.reject(new ProblemError("too_many_requests"));
    }
    return new Promise((resolve, reject) => {
      const joined = this.#options.observer?.join?.();
      waiting.add(subject, { activity, submission, resolve, reject, joined });
      this.#lines.set(name, line);
      this.#advance(name, line);
    });
  }

  /** Begins the next batch, unless one is being decided, or two are under way. */
  #advance(name: string, line: Line): void {
    const { waiting } = line;
    if (waiting.size === 0 && !line.deciding && line.committing === 0) this.#lines.delete(name);
    if (waiting.size === 0 || line.deciding || line.committing > 1) return;
    line.deciding = true;
    const batch = waiting.take(this.#options.batch ?? BATCH);
    let decided = false;
    const onDecided = () => {
      if (decided) return;
      decided = true;
      line.deciding = false;
      line.committing += 1;
      this.#advance(name, line);
    };
    const ended = () => {
      onDecided();
      line.committing -= 1;
      this.#advance(name, line);
    };
    this.#observed(batch, waiting.size, onDecided).then(ended, ended);
  }

  async #observed(batch: readonly Waiting[], waiting: number, onDecided: () => void): Promise<void> {
    const { observer } = this.#options;
    let decided: Promise<DecisionOutcome[]> | undefined;
    const decide = () => (decided ??= this.#decide(batch, onDecided));
    try {
      const { mechanic, scope } = batch.at(-1)!.activity;
      await observer?.batch?.({ ...scope, mechanic, joined: batch.map(({ joined }) => joined), waiting }, decide);
    } finally {
      // Whatever becomes of the observer, nobody waits for ever.
      await decide();
    }
  }

  /** Decides a batch and tells everyone. Gives what each intent came to. */
  async #decide(batch: readonly Waiting[], onDecided: () => void, attempt = 1): Promise<DecisionOutcome[]> {
    let settlements: Settlement[];
    try {
      settlements = await decideBatch(this.#options, batch, onDecided);
    } catch (cause) {
      const away = cause instanceof ProblemError && cause.code === "unavailable";
      if (!away && (batch.length > 1 || attempt === 1)) return this.#decideApart(batch, onDecided, attempt);
      const error = away ? cause : new ProblemError("unavailable", {}, { cause });
      for (const { reject } of batch) reject(error);
      return batch.map(() => error.code);
    }
    if (settlements.some(({ outcome }) => outcome === "accepted"))
      this.#options.changed?.(batch[0]!.activity.scope.campaign);
    for (const { settle } of settlements) settle();
    return settlements.map(({ outcome }) => outcome);
  }

  /**
   * Decides the halves of a batch that failed each by itself, down to the intent that is to blame, or that finds its answer
   * stored where the commit was only not heard of.
   */
  async #decideApart(batch: readonly Waiting[], onDecided: () => void, attempt: number): Promise<DecisionOutcome[]> {
    const half = Math.ceil(batch.length / 2);
    const first = await this.#decide(batch.slice(0, half), onDecided, attempt + 1);
    return batch.length === 1 ? first : [...first, ...(await this.#decide(batch.slice(half), onDecided, attempt + 1))];
  }
}
