import type { z } from "@hono/zod-openapi";
import type { Shopper as ShopperSchema } from "@campaign-kit/contract";

/** What the shop knows of a shopper, as in the contract. */
export type Shopper = z.infer<typeof ShopperSchema>;

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
