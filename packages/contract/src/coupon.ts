import { z } from "@hono/zod-openapi";
import { activityFields, checkCurrency, definitionFields, type DefinedCampaign, type Say } from "./activity-fields.ts";
import { ActivityId, CampaignId, externalName, ObjectId } from "./id.ts";
import { Money } from "./money.ts";
import { route } from "./route.ts";
import { LocalizedText } from "./text.ts";
import { Instant, InstantInput } from "./time.ts";

/** What a coupon is worth. */
export const CouponBenefit = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("amount_off"), amount: Money }).openapi("AmountOff"),
    z
      .object({ type: z.literal("percent_off"), percent: z.int().min(1).max(100), cap: Money.optional() })
      .openapi("PercentOff", { description: "`cap` is the most that is taken off." }),
    z.object({ type: z.literal("free_shipping") }).openapi("FreeShipping"),
  ])
  .openapi("CouponBenefit", { example: { type: "amount_off", amount: { amount: 5000, currency: "CNY" } } });
export type CouponBenefit = z.infer<typeof CouponBenefit>;

/** Which goods it is for. */
export const CouponScope = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("all") }).openapi("AllGoods"),
    z
      .object({ type: z.literal("category"), id: z.string().min(1).max(64), title: LocalizedText })
      .openapi("CategoryScope"),
    z
      .object({ type: z.literal("product"), id: z.string().min(1).max(64), title: LocalizedText })
      .openapi("ProductScope"),
  ])
  .openapi("CouponScope", { example: { type: "all" } });
export type CouponScope = z.infer<typeof CouponScope>;

/** When a claimed coupon can be used: apart from when it can be claimed. */
export const CouponUse = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("fixed"), from: Instant, until: Instant }).openapi("FixedUse"),
    z
      .object({ type: z.literal("after_claim"), days: z.int().min(1).max(3650) })
      .openapi("UseAfterClaim", { description: "Usable for this many times 24 hours from the claim." }),
  ])
  .openapi("CouponUse", { example: { type: "after_claim", days: 7 } });
export type CouponUse = z.infer<typeof CouponUse>;

/** The same as a shop may write it. */
export const CouponUseInput = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("fixed"), from: InstantInput, until: InstantInput }),
  z.strictObject({ type: z.literal("after_claim"), days: z.int().min(1).max(3650) }),
]);
export type CouponUseInput = z.infer<typeof CouponUseInput>;

export const Audience = z.enum(["everyone", "new_customers", "members"]).openapi("Audience");
export type Audience = z.infer<typeof Audience>;

/** Most that one activity may give out. */
const MAX_STOCK = 100_000_000;

/** Stock as it is: a client shows a figure only where the server sent one. */
export const Stock = z
  .object({ total: z.int().min(1).max(MAX_STOCK), left: z.int().min(0).max(MAX_STOCK) })
  .openapi("Stock", { example: { total: 10000, left: 2316 } });
export type Stock = z.infer<typeof Stock>;

const limit = z.int().min(1).max(100).openapi({ description: "The most that one shopper may claim." });
const excludes = z
  .array(ActivityId)
  .max(50)
  .openapi({ description: "Coupons that cannot be held together with this one. Works both ways." });

export const couponActivityExample = {
  mechanic: "coupon" as const,
  id: "save-50",
  title: { en: "¥50 off everything", "zh-CN": "全场满 300 减 50" },
  windows: [{ opensAt: "2026-10-31T16:00:00.000Z", closesAt: "2026-11-13T16:00:00.000Z" }],
  benefit: { type: "amount_off" as const, amount: { amount: 5000, currency: "CNY" } },
  threshold: { amount: 30000, currency: "CNY" },
  scope: { type: "all" as const },
  audience: "everyone" as const,
  limit: 1,
  use: { type: "fixed" as const, from: "2026-11-10T16:00:00.000Z", until: "2026-11-13T16:00:00.000Z" },
  excludes: ["save-120"],
  stock: { total: 10000, left: 2316 },
};

/** A coupon activity as everyone sees it. */
export const CouponActivity = z
  .object({
    mechanic: z.literal("coupon"),
    ...activityFields,
    benefit: CouponBenefit,
    threshold: Money.optional().openapi({ description: "Smallest order it can be used on." }),
    scope: CouponScope,
    audience: Audience,
    limit,
    use: CouponUse,
    excludes,
    stock: Stock.optional().openapi({ description: "Absent where there is no limit." }),
  })
  .openapi("CouponActivity", { example: couponActivityExample });
export type CouponActivity = z.infer<typeof CouponActivity>;

/** A coupon activity as a shop writes it down. */
export const CouponDefinition = z.strictObject({
  mechanic: z.literal("coupon"),
  ...definitionFields,
  benefit: CouponBenefit,
  threshold: Money.optional(),
  scope: CouponScope.default({ type: "all" }),
  audience: Audience.default("everyone"),
  limit: limit.default(1),
  use: CouponUseInput,
  excludes: excludes.default([]),
  stock: z.int().min(1).max(MAX_STOCK).optional(),
});
export type CouponDefinition = z.infer<typeof CouponDefinition>;

/** What one definition alone cannot show to be wrong. */
export function checkCouponDefinition(coupon: CouponDefinition, campaign: DefinedCampaign, say: Say): void {
  for (const other of coupon.excludes) {
    const known = campaign.activities.some(({ id, mechanic }) => id === other && mechanic === "coupon");
    if (!known || other === coupon.id) say(["excludes"], `${other} is not another coupon of this campaign`);
  }
  checkCouponTerms(coupon, campaign, say);
}

/** What is wrong with what a coupon is worth, however it is given. */
export function checkCouponTerms(
  { benefit, threshold, use }: Pick<CouponDefinition, "benefit" | "threshold" | "use">,
  campaign: DefinedCampaign,
  say: Say,
): void {
  if (use.type === "fixed" && Date.parse(use.until) <= Date.parse(use.from)) {
    say(["use", "until"], "must be after from");
  }
  checkCurrency(
    [
      [["threshold"], threshold],
      [["benefit", "amount"], benefit.type === "amount_off" ? benefit.amount : undefined],
      [["benefit", "cap"], benefit.type === "percent_off" ? benefit.cap : undefined],
    ],
    campaign,
    say,
  );
}

/** A claimed coupon's state: computed by the server at the moment of the answer. */
export const CouponStatus = z.enum(["upcoming", "usable", "used", "expired"]).openapi("CouponStatus");
export type CouponStatus = z.infer<typeof CouponStatus>;

export const couponExample = {
  id: "q3Zk9vXw1mTt7Yb2Hc5LdA",
  activity: "save-50",
  title: { en: "¥50 off everything", "zh-CN": "全场满 300 减 50" },
  benefit: { type: "amount_off" as const, amount: { amount: 5000, currency: "CNY" } },
  threshold: { amount: 30000, currency: "CNY" },
  scope: { type: "all" as const },
  status: "upcoming" as const,
  claimedAt: "2026-11-09T01:52:24.000Z",
  usableFrom: "2026-11-10T16:00:00.000Z",
  usableUntil: "2026-11-13T16:00:00.000Z",
};

/** One claimed coupon, complete enough to show without the campaign. */
export const Coupon = z
  .object({
    id: ObjectId,
    activity: ActivityId,
    title: LocalizedText,
    benefit: CouponBenefit,
    threshold: Money.optional(),
    scope: CouponScope,
    status: CouponStatus,
    claimedAt: Instant,
    usableFrom: Instant,
    usableUntil: Instant,
    usedAt: Instant.optional(),
  })
  .openapi("Coupon", { example: couponExample });
export type Coupon = z.infer<typeof Coupon>;

/** Whether this shopper can claim now, and if not, why. The codes are those of the problems a claim would meet. */
export const CouponClaimStatus = z
  .enum([
    "claimable",
    "not_started",
    "ended",
    "sold_out",
    "limit_reached",
    "authentication_required",
    "new_customers_only",
    "members_only",
    "excluded",
  ])
  .openapi("CouponClaimStatus");
export type CouponClaimStatus = z.infer<typeof CouponClaimStatus>;

export const myCouponExample = {
  mechanic: "coupon" as const,
  status: "claimable" as const,
  claimed: 0,
  coupons: [],
};

/** A coupon activity as this shopper stands to it. */
export const MyCoupon = z
  .object({
    mechanic: z.literal("coupon"),
    status: CouponClaimStatus,
    excludedBy: ActivityId.optional().openapi({ description: "With `excluded`: the coupon that this shopper holds." }),
    claimed: z.int().min(0).max(100).openapi({ description: "How many this shopper has claimed." }),
    coupons: z.array(Coupon).max(100).openapi({ description: "What this shopper has claimed, oldest first." }),
  })
  .openapi("MyCoupon", { example: myCouponExample });
export type MyCoupon = z.infer<typeof MyCoupon>;

/** The answer to a claim: the coupon, and what has become of the activity. */
export const CouponClaim = z
  .object({ coupon: Coupon, mine: MyCoupon, stock: Stock.optional() })
  .openapi("CouponClaim", {
    example: {
      coupon: couponExample,
      mine: { mechanic: "coupon", status: "limit_reached", claimed: 1, coupons: [couponExample] },
      stock: { total: 10000, left: 2315 },
    },
  });
export type CouponClaim = z.infer<typeof CouponClaim>;

/** An order that takes a coupon, or gives it back. */
export const CouponOrder = z
  .object({ coupon: ObjectId, order: externalName(64) })
  .openapi("CouponOrder", { example: { coupon: "q3Zk9vXw1mTt7Yb2Hc5LdA", order: "2026-1111-4471" } });
export type CouponOrder = z.infer<typeof CouponOrder>;

const params = z.object({ campaign: CampaignId, activity: ActivityId });

export const claimCoupon = route({
  method: "post",
  path: "/v1/campaigns/{campaign}/coupons/{activity}/claims",
  operationId: "claimCoupon",
  tags: ["coupon"],
  summary: "Claim a coupon",
  description:
    "Gives the shopper one coupon of the activity, or says why not. Denials are definite answers and are stored under the key as well.",
  auth: "required",
  params,
  response: { status: 201, description: "The claimed coupon.", schema: CouponClaim },
  problems: [
    "campaign_not_found",
    "activity_not_found",
    "not_started",
    "ended",
    "sold_out",
    "limit_reached",
    "new_customers_only",
    "members_only",
    "excluded",
  ],
});

export const useCoupon = route({
  method: "post",
  path: "/v1/campaigns/{campaign}/coupons/{activity}/uses",
  operationId: "useCoupon",
  tags: ["coupon"],
  summary: "Use a coupon for an order",
  description: "For the shop's order service: needs a token whose scope has `orders`. The same order may ask again.",
  auth: "required",
  params,
  body: CouponOrder,
  response: { status: 200, description: "The used coupon.", schema: Coupon },
  problems: [
    "forbidden",
    "campaign_not_found",
    "activity_not_found",
    "coupon_not_found",
    "coupon_used",
    "coupon_not_usable",
  ],
});

export const returnCoupon = route({
  method: "post",
  path: "/v1/campaigns/{campaign}/coupons/{activity}/returns",
  operationId: "returnCoupon",
  tags: ["coupon"],
  summary: "Give a coupon back after a refund",
  description: "The inverse of a use: needs `orders` in the token's scope. A coupon that nobody used stays as it is.",
  auth: "required",
  params,
  body: CouponOrder,
  response: { status: 200, description: "The coupon, unused again.", schema: Coupon },
  problems: ["forbidden", "campaign_not_found", "activity_not_found", "coupon_not_found", "coupon_used"],
});
