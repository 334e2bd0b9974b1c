import type { CheckInResult } from "@campaign-kit/contract";
import fc from "fast-check";
import { ask, day, key, shoppers, type Ask, type ModelPart } from "./world.ts";

const checkIn = (id: string, more: Record<string, unknown>) => ({
  mechanic: "check-in",
  id,
  title: { en: id },
  phases: ["warmup", "peak", "encore"],
  ...more,
});
const names = ["daily", "split"] as const;

/** A few check in at once, or make up a day; the shop gives points, or undoes one of a shopper's entries. */
type CheckInStep =
  | { type: "days"; activity: string; asks: Ask[] }
  | { type: "make-ups"; activity: string; asks: (Ask & { date: string })[] }
  | { type: "grant"; shopper: string; points: number; key: number }
  | { type: "reversal"; shopper: string; nth: number; key: number };

/** Short runs, milestones of every kind, and make-ups for more points than most have. */
export const checkInPart: ModelPart<CheckInStep> = {
  activities: [
    checkIn("daily", {
      points: 2,
      milestones: [
        { days: 2, rewards: [{ type: "points", points: 1 }] },
        {
          days: 3,
          rewards: [
            {
              type: "coupon",
              title: { en: "Three days" },
              benefit: { type: "free_shipping" },
              use: { type: "after_claim", days: 1 },
            },
          ],
        },
      ],
      makeUp: { perMonth: 1, cost: 3 },
    }),
    checkIn("split", { phases: ["warmup", "encore"], closesAt: day(2.5), makeUp: { perMonth: 31, cost: 0 } }),
  ],
  weight: 5,
  steps: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        type: fc.constant("days" as const),
        activity: fc.constantFrom(...names),
        asks: fc.array(ask, { minLength: 1, maxLength: 3 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant("make-ups" as const),
        activity: fc.constantFrom(...names),
        asks: fc.array(
          fc.record({
            shopper: fc.constantFrom(...shoppers),
            key,
            date: fc.constantFrom("2026-10-31", "2026-11-01", "2026-11-02", "2026-11-03"),
          }),
          { minLength: 1, maxLength: 2 },
        ),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant("grant" as const),
        shopper: fc.constantFrom(...shoppers),
        points: fc.integer({ min: 1, max: 4 }),
        key,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant("reversal" as const),
        shopper: fc.constantFrom(...shoppers),
        nth: fc.nat(3),
        key,
      }),
    },
  ),
  run: async (step, world) => {
    const { api, active, coupons } = world;
    if (step.type === "grant" || step.type === "reversal") {
      const { shopper, key } = step;
      active.add(shopper);
      if (step.type === "grant") {
        return world.told(
          await api.post("/points/grants", "orders", { shopper, points: step.points }, world.keyOf(key)),
        );
      }
      const { entries } = (await api.wallet(shopper)).points;
      const entry = entries[step.nth % entries.length]?.id ?? "0".repeat(22);
      return world.told(await api.post("/points/reversals", "orders", { shopper, entry }, world.keyOf(key)));
    }
    const path = `/check-ins/${step.activity}/${step.type}`;
    const answers = await Promise.all(
      step.asks.map(({ shopper, key, ...body }) => {
        active.add(shopper);
        return api.post(path, shopper, step.type === "days" ? undefined : body, world.keyOf(key));
      }),
    );
    for (const { status, body } of answers) {
      if (status === 201) coupons.push(...(body as CheckInResult).coupons);
    }
    return answers.map((answer) => world.told(answer));
  },
};
