import type { CampaignError } from "./errors.ts";
import { withTimeout } from "./transport/timeout.ts";
import type { ChallengeSolver } from "./types.ts";

/** How long a challenge may take where nobody knows when it ends, in milliseconds. */
const LIFETIME = 300_000;

/** Has challenges solved, one at a time: a page has room for one dialog. `now` is the server's time. */
export function createProver(solver: ChallengeSolver | undefined, now: () => number | undefined) {
  let last: Promise<unknown> = Promise.resolve();

  /** Gives what is sent for a refusal's challenge, before that is too old. Rejects with the refusal where there is no proof. */
  return (
    refusal: CampaignError,
    challenge: Parameters<ChallengeSolver>[0],
    context: Parameters<ChallengeSolver>[1],
  ): Promise<string> => {
    const before = last;
    const proof = withTimeout(
      async (signal) => {
        await before;
        signal.throwIfAborted();
        const proof = await solver!(challenge, { ...context, signal });
        if (!proof) throw refusal;
        return `${challenge.id} ${encodeURIComponent(proof)}`;
      },
      Date.parse(challenge.expiresAt) - now()! || LIFETIME,
      context.signal,
    ).catch((error: unknown) => {
      const { kind, cause } = error as CampaignError;
      if (kind === "aborted") throw error;
      refusal.cause = cause;
      throw refusal;
    });
    last = proof.catch(() => undefined);
    return proof;
  };
}
