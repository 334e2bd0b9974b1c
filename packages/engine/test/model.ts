import { CampaignDefinition, type Coupon } from "@campaign-kit/contract";
import fc from "fast-check";
import type { Answered, TestApi } from "./api.ts";

const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse("2026-11-01T00:00:00Z");
/** Where the model's windows open and close, and where coupons expire; then a moment before each; then in between. */
const borders = [0, 1, 1.5, 2, 3, 4, 5, 9].map((day) => START + day * DAY);
const instants = borders.flatMap((border) => [border - 1, border]);
const inside = [0.5, 1.2, 1.6, 1.8, 2.5].map((day) => START + day * DAY);

const shoppers = ["new-ann", "new-bo", "member-cy", "member-di"];
const coupons = ["scarce", "pair", "rival", "welcome", "ends"] as const;

/** A campaign in which a handful of commands meets every rule: little stock, low limits, exclusion, all audiences. */
export function modelCampaign(id: string): CampaignDefinition {
  const day = (offset: number) => new Date(START + offset * DAY).toISOString();
  const coupon = (name: (typeof coupons)[number], more: Record<string, unknown>) => ({
    mechanic: "coupon",
    id: name,
    title: { en: name },
    phases: ["peak"],
    benefit: { type: "free_shipping" },
    use: { type: "after_claim", days: 1 },
    ...more,
  });
  return CampaignDefinition.parse({
    id,
    name: { en: "Model" },
    slogan: { en: "Model" },
    timeZone: "UTC",
    currency: "EUR",
    phases: [
      { id: "warmup", name: { en: "Warm-up" }, startsAt: day(0), endsAt: day(1) },
      { id: "peak", name: { en: "Peak" }, startsAt: day(1), endsAt: day(2) },
      { id: "encore", name: { en: "Encore" }, startsAt: day(2), endsAt: day(3) },
    ],
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
  });
}

type Ask = { shopper: string; key: number };

/** Something that happens: time passes, a few claim one coupon at once, or an order takes or gives back a claimed one. */
export type Step =
  | { type: "time"; now: number }
  | { type: "claims"; coupon: string; asks: Ask[] }
  | { type: "uses" | "returns"; nth: number; order: string; key: number };

const key = fc.nat(7);
const time = fc.record({
  type: fc.constant("time" as const),
  now: fc.oneof(fc.constantFrom(...instants), fc.constantFrom(...inside)),
});
const claims = fc.record({
  type: fc.constant("claims" as const),
  coupon: fc.constantFrom(...coupons),
  asks: fc.array(fc.record({ shopper: fc.constantFrom(...shoppers), key }), { minLength: 1, maxLength: 4 }),
});
const order = fc.record({
  type: fc.constantFrom("uses" as const, "uses" as const, "returns" as const),
  nth: fc.nat(4),
  order: fc.constantFrom("order-1", "order-2"),
  key,
});

export const sequence: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof({ weight: 1, arbitrary: time }, { weight: 4, arbitrary: claims }, { weight: 2, arbitrary: order }),
  { minLength: 1, maxLength: 7 },
);

/** Runs a sequence, and tells all that anyone could see of it, with ids replaced by the order of their appearance. */
export async function observe(api: TestApi, steps: readonly Step[]): Promise<unknown[]> {
  const seen: unknown[] = [];
  const ids: string[] = [];
  const claimed: Coupon[] = [];
  const nameOf = (key: number) => `model-key-${key}-${api.campaign.id}`;
  const told = ({ status, text, headers }: Answered) => ({
    status,
    replayed: headers.get("Idempotency-Replayed"),
    body: normalise(text, ids),
  });
  api.time.now = START + 1.6 * DAY;
  for (const step of steps) {
    if (step.type === "time") {
      api.time.now = step.now;
    } else if (step.type === "claims") {
      const asks = step.asks.map(({ shopper, key }) => api.claim(step.coupon, shopper, nameOf(key)));
      const answers = await Promise.all(asks);
      claimed.push(...answers.filter(({ status }) => status === 201).map(({ body }) => body.coupon));
      seen.push(answers.map(told));
    } else {
      // Before anything was claimed, one that nobody has is asked for.
      const coupon = claimed[step.nth % claimed.length] ?? { id: "0".repeat(22), activity: coupons[0] };
      const body = { coupon: coupon.id, order: step.order };
      seen.push(told(await api.order(step.type, coupon.activity, body, nameOf(step.key))));
    }
  }
  const active = new Set(
    steps.flatMap((step) => (step.type === "claims" ? step.asks : [])).map(({ shopper }) => shopper),
  );
  for (const shopper of active) seen.push(told(await api.ask("/me", { token: shopper })));
  seen.push(told(await api.ask("/me")), told(await api.ask("")));
  return seen;
}

function normalise(text: string, ids: string[]): unknown {
  return JSON.parse(text, (name, value: unknown) => {
    if (name !== "id" || typeof value !== "string" || value.length !== 22) return value;
    if (!ids.includes(value)) ids.push(value);
    return `id-${ids.indexOf(value)}`;
  });
}
