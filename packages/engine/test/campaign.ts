import { CampaignDefinition } from "@campaign-kit/contract";

const yuan = (amount: number) => ({ amount: amount * 100, currency: "CNY" });
const coupon = (id: string, more: Record<string, unknown>) => ({
  mechanic: "coupon",
  id,
  title: { en: id },
  phases: ["peak"],
  benefit: { type: "amount_off", amount: yuan(10) },
  use: { type: "after_claim", days: 7 },
  ...more,
});

/** Instants of the test campaign: a day of each phase, in Shanghai. */
export const at = {
  before: Date.parse("2026-10-31T12:00:00+08:00"),
  warmup: Date.parse("2026-11-01T12:00:00+08:00"),
  peak: Date.parse("2026-11-02T12:00:00+08:00"),
  evening: Date.parse("2026-11-02T20:00:00+08:00"),
  encore: Date.parse("2026-11-03T12:00:00+08:00"),
  after: Date.parse("2026-11-04T12:00:00+08:00"),
} as const;

/** A campaign of three days, with one coupon for each rule. `stock` is that of `first-100`. */
export function testCampaign({ id = "autumn", stock = 100 } = {}): CampaignDefinition {
  return CampaignDefinition.parse({
    id,
    name: { en: "Autumn", "zh-CN": "秋" },
    slogan: { en: "Leaves" },
    timeZone: "Asia/Shanghai",
    currency: "CNY",
    phases: [
      {
        id: "warmup",
        name: { en: "Warm-up" },
        startsAt: "2026-11-01T00:00:00+08:00",
        endsAt: "2026-11-02T00:00:00+08:00",
      },
      { id: "peak", name: { en: "Peak" }, startsAt: "2026-11-02T00:00:00+08:00", endsAt: "2026-11-03T00:00:00+08:00" },
      { id: "encore", name: { en: "Encore" }, startsAt: "2026-11-02T16:00:00Z", endsAt: "2026-11-04T00:00:00+08:00" },
    ],
    rules: [{ title: { en: "Who" }, text: { en: "Everyone." } }],
    activities: [
      coupon("newcomer", { phases: ["warmup", "peak"], audience: "new_customers" }),
      coupon("save-50", {
        phases: ["warmup", "peak"],
        threshold: yuan(300),
        stock: 10000,
        excludes: ["save-120"],
        use: { type: "fixed", from: "2026-11-02T00:00:00+08:00", until: "2026-11-03T00:00:00+08:00" },
      }),
      coupon("save-120", { stock: 2000 }),
      coupon("skincare-15", {
        limit: 2,
        benefit: { type: "percent_off", percent: 15, cap: yuan(60) },
        scope: { type: "category", id: "skincare", title: { en: "Skin care" } },
        stock: 5000,
      }),
      coupon("first-100", { opensAt: "2026-11-02T20:00:00+08:00", stock }),
      coupon("thanks", { phases: ["encore"], audience: "members", benefit: { type: "free_shipping" } }),
      coupon("twice", { phases: ["warmup", "encore"], stock: 2 }),
    ],
  });
}
