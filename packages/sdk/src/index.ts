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
  ChanceResult,
  CheckInActivity,
  CheckInResult,
  Coupon,
  CouponActivity,
  CouponClaim,
  Deck,
  Draw,
  DrawList,
  DrawReceipt,
  DrawResult,
  Group,
  GroupBuyActivity,
  GroupMember,
  GroupNow,
  GroupResult,
  LocalizedText,
  LuckyDrawActivity,
  Me,
  Money,
  MyCheckIn,
  MyCoupon,
  MyGroupBuy,
  MyLuckyDraw,
  Phase,
  Points,
  PointsEntry,
  Prize,
  PrizeReward,
  Problem,
  ProblemCode,
  ProvenDraw,
  Refund,
  Reward,
  Stock,
  Wallet,
  Winner,
} from "@campaign-kit/contract/api";
