import fc from "fast-check";
import { groupClient, type GroupClient } from "../group-buy.ts";
import { ask, key, type Ask, type ModelPart, type World } from "./world.ts";

const euro = (amount: number) => ({ amount, currency: "EUR" });
const groupBuy = (id: string, more: Record<string, unknown>) => ({
  mechanic: "group-buy",
  id,
  title: { en: id },
  phases: ["warmup", "peak"],
  product: { id: "kettle", title: { en: "Kettle" } },
  price: euro(1000),
  listed: true,
  ...more,
});
const names = ["duo", "ladder"] as const;

type GroupAsk = Ask & { type: "open" | "join" | "leave"; nth: number };

/** A few open, join and leave groups at once; the shop calls one off, or pays back; somebody sweeps. */
type GroupBuyStep =
  | { type: "asks"; activity: string; asks: GroupAsk[] }
  | { type: "cancel" | "confirm"; activity: string; nth: number; key: number }
  | { type: "sweep" };

const nth = fc.nat(3);
const groupAsk: fc.Arbitrary<GroupAsk> = fc
  .tuple(ask, nth, fc.constantFrom("open" as const, "join" as const, "join" as const, "leave" as const))
  .map(([ask, nth, type]) => ({ ...ask, type, nth }));

/** Few seats, low limits, and times that end where the model's clock may stand: 0.4 and 0.8 days after an opening. */
export const groupBuyPart: ModelPart<GroupBuyStep> = {
  activities: [
    groupBuy("duo", { tiers: [{ people: 2, price: euro(800) }], minutesToFill: 576 }),
    groupBuy("ladder", {
      tiers: [
        { people: 2, price: euro(900) },
        { people: 4, price: euro(700) },
      ],
      leaderDiscount: euro(50),
      minutesToFill: 1152,
      limit: 2,
    }),
  ],
  weight: 8,
  steps: fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        type: fc.constant("asks" as const),
        activity: fc.constantFrom(...names),
        asks: fc.array(groupAsk, { minLength: 1, maxLength: 5 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        type: fc.constantFrom("cancel" as const, "confirm" as const, "confirm" as const),
        activity: fc.constantFrom(...names),
        nth,
        key,
      }),
    },
    { weight: 1, arbitrary: fc.constant({ type: "sweep" as const }) },
  ),
  run: async (step, world) => {
    const client = groupClient(world.api);
    const seen = [await done(step, client, world)];
    for (const activity of "activity" in step ? [step.activity] : names) {
      const path = `/group-buys/${activity}/refunds`;
      seen.push(world.told(await world.api.ask(path, { token: "orders" })));
      for (const group of world.groups.get(activity) ?? []) seen.push(world.told(await client.group(activity, group)));
    }
    return seen;
  },
};

async function done(step: GroupBuyStep, client: GroupClient, world: World): Promise<unknown> {
  if (step.type === "sweep") {
    // All of it: which of very many are swept first is the store's own.
    while (await world.api.api.sweep());
    return "swept";
  }
  const { type, activity } = step;
  if (type === "asks") {
    const asks = step.asks.map(({ type, shopper, nth, key }) => {
      world.active.add(shopper);
      if (type === "open") return client.open(activity, shopper, world.keyOf(key));
      return client[type](activity, nthOf(world, activity, nth), shopper, world.keyOf(key));
    });
    const answers = await Promise.all(asks);
    const opened = answers.filter(({ status }) => status === 201).map(({ body }) => body.group.id);
    world.groups.set(activity, [...new Set([...(world.groups.get(activity) ?? []), ...opened])]);
    return answers.map((answer) => world.told(answer));
  }
  const key = world.keyOf(step.key);
  if (type === "cancel") return world.told(await client.cancel(activity, nthOf(world, activity, step.nth), key));
  const refunds = await client.refunds(activity);
  const { group, id } = refunds[step.nth % refunds.length] ?? { group: nthOf(world, activity, step.nth), id: NOTHING };
  return world.told(await client.confirm(activity, group, id, key));
}

const NOTHING = "0".repeat(22);

/** One of those that were opened; before the first, one that nobody opened. */
function nthOf({ groups }: World, activity: string, nth: number): string {
  const opened = groups.get(activity) ?? [];
  return opened[nth % opened.length] ?? NOTHING;
}
