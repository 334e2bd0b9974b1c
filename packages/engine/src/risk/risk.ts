import type { Challenge, Shopper } from "@campaign-kit/contract";

/** What a shopper is about to do, as far as it takes to judge it. Tokens and cookies are left out of the headers. */
export interface RiskAction {
  /** The contract's name of it, as `claimCoupon`. */
  operation: string;
  campaign: string;
  activity: string;
  shopper: Pick<Shopper, "id" | "newCustomer" | "member">;
  headers: Headers;
  /** Where the request came from, as whoever called `fetch` said. */
  address: string | undefined;
}

/** An action as a request brought it. */
export interface BroughtAction extends Pick<RiskAction, "operation" | "shopper" | "address"> {
  /** As it came: with its tokens. */
  request: Request;
  requestId: string;
}

/** Let it be, refuse it, or ask for a proof first, of a kind that the challenger knows. */
export type RiskVerdict = "allow" | "deny" | { challenge: string };

/** What a challenge is asked for. */
export interface ChallengeContext extends RiskAction {
  kind: string;
}

/** What a challenger asked, and asked nobody else: it comes back with the proof, and was not changed on its way. */
export interface IssuedChallenge extends Pick<Challenge, "type" | "data"> {
  kind: string;
}

/** Makes challenges of one type and checks what is brought for them. Who, what for and how long is the engine's to hold. */
export interface Challenger {
  /** What the shopper's page is to solve; its data as JSON at most about 1,000 bytes. */
  issue(context: ChallengeContext): Pick<Challenge, "type" | "data"> | Promise<Pick<Challenge, "type" | "data">>;
  /**
   * Whether a proof solves it. Throws where nobody can tell just now: the client is then told to ask again. A proof is the
   * same text for no two challenges, since it counts once.
   */
  verify(challenge: IssuedChallenge, proof: string, signal: AbortSignal): boolean | Promise<boolean>;
}

/** How the actions of shoppers are judged before they are decided. */
export interface RiskOptions {
  /**
   * Judges one action. Not asked where its key has its answer already. `signal` ends when it took too long.
   */
  assess: (action: RiskAction, signal: AbortSignal) => RiskVerdict | Promise<RiskVerdict>;
  challenger: Challenger;
  /** What challenges are signed with: at least 32 bytes, the same in every process. */
  secret: string;
  /**
   * What becomes of an action when `assess` throws or takes too long. `allow` (default): stock and limits are held by the
   * rules all the same, and a shop that closes when its risk service breaks would close at its busiest. `unavailable`:
   * the client is told to ask again (503).
   */
  onFailure?: "allow" | "unavailable";
  /** How long `assess`, and the challenger, may each take, in milliseconds. Default 1000. */
  timeout?: number;
  /** How long a challenge may take to be solved, in milliseconds. Default five minutes. */
  lifetime?: number;
}
