import { z } from "@hono/zod-openapi";
import { Coupon, couponExample } from "./coupon.ts";
import { CampaignId } from "./id.ts";
import { Draw, DRAWS_LENGTH } from "./lucky-draw.ts";
import { Points, pointsEntryExample } from "./points.ts";
import { route } from "./route.ts";
import { Instant } from "./time.ts";

/** Most coupons that one answer holds; the newest come first. */
export const WALLET_LENGTH = 500;

/** What a shopper owns from a campaign. */
export const Wallet = z
  .object({
    now: Instant,
    coupons: z.array(Coupon).max(WALLET_LENGTH).openapi({ description: "Newest first." }),
    points: Points,
    prizes: z
      .array(Draw)
      .max(DRAWS_LENGTH)
      .openapi({ description: "What this shopper won in draws, newest first; draws without a prize are left out." }),
  })
  .openapi("Wallet", {
    example: {
      now: "2026-11-09T01:52:30.000Z",
      coupons: [couponExample],
      points: { balance: 125, entries: [pointsEntryExample] },
      prizes: [],
    },
  });
export type Wallet = z.infer<typeof Wallet>;

export const getWallet = route({
  method: "get",
  path: "/v1/campaigns/{campaign}/wallet",
  operationId: "getWallet",
  tags: ["wallet"],
  summary: "What this shopper owns",
  description: "The coupons, points and prizes that this shopper has from the campaign, with their state.",
  auth: "required",
  params: z.object({ campaign: CampaignId }),
  response: { status: 200, description: "The wallet. Never cached.", schema: Wallet },
  problems: ["campaign_not_found"],
});
