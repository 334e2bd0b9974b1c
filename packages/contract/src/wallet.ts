import { z } from "@hono/zod-openapi";
import { Coupon, couponExample } from "./coupon.ts";
import { CampaignId } from "./id.ts";
import { route } from "./route.ts";
import { Instant } from "./time.ts";

/** Most coupons that one answer holds; the newest come first. */
export const WALLET_LENGTH = 500;

/** What a shopper owns from a campaign. */
export const Wallet = z
  .object({ now: Instant, coupons: z.array(Coupon).max(WALLET_LENGTH).openapi({ description: "Newest first." }) })
  .openapi("Wallet", { example: { now: "2026-11-09T01:52:30.000Z", coupons: [couponExample] } });
export type Wallet = z.infer<typeof Wallet>;

export const getWallet = route({
  method: "get",
  path: "/v1/campaigns/{campaign}/wallet",
  operationId: "getWallet",
  tags: ["wallet"],
  summary: "What this shopper owns",
  description: "The coupons that this shopper claimed in the campaign, with their state.",
  auth: "required",
  params: z.object({ campaign: CampaignId }),
  response: { status: 200, description: "The wallet. Never cached.", schema: Wallet },
  problems: ["campaign_not_found"],
});
