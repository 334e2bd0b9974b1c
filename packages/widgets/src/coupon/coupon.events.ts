import type { CampaignError, Coupon, CouponClaim } from "@campaign-kit/sdk";

const composed = { bubbles: true, composed: true };

/** About to claim. Cancel it to claim by other means. */
export class CampaignClaimRequestEvent extends Event {
  static readonly type = "campaign-claim-request";
  readonly activity: string;

  constructor(activity: string) {
    super(CampaignClaimRequestEvent.type, { ...composed, cancelable: true });
    this.activity = activity;
  }
}

/** The shopper has it. */
export class CampaignClaimedEvent extends Event {
  static readonly type = "campaign-claimed";
  readonly activity: string;
  /** The coupon, how the shopper stands to the activity now, and its stock. */
  readonly claim: CouponClaim;

  constructor(activity: string, claim: CouponClaim) {
    super(CampaignClaimedEvent.type, composed);
    this.activity = activity;
    this.claim = claim;
  }
}

/** The claim came to nothing, or to nothing that is known. The shopper has been told. */
export class CampaignClaimErrorEvent extends Event {
  static readonly type = "campaign-claim-error";
  readonly activity: string;
  readonly error: CampaignError;

  constructor(activity: string, error: CampaignError) {
    super(CampaignClaimErrorEvent.type, composed);
    this.activity = activity;
    this.error = error;
  }
}

/** The shopper wants to use the coupon. Cancel it to keep the link from being followed. */
export class CampaignUseRequestEvent extends Event {
  static readonly type = "campaign-use-request";
  readonly activity: string;
  readonly coupon: Coupon | undefined;

  constructor(activity: string, coupon: Coupon | undefined) {
    super(CampaignUseRequestEvent.type, { ...composed, cancelable: true });
    this.activity = activity;
    this.coupon = coupon;
  }
}

/** The shopper wants to sign in. Cancel it to keep the link from being followed. */
export class CampaignSignInRequestEvent extends Event {
  static readonly type = "campaign-sign-in-request";
  readonly activity: string;

  constructor(activity: string) {
    super(CampaignSignInRequestEvent.type, { ...composed, cancelable: true });
    this.activity = activity;
  }
}

/** The shopper wants a coupon loaded that could not be. Cancel it to keep the client from asking for everything anew. */
export class CampaignRetryRequestEvent extends Event {
  static readonly type = "campaign-retry-request";
  readonly activity: string;

  constructor(activity: string) {
    super(CampaignRetryRequestEvent.type, { ...composed, cancelable: true });
    this.activity = activity;
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
