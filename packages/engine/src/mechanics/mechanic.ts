import type { Activity, MyActivity, ProblemCode, Shopper } from "@campaign-kit/contract";
import type { Random } from "../edges.ts";
import type { CouponRecord } from "../store/coupon.ts";
import type { StoreTransaction } from "../store/store.ts";

/** What an intent comes to: a success of the contract, or a definite denial. */
export type Outcome = { status: 200 | 201; body: unknown } | { denied: ProblemCode; activity?: string | undefined };

/** Decides one batch of intents on what its activity is at that moment. */
export interface Desk<Intent> {
  /** Decides one intent on what the ones before it left. One that throws must leave nothing. */
  decide(intent: Intent, now: number): Outcome;
  /** Writes what the decisions changed. */
  save(): Promise<void>;
}

/** An activity as the decider sees it. */
export interface Decidable<Intent> {
  readonly campaign: string;
  readonly id: string;
  /** The shoppers whose holdings in other activities these intents are decided on. */
  shoppersOf(intents: readonly Intent[]): string[];
  /** Loads what these intents need, in few round trips. */
  open(transaction: StoreTransaction, intents: readonly Intent[], random: Random): Promise<Desk<Intent>>;
}

/** All that one shopper holds in a campaign, by mechanic. */
export interface Holdings {
  coupons: readonly CouponRecord[];
}

/** An activity of a campaign as the documents need it; `issued` is how many it has given out. */
export interface LiveActivity<Name extends string = string> {
  readonly mechanic: Name;
  readonly id: string;
  /** As everyone sees it. */
  present(issued: number): Activity;
  /** As a shopper, or a visitor (`null`), stands to it. */
  mine(holdings: Holdings, issued: number, shopper: Shopper | null, now: number): MyActivity;
}
