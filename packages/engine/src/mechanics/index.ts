import type { Activity, ActivityDefinition, CampaignDefinition, MyActivity, Shopper } from "@campaign-kit/contract";
import type { PhaseSpan } from "../rules/phase.ts";
import { checkIn } from "./check-in/check-in.ts";
import { coupon } from "./coupon/coupon.ts";
import { groupBuy } from "./group-buy/group-buy.ts";
import { luckyDraw } from "./lucky-draw/lucky-draw.ts";
import type { Mechanic, ReadContext, Told } from "./mechanic.ts";

/** Every mechanic, by the name that it bears in a campaign's definition. */
const mechanics = { coupon, "group-buy": groupBuy, "lucky-draw": luckyDraw, "check-in": checkIn };

export type MechanicName = keyof typeof mechanics;

/** An activity of a mechanic, as the engine works with it. */
export type ActivityOf<Name extends MechanicName> = ReturnType<(typeof mechanics)[Name]["live"]>;
export type AnyActivity = ActivityOf<MechanicName>;

type AnyMechanic = Mechanic<ActivityDefinition, AnyActivity>;

/** The mechanic of this name, for any of its activities: which are of one mechanic is known by their names alone. */
function mechanicOf(name: MechanicName): AnyMechanic {
  return mechanics[name];
}

/** Makes the activities of a campaign ready to be shown and decided. */
export function liveActivities(campaign: CampaignDefinition, phases: readonly PhaseSpan[]): AnyActivity[] {
  return campaign.activities.map((definition) => {
    return mechanicOf(definition.mechanic).live(definition, campaign, phases);
  });
}

/** Activities as everyone sees them, by their ids. */
export function presentActivities(
  context: ReadContext,
  activities: Iterable<AnyActivity>,
): Promise<Told<Map<string, Activity>>> {
  return tell(activities, (mechanic, some) => mechanic.present(context, some));
}

/** How a shopper, or a visitor, stands to activities, by their ids. */
export function myActivities(
  context: ReadContext,
  activities: Iterable<AnyActivity>,
  shopper: Shopper | null,
): Promise<Told<Map<string, MyActivity>>> {
  return tell(activities, (mechanic, some) => mechanic.mine(context, some, shopper));
}

/** Lets the mechanics write down what time alone has changed. Tells how much it was. */
export async function sweepActivities(context: ReadContext, activities: Iterable<AnyActivity>): Promise<number> {
  let swept = 0;
  for (const [mechanic, some] of byMechanic(activities)) swept += (await mechanic.sweep?.(context, some)) ?? 0;
  return swept;
}

function byMechanic(activities: Iterable<AnyActivity>): [AnyMechanic, AnyActivity[]][] {
  const groups = Map.groupBy(activities, ({ mechanic }) => mechanic);
  return [...groups].map(([name, some]) => [mechanicOf(name), some]);
}

/** Reads of every mechanic at once. What they tell is in the order in which the activities came. */
async function tell<Thing>(
  activities: Iterable<AnyActivity>,
  read: (mechanic: AnyMechanic, some: readonly AnyActivity[]) => Promise<Told<Thing[]>>,
): Promise<Told<Map<string, Thing>>> {
  const all = [...activities];
  const groups = await Promise.all(
    byMechanic(all).map(async ([mechanic, some]) => ({ some, told: await read(mechanic, some) })),
  );
  return (now) => {
    const things = new Map(
      groups.flatMap(({ some, told }) => told(now).map((thing, index) => [some[index]!.id, thing] as const)),
    );
    return new Map(all.map(({ id }) => [id, things.get(id)!]));
  };
}
