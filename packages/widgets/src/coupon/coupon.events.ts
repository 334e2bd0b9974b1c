import type { CampaignError, Coupon, CouponClaim } from "@campaign-kit/sdk";
import { ActivityEvent } from "../internal/activity.events.ts";

/** About to claim. Cancel it to claim by other means. */
export class CampaignClaimRequestEvent extends ActivityEvent {
  constructor(activity: string) {
    super("campaign-claim-request", activity, true);
  }
}

/** The shopper has it. */
export class CampaignClaimedEvent extends ActivityEvent {
  /** The coupon, how the shopper stands to the activity now, and its stock. */
  readonly claim: CouponClaim;

  constructor(activity: string, claim: CouponClaim) {
    super("campaign-claimed", activity);
    this.claim = claim;
  }
}

/** The claim came to nothing, or nothing is known of it. The shopper has been told. */
export class CampaignClaimErrorEvent extends ActivityEvent {
  readonly error: CampaignError;

  constructor(activity: string, error: CampaignError) {
    super("campaign-claim-error", activity);
    this.error = error;
  }
}

/** The shopper wants to use the coupon. Cancel it to keep the link from being followed. */
export class CampaignUseRequestEvent extends ActivityEvent {
  readonly coupon: Coupon | undefined;

  constructor(activity: string, coupon: Coupon | undefined) {
    super("campaign-use-request", activity, true);
    this.coupon = coupon;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "campaign-claim-request": CampaignClaimRequestEvent;
    "campaign-claimed": CampaignClaimedEvent;
    "campaign-claim-error": CampaignClaimErrorEvent;
    "campaign-use-request": CampaignUseRequestEvent;
  }
}
