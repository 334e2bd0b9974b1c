import { CHALLENGE_ID_LENGTH } from "@campaign-kit/contract";
import type { Decider, Submission } from "../decider.ts";
import { createId, type Edges } from "../edges.ts";
import type { Decidable } from "../mechanics/mechanic.ts";
import { ProblemError } from "../problem.ts";
import type { Store } from "../store/store.ts";
import { instant } from "../time.ts";
import { Answered } from "./answered.ts";
import type { BroughtAction, ChallengeContext, RiskAction, RiskOptions, RiskVerdict } from "./risk.ts";
import { digestOf, seal, unseal } from "./seal.ts";
import { within } from "./within.ts";

export interface GuardOptions extends RiskOptions, Edges {
  store: Pick<Store, "transaction">;
  /** Hears of what failed and was let pass. */
  report: (error: unknown, action: BroughtAction) => void;
}

const TIMEOUT = 1000;
const LIFETIME = 5 * 60 * 1000;
const SECRET_BYTES = 32;
const SECRET_HEADERS = ["Authorization", "Cookie", "Challenge-Proof", "Waiting-Ticket"];
const encoder = new TextEncoder();

/**
 * Stands before the decider: asks whether an action is to be let through, and holds that a proof is of a challenge which was
 * made for this very request. That it counts once is the decider's to hold, in the transaction of what it lets happen.
 */
export class Guard {
  readonly #options: GuardOptions;
  readonly #answered: Answered;

  constructor(options: GuardOptions) {
    if (encoder.encode(options.secret).length < SECRET_BYTES)
      throw new RangeError(`risk.secret should be at least ${SECRET_BYTES} bytes long`);
    this.#options = options;
    this.#answered = new Answered(options.store);
  }

  /**
   * Has what shoppers do judged before it is decided. Rejects with `challenge_required` or `action_declined` as well; neither
   * is kept under the key, since nothing was decided.
   */
  before(decider: Pick<Decider, "submit">): Pick<Decider, "submit"> {
    return {
      submit: async (activity, submission) => {
        const { action: brought } = submission;
        const action = brought && actionOf(activity.scope, brought);
        // What has its answer gets that again, and whoever has another's key is told so.
        if (!action || (await this.#answered.has(submission))) return decider.submit(activity, submission);
        const verdict = await this.#assess(action, brought);
        if (verdict === "deny") throw new ProblemError("action_declined");
        if (verdict === "allow") return decider.submit(activity, submission);
        const challenge = () => this.#challenge(submission, { ...action, kind: verdict.challenge });
        const usedProof = await this.#proofOf(submission);
        if (!usedProof) throw await challenge();
        try {
          return await decider.submit(activity, { ...submission, usedProof });
        } catch (error) {
          // Another was quicker with it.
          const isUsed = error instanceof ProblemError && error.code === "challenge_required";
          throw isUsed ? await challenge() : error;
        }
      },
    };
  }

  async #assess(action: RiskAction, brought: BroughtAction): Promise<RiskVerdict> {
    const { assess, timeout = TIMEOUT, onFailure = "allow", report } = this.#options;
    try {
      const verdict = await within(timeout, (signal) => assess(action, signal));
      if (verdict === "allow" || verdict === "deny" || typeof verdict.challenge === "string") return verdict;
      throw new TypeError("risk.assess gave no verdict");
    } catch (cause) {
      if (onFailure === "unavailable") unavailable(cause);
      report(cause, brought);
      return "allow";
    }
  }

  /** The name of a proof that holds. Where nobody can tell, the client is told to ask again: nothing is let pass by that. */
  async #proofOf(submission: Submission<unknown>): Promise<string | undefined> {
    const { challenger, secret, timeout = TIMEOUT, clock } = this.#options;
    const [id = "", encoded = ""] = submission.action?.request.headers.get("Challenge-Proof")?.split(" ") ?? [];
    const challenge = unseal(id, requestOf(submission), secret);
    const proof = decoded(encoded);
    if (!challenge || !proof || challenge.expiresAt <= clock()) return undefined;
    const holds = await within(timeout, (signal) => challenger.verify(challenge, proof, signal)).catch(unavailable);
    return holds ? digestOf(`${challenge.type} ${proof}`) : undefined;
  }

  async #challenge(submission: Submission<unknown>, context: ChallengeContext): Promise<ProblemError> {
    const { challenger, secret, timeout = TIMEOUT, lifetime = LIFETIME, clock, random } = this.#options;
    const { type, data } = await within(timeout, () => challenger.issue(context)).catch(unavailable);
    const expiresAt = clock() + lifetime;
    const sealed = { kind: context.kind, type, data, expiresAt, nonce: createId(random) };
    const id = seal(sealed, requestOf(submission), secret);
    if (id.length > CHALLENGE_ID_LENGTH) unavailable(new RangeError("a challenge's data is too long"));
    return new ProblemError("challenge_required", { challenge: { id, type, data, expiresAt: instant(expiresAt) } });
  }
}

/** What there is to judge, where it is a shopper who acts. */
function actionOf({ campaign, activity }: Decidable<unknown>["scope"], brought: BroughtAction): RiskAction | undefined {
  if (activity === undefined) return undefined;
  const { operation, shopper, address, request } = brought;
  const headers = new Headers(request.headers);
  for (const name of SECRET_HEADERS) headers.delete(name);
  const { id, newCustomer, member } = shopper;
  return { operation, campaign, activity, shopper: { id, newCustomer, member }, headers, address };
}

/** What a challenge is good for: one shopper's request, of which the key names the intent, and the fingerprint all else. */
function requestOf({ subject, key, fingerprint }: Submission<unknown>): string[] {
  return [subject, key, fingerprint];
}

function decoded(proof: string): string | undefined {
  try {
    return decodeURIComponent(proof);
  } catch {
    return undefined;
  }
}

function unavailable(cause: unknown): never {
  throw new ProblemError("unavailable", {}, { cause });
}
