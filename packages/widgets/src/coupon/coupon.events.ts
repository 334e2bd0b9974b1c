import type { CampaignError, Coupon, CouponClaim } from "@campaign-kit/sdk";

class CouponEvent extends Event {
  /** The coupon's activity, by id. */
  readonly activity: string;

  constructor(type: string, activity: string, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
    this.activity = activity;
  }
}

/** About to claim. Cancel it to claim by other means. */
export class CampaignClaimRequestEvent extends CouponEvent {
  constructor(activity: string) {
    super("campaign-claim-request", activity, true);
  }
}

/** The shopper has it. */
export class CampaignClaimedEvent extends CouponEvent {
  /** The coupon, how the shopper stands to the activity now, and its stock. */
  readonly claim: CouponClaim;

  constructor(activity: string, claim: CouponClaim) {
    super("campaign-claimed", activity);
    this.claim = claim;
  }
}

/** The claim came to nothing, or nothing is known of it. The shopper has been told. */
export class CampaignClaimErrorEvent extends CouponEvent {
  readonly error: CampaignError;

  constructor(activity: string, error: CampaignError) {
    super("campaign-claim-error", activity);
    this.error = error;
  }
}

/** The shopper wants to use the coupon. Cancel it to keep the link from being followed. */
export class CampaignUseRequestEvent extends CouponEvent {
  readonly coupon: Coupon | undefined;

  constructor(activity: string, coupon: Coupon | undefined) {
    super("campaign-use-request", activity, true);
    this.coupon = coupon;
  }
}

/** The shopper wants to sign in. Cancel it to keep the link from being followed. */
export class CampaignSignInRequestEvent extends CouponEvent {
  constructor(activity: string) {
    super("campaign-sign-in-request", activity, true);
  }
}

/** The shopper wants a coupon loaded that could not be. Cancel it to keep the client from asking for everything anew. */
export class CampaignRetryRequestEvent extends CouponEvent {
  constructor(activity: string) {
    super("campaign-retry-request", activity, true);
  }
}

declare global {
  interface HTMLElementEventMap {
    "campaign-claim-request": CampaignClaimRequestEvent;
    "campaign-claimed": CampaignClaimedEvent;
    "campaign-claim-error": CampaignClaimErrorEvent;
    "campaign-use-request": CampaignUseRequestEvent;
    "campaign-sign-in-request": CampaignSignInRequestEvent;
    "campaign-retry-request": CampaignRetryRequestEvent;
  }
}
