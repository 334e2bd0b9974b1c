import type { CampaignDefinition } from "@campaign-kit/contract";
import type { Campaign, CampaignStage } from "@campaign-kit/contract";
import { liveActivity, type ActivityOf, type Mechanic } from "./mechanics/index.ts";
import { ProblemError } from "./problem.ts";
import type { CampaignRegistry } from "./registry.ts";
import { stageAt, type PhaseSpan } from "./rules/phase.ts";
import { instant } from "./time.ts";

/** A campaign, ready to be shown and decided. */
export class LiveCampaign {
  readonly id: string;
  readonly activities: ReadonlyMap<string, ActivityOf<Mechanic>>;
  readonly #definition: CampaignDefinition;
  readonly #phases: readonly PhaseSpan[];

  constructor(definition: CampaignDefinition) {
    this.id = definition.id;
    this.#definition = definition;
    this.#phases = definition.phases.map(({ id, startsAt, endsAt }) => ({
      id,
      startsAt: Date.parse(startsAt),
      endsAt: Date.parse(endsAt),
    }));
    this.activities = new Map(
      definition.activities.map((activity) => [activity.id, liveActivity(activity, definition, this.#phases)]),
    );
  }

  stage(now: number): CampaignStage {
    return stageAt(this.#phases, now);
  }

  /** The public document. `issued`: how many each activity has given out. */
  present(issued: ReadonlyMap<string, number>): Campaign {
    const { id, name, slogan, description, theme, timeZone, currency, phases, rules } = this.#definition;
    return {
      id,
      name,
      slogan,
      ...(description ? { description } : {}),
      ...(theme ? { theme } : {}),
      timeZone,
      currency,
      phases: phases.map((phase, index) => ({
        id: phase.id,
        name: phase.name,
        ...(phase.hint ? { hint: phase.hint } : {}),
        startsAt: instant(this.#phases[index]!.startsAt),
        endsAt: instant(this.#phases[index]!.endsAt),
      })),
      rules,
      activities: [...this.activities.values()].map((activity) => activity.present(issued.get(activity.id) ?? 0)),
    };
  }

  /** The activity of this mechanic and id, or the problem `activity_not_found`. */
  activity<Name extends Mechanic>(mechanic: Name, id: string): ActivityOf<Name> {
    const activity = this.activities.get(id);
    if (activity?.mechanic !== mechanic) throw new ProblemError("activity_not_found");
    return activity as ActivityOf<Name>;
  }
}

const live = new WeakMap<CampaignDefinition, LiveCampaign>();

/** The campaign of this id, or the problem `campaign_not_found`. */
export function findCampaign(campaigns: CampaignRegistry, id: string): LiveCampaign {
  const definition = campaigns.get(id);
  if (!definition) throw new ProblemError("campaign_not_found");
  let campaign = live.get(definition);
  if (!campaign) live.set(definition, (campaign = new LiveCampaign(definition)));
  return campaign;
}
