import type { CampaignClient } from "@campaign-kit/sdk";

/** The contract's things by their names, as the client hands them out. */
export type Campaign = Awaited<ReturnType<CampaignClient["getCampaign"]>>;
export type Me = Awaited<ReturnType<CampaignClient["getMe"]>>;
export type Wallet = Awaited<ReturnType<CampaignClient["getWallet"]>>;
export type Activity = Campaign["activities"][number];
export type Coupon = Wallet["coupons"][number];
export type Money = NonNullable<Coupon["threshold"]>;
export type Stage = Me["stage"];

/** A campaign may hold mechanics that this shop does not show. */
export const isCoupon = ({ mechanic }: { mechanic: string }) => mechanic === "coupon";
