import { problem, PROBLEM_MEDIA_TYPE } from "@campaign-kit/contract";
import type { Edges } from "./edges.ts";
import type { Decidable, Desk, Outcome } from "./mechanics/mechanic.ts";
import type { DecisionOutcome } from "./observer.ts";
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

/** An intent in a line, and whoever waits for what becomes of it. */
export interface Waiting {
  activity: Decidable<unknown>;
  submission: Submission<unknown>;
  resolve: (decision: Decision) => void;
  reject: (error: ProblemError) => void;
  /** What the observer gave for it. */
  joined: unknown;
  /** What it came to in a transaction of which nobody heard if it was committed. */
  unheard?: { answer: StoredAnswer; outcome: DecisionOutcome };
}

/** What an intent came to, and how the one who brought it hears of that. */
export interface Settlement {
  outcome: DecisionOutcome;
  settle: () => void;
}

/**
 * Decides a batch in one transaction. What it gives is called only after the commit. `decided` is called before that, when
 * all is decided and only the commit is left.
 */
export function decideBatch(
  { store, clock, random }: Edges & { store: Pick<Store, "transaction"> },
  batch: readonly Waiting[],
  decided: () => void,
): Promise<Settlement[]> {
  // The campaign may have been changed while they waited: the last one brought its newest definition.
  const { activity } = batch.at(-1)!;
  const submissions = batch.map(({ submission }) => submission);
  const intents = submissions.map(({ intent }) => intent);
  const scope = { ...activity.scope, shoppers: activity.shoppersOf(intents) };
  return store.transaction(scope, async (transaction) => {
    const answers = knownAnswers(transaction, submissions);
    // As of the locks, which a read has waited for: no batch is decided as of before the one that it follows.
    const locked = answers.then(() => clock());
    const opened = activity.open(transaction, intents, random, locked);
    const [known, desk, now] = await Promise.all([answers, opened, locked]);
    const fresh: StoredAnswer[] = [];
    const settlements = batch.map((waiting): Settlement => {
      const { submission, resolve, reject } = waiting;
      const refused = (error: ProblemError) => ({ outcome: error.code, settle: () => reject(error) });
      const earlier = known.get(nameOf(submission));
      if (earlier && earlier.fingerprint !== submission.fingerprint) {
        return refused(new ProblemError("idempotency_key_reused"));
      }
      if (earlier) {
        // It was committed after all: then this is the first that anyone hears of it. The instant tells it from the same words
        // that another process decided on meanwhile.
        const unheard = isSame(waiting.unheard?.answer, earlier) ? waiting.unheard : undefined;
        const settle = () => resolve({ answer: earlier, replayed: !unheard });
        return { outcome: unheard?.outcome ?? "replayed", settle };
      }
      const proof = proofOf(submission, now);
      if (proof && known.has(nameOf(proof))) return refused(new ProblemError("challenge_required"));
      try {
        const { outcome, ...decision } = decide(desk, submission, now);
        const answer = { ...decision, createdAt: now };
        for (const each of proof ? [answer, proof] : [answer]) {
          known.set(nameOf(each), each);
          fresh.push(each);
        }
        waiting.unheard = { answer, outcome };
        return { outcome, settle: () => resolve({ answer, replayed: false }) };
      } catch (cause) {
        return refused(new ProblemError("internal_error", {}, { cause }));
      }
    });
    await desk.save();
    if (fresh.length > 0) await transaction.saveAnswers(fresh);
    decided();
    return settlements;
  });
}

function isSame(decided: StoredAnswer | undefined, stored: StoredAnswer): boolean {
  return decided?.createdAt === stored.createdAt && decided.body === stored.body;
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

function decide(
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
