export { type ActionOptions, type ActivityQuery, campaignQuery, meQuery, type ReadOptions } from "./campaign.ts";
export { checkInMutation, type CheckInModule, checkInQuery, makeUpDayMutation } from "./check-in.ts";
export type { CheckInState, CheckInView } from "./check-in-view.ts";
export { createCampaignClient } from "./client.ts";
export { claimCouponMutation, type CouponModule, couponQuery } from "./coupon.ts";
export type { CouponState, CouponView } from "./coupon-view.ts";
export * from "./errors.ts";
export {
  type GroupBuyModule,
  groupBuyQuery,
  groupQuery,
  type GroupVariables,
  joinGroupMutation,
  leaveGroupMutation,
  openGroupMutation,
} from "./group-buy.ts";
export type { GroupBuyState, GroupBuyView } from "./group-buy-view.ts";
export {
  buyChanceMutation,
  drawMutation,
  drawsQuery,
  type LuckyDrawModule,
  luckyDrawQuery,
  revealDrawMutation,
  shareDrawMutation,
} from "./lucky-draw.ts";
export type { LuckyDrawState, LuckyDrawView } from "./lucky-draw-view.ts";
export { phasePosition } from "./phase.ts";
export type * from "./types.ts";
export { walletQuery } from "./wallet.ts";

// The contract's nouns, for those who read what the client returns.
export type {
  Campaign,
  CampaignStage,
  Challenge,
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
