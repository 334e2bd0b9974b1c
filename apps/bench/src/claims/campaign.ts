import { CampaignDefinition } from "@campaign-kit/contract";

/** One coupon that everybody wants: one for each shopper, and enough for any run. */
export const campaign = CampaignDefinition.parse({
  id: "bench",
  name: { en: "Bench" },
  slogan: { en: "One hot row" },
  timeZone: "Asia/Shanghai",
  currency: "CNY",
  phases: [
    { id: "peak", name: { en: "Peak" }, startsAt: "2020-01-01T00:00:00+08:00", endsAt: "2099-01-01T00:00:00+08:00" },
  ],
  activities: [
    {
      mechanic: "coupon",
      id: "hot",
      title: { en: "¥50 off over ¥300", "zh-CN": "满 300 减 50" },
      phases: ["peak"],
      benefit: { type: "amount_off", amount: { amount: 5000, currency: "CNY" } },
      threshold: { amount: 30000, currency: "CNY" },
      use: { type: "after_claim", days: 7 },
      stock: 1_000_000,
    },
  ],
});

export const HOT = { campaign: "bench", activity: "hot", stock: 1_000_000 } as const;
export const CLAIM_PATH = `/v1/campaigns/${HOT.campaign}/coupons/${HOT.activity}/claims`;
