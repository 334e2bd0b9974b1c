import type { ActivityDefinition, CampaignDefinition } from "@campaign-kit/contract";
import type { PhaseSpan } from "../rules/phase.ts";
import { LiveCoupon } from "./coupon.ts";

/** Every mechanic, by the name that it bears in a campaign's definition. */
const mechanics = { coupon: LiveCoupon } satisfies Record<ActivityDefinition["mechanic"], unknown>;

export type Mechanic = keyof typeof mechanics;

/** An activity of a mechanic, as the engine works with it. */
export type ActivityOf<Name extends Mechanic> = InstanceType<(typeof mechanics)[Name]>;

/** Makes an activity of a definition ready to be shown and decided. */
export function liveActivity(
  definition: ActivityDefinition,
  campaign: CampaignDefinition,
  phases: readonly PhaseSpan[],
): ActivityOf<Mechanic> {
  return new mechanics[definition.mechanic](definition, campaign, phases);
}
