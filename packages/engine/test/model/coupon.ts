import fc from "fast-check";
import { ask, day, key, type Ask, type ModelPart } from "./world.ts";

const names = ["scarce", "pair", "rival", "welcome", "ends"] as const;
const coupon = (name: (typeof names)[number], more: Record<string, unknown>) => ({
  mechanic: "coupon",
  id: name,
  title: { en: name },
  phases: ["peak"],
  benefit: { type: "free_shipping" },
  use: { type: "after_claim", days: 1 },
  ...more,
});

/** A few claim one coupon at once, or an order takes or gives back one that was given. */
type CouponStep =
  | { type: "claims"; coupon: string; asks: Ask[] }
  | { type: "uses" | "returns"; nth: number; order: string; key: number };

/** Little stock, low limits, exclusion, all audiences. */
export const couponPart: ModelPart<CouponStep> = {
  activities: [
    coupon("scarce", { phases: ["warmup", "peak", "encore"], stock: 2 }),
    coupon("pair", {
      phases: ["warmup", "peak"],
      limit: 2,
      stock: 3,
      use: { type: "fixed", from: day(1), until: day(2) },
    }),
    coupon("rival", { opensAt: day(1.5), audience: "members", stock: 5, excludes: ["pair", "scarce"] }),
    coupon("welcome", { phases: ["warmup", "encore"], audience: "new_customers", limit: 2 }),
    coupon("ends", { phases: ["warmup", "encore"], stock: 1, limit: 3 }),
  ],
  weight: 6,
  steps: fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant("claims" as const),
        coupon: fc.constantFrom(...names),
        asks: fc.array(ask, { minLength: 1, maxLength: 4 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constantFrom("uses" as const, "uses" as const, "returns" as const),
        nth: fc.nat(4),
        order: fc.constantFrom("order-1", "order-2"),
        key,
      }),
    },
  ),
  run: async (step, world) => {
    const { api, coupons, active } = world;
    if (step.type === "claims") {
      for (const { shopper } of step.asks) active.add(shopper);
      const asks = step.asks.map(({ shopper, key }) => api.claim(step.coupon, shopper, world.keyOf(key)));
      const answers = await Promise.all(asks);
      coupons.push(...answers.filter(({ status }) => status === 201).map(({ body }) => body.coupon));
      return answers.map((answer) => world.told(answer));
    }
    // Before anything was given, one that nobody has is asked for.
    const given = coupons[step.nth % coupons.length] ?? { id: "0".repeat(22), activity: names[0] };
    const body = { coupon: given.id, order: step.order };
    return world.told(await api.order(step.type, given.activity, body, world.keyOf(step.key)));
  },
};
