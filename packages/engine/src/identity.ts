import { Shopper, ShopperId } from "@campaign-kit/contract";
import { ProblemError } from "./problem.ts";

/** Who a request speaks for. */
export interface Identity {
  /** The token's `sub`: idempotency keys are its own. */
  subject: string;
  /** The shopper that this subject is; `shopper.id` is the subject for a shopper's own token. */
  shopper: Shopper;
  /** What the token may do beside a shopper's own actions: `orders` uses and returns coupons. */
  scopes: readonly string[];
}

/**
 * Says who a request speaks for: `null` for a visitor, who brought no token. Throws `new ProblemError("token_invalid")`
 * for a token that does not hold; any other error is answered as `internal_error`.
 */
export type Authenticate = (request: Request) => Promise<Identity | null>;

/** Asks who a request speaks for, and refuses names that no contract answer could carry. */
export async function identify(authenticate: Authenticate, request: Request): Promise<Identity | null> {
  const identity = await authenticate(request);
  if (!identity) return null;
  const fits = ShopperId.safeParse(identity.subject).success && Shopper.safeParse(identity.shopper).success;
  if (!fits) throw new ProblemError("token_invalid");
  return identity;
}

/** Asks for a shopper's token, and for a scope in it where one is named. */
export async function requireIdentity(authenticate: Authenticate, request: Request, scope?: string): Promise<Identity> {
  const identity = await identify(authenticate, request);
  if (!identity) throw new ProblemError("authentication_required");
  if (scope !== undefined && !identity.scopes.includes(scope)) throw new ProblemError("forbidden");
  return identity;
}
