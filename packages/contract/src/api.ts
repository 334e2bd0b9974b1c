/** The contract as types alone: no schema library reaches a shop's bundle by these. */
import type { components } from "./api.gen.ts";

export type { components, operations, paths } from "./api.gen.ts";

type Schemas = components["schemas"];
export type Activity = Schemas["Activity"];
export type Campaign = Schemas["Campaign"];
export type CampaignStage = Schemas["CampaignStage"];
export type Coupon = Schemas["Coupon"];
export type CouponActivity = Schemas["CouponActivity"];
export type CouponBenefit = Schemas["CouponBenefit"];
export type CouponClaim = Schemas["CouponClaim"];
export type CouponClaimStatus = Schemas["CouponClaimStatus"];
export type CouponScope = Schemas["CouponScope"];
export type CouponStatus = Schemas["CouponStatus"];
export type CouponUse = Schemas["CouponUse"];
export type Instant = Schemas["Instant"];
export type LocalizedText = Schemas["LocalizedText"];
export type Me = Schemas["Me"];
export type Money = Schemas["Money"];
export type MyActivity = Schemas["MyActivity"];
export type MyCoupon = Schemas["MyCoupon"];
export type Phase = Schemas["Phase"];
export type PhaseId = Schemas["PhaseId"];
export type Problem = Schemas["Problem"];
export type ProblemCode = Schemas["ProblemCode"];
export type Rule = Schemas["Rule"];
export type ServerTime = Schemas["ServerTime"];
export type Shopper = Schemas["Shopper"];
export type Stock = Schemas["Stock"];
export type TimeWindow = Schemas["TimeWindow"];
export type Wallet = Schemas["Wallet"];
