import { CampaignDefinition } from "@campaign-kit/contract";
import fc from "fast-check";
import type { Store } from "../../src/index.ts";
import { testApi, type TestApi } from "../api.ts";
import { checkInPart } from "./check-in.ts";
import { couponPart } from "./coupon.ts";
import { groupBuyPart } from "./group-buy.ts";
import { luckyDrawPart } from "./lucky-draw.ts";
import { day, DAY, modelRandom, START, World, type ModelPart } from "./world.ts";

/** What each mechanic has in the model. */
const parts = { coupon: couponPart, groupBuy: groupBuyPart, checkIn: checkInPart, luckyDraw: luckyDrawPart };

/** A campaign in which a handful of commands meets every rule. */
export function modelCampaign(id: string): CampaignDefinition {
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
    activities: Object.values(parts).flatMap(({ activities }) => activities),
  });
}

/** Where the model's windows open and close, and where coupons expire; then a moment before each; then in between. */
const borders = [0, 1, 1.5, 2, 2.5, 3, 4, 5, 9].map((offset) => START + offset * DAY);
const instants = borders.flatMap((border) => [border - 1, border]);
const inside = [0.5, 1.2, 1.6, 1.8, 2.4].map((offset) => START + offset * DAY);
const time: ModelPart<number> = {
  activities: [],
  weight: 3,
  steps: fc.oneof(fc.constantFrom(...instants), fc.constantFrom(...inside)),
  run: (now, { api }) => {
    api.time.now = now;
    return Promise.resolve(now);
  },
};

/** Something that happens: time passes, or some ask for something of a mechanic. */
type Part = "time" | keyof typeof parts;
export interface Step {
  part: Part;
  step: unknown;
}
// Each part runs the steps that it made.
const all = { time, ...parts } as unknown as Record<Part, ModelPart<unknown>>;

export const sequence: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    ...Object.entries(all).map(([name, { weight, steps }]) => ({
      weight,
      arbitrary: steps.map((step) => ({ part: name as Part, step })),
    })),
  ),
  { minLength: 1, maxLength: 9 },
);

/** An API of the model over a store. */
export function modelApi(store: Store, campaign: CampaignDefinition): TestApi {
  return testApi(store, campaign, START + 1.6 * DAY, modelRandom(campaign.id));
}

/** Runs a sequence, and tells all that anyone could see of it. */
export async function observe(api: TestApi, steps: readonly Step[]): Promise<unknown[]> {
  const world = new World(api);
  const seen: unknown[] = [];
  for (const { part, step } of steps) seen.push(await all[part].run(step, world));
  for (const shopper of world.active) {
    for (const path of ["/me", "/wallet"]) seen.push(world.told(await api.ask(path, { token: shopper })));
  }
  for (const path of ["/me", ""]) seen.push(world.told(await api.ask(path)));
  return seen;
}
