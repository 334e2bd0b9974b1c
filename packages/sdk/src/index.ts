export { campaignQuery, meQuery, type ReadOptions } from "./campaign.ts";
export { createCampaignClient } from "./client.ts";
export { claimCouponMutation, couponQuery } from "./coupon.ts";
export * from "./errors.ts";
export { phasePosition } from "./phase.ts";
export type * from "./types.ts";
export { walletQuery } from "./wallet.ts";

// The contract's nouns, for those who read what the client returns.
export type {
  Campaign,
  CampaignStage,
  Coupon,
  CouponActivity,
  CouponClaim,
  LocalizedText,
  Me,
  Money,
  MyCoupon,
  Phase,
  Problem,
  ProblemCode,
  Stock,
  Wallet,
} from "@campaign-kit/contract/api";
