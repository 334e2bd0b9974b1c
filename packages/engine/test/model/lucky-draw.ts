import type { DrawResult } from "@campaign-kit/contract";
import fc from "fast-check";
import { drawClient, prizesOf, type DrawClient } from "../lucky-draw.ts";
import { ask, day, key, shoppers, type Ask, type ModelPart, type World } from "./world.ts";

const luckyDraw = (id: string, more: Record<string, unknown>) => ({
  mechanic: "lucky-draw",
  id,
  title: { en: id },
  phases: ["warmup", "peak"],
  ...more,
});
const names = ["wheel", "second"] as const;

type DrawAsk = Ask & { type: "draw" | "share" | "buy"; target: string };

/** A few draw, share and buy chances at once; a shopper sees a draw; the shop sends goods. */
type LuckyDrawStep =
  | { type: "asks"; activity: string; asks: DrawAsk[] }
  | { type: "reveal"; other: string | null; nth: number; key: number }
  | { type: "fulfil"; nth: number; key: number };

const nth = fc.nat(5);
const drawAsk: fc.Arbitrary<DrawAsk> = fc
  .tuple(ask, fc.constantFrom("draw", "draw", "draw", "share", "buy"), fc.constantFrom("link", "mail"))
  .map(([ask, type, target]) => ({ ...ask, type, target }));

/** A handful of cards of every kind, a promise that is soon due, and chances that cost what two prizes bring. */
export const luckyDrawPart: ModelPart<LuckyDrawStep> = {
  activities: [
    luckyDraw("wheel", {
      prizes: prizesOf({ phone: 1, "free-shipping": 2, "20-points": 1, again: 1, thanks: 4 }, { "20-points": 2 }),
      chances: { daily: 2, shares: 1, points: { cost: 3, perDay: 1 }, perDay: 4 },
      pity: { misses: 1, atLeast: "20-points" },
    }),
    luckyDraw("second", {
      phases: ["warmup", "encore"],
      closesAt: day(2.5),
      prizes: prizesOf({ phone: 2, again: 2, thanks: 1 }),
      chances: { daily: 2, shares: 2, perDay: 3 },
    }),
  ],
  weight: 7,
  steps: fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        type: fc.constant("asks" as const),
        activity: fc.constantFrom(names[0], names[0], names[1]),
        asks: fc.array(drawAsk, { minLength: 1, maxLength: 5 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant("reveal" as const),
        // Mostly who made the draw.
        other: fc.constantFrom(null, null, null, null, ...shoppers),
        nth,
        key,
      }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant("fulfil" as const), nth, key }) },
  ),
  run: async (step, world) => {
    const seen = await done(step, drawClient(world.api), world);
    const [activity, shopper] = step.type === "asks" ? [step.activity, step.asks[0]!.shopper] : [names[0], shoppers[0]];
    return [seen, world.told(await world.api.ask(`/lucky-draws/${activity}/draws`, { token: shopper! }))];
  },
};

async function done(step: LuckyDrawStep, client: DrawClient, world: World): Promise<unknown> {
  if (step.type === "asks") {
    const { activity } = step;
    const answers = await Promise.all(
      step.asks.map(({ type, shopper, target, key }) => {
        world.active.add(shopper);
        const name = world.keyOf(key);
        return type === "share" ? client.share(activity, shopper, target, name) : client[type](activity, shopper, name);
      }),
    );
    for (const [index, { status, body }] of answers.entries()) {
      const { type, shopper } = step.asks[index]!;
      if (status !== 201 || type !== "draw") continue;
      const { id, coupon } = (body as DrawResult).draw;
      world.draws.push({ id, activity, shopper });
      if (coupon) world.coupons.push(coupon);
    }
    return answers.map((answer) => world.told(answer));
  }
  // Before anything was drawn, a draw that nobody made is asked for.
  const nothing = { id: "0".repeat(22), activity: names[0], shopper: shoppers[0]! };
  const { id, activity, shopper } = world.draws[step.nth % world.draws.length] ?? nothing;
  const name = world.keyOf(step.key);
  if (step.type === "fulfil") return world.told(await client.fulfil(activity, id, "orders", name));
  const asking = step.other ?? shopper;
  world.active.add(asking);
  return world.told(await client.reveal(activity, asking, id, name));
}
