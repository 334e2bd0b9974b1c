import type { CampaignDefinition } from "@campaign-kit/contract";
import type { Campaign, CampaignStage, Me, Shopper, WaitingRoomDefinition } from "@campaign-kit/contract";
import type { Edges } from "./edges.ts";
import {
  liveActivities,
  myActivities,
  presentActivities,
  sweepActivities,
  type ActivityOf,
  type AnyActivity,
  type MechanicName,
} from "./mechanics/index.ts";
import type { ReadContext } from "./mechanics/mechanic.ts";
import { readBalance } from "./points/read.ts";
import { ProblemError } from "./problem.ts";
import type { CampaignRegistry } from "./registry.ts";
import { stageAt, type PhaseSpan } from "./rules/phase.ts";
import type { Store } from "./store/store.ts";
import { instant } from "./time.ts";

/** What a campaign is read from. */
export interface Surroundings extends Edges {
  store: Store;
}

/** A campaign, ready to be shown and decided. */
export class LiveCampaign {
  readonly id: string;
  readonly activities: ReadonlyMap<string, AnyActivity>;
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
    this.activities = new Map(liveActivities(definition, this.#phases).map((activity) => [activity.id, activity]));
  }

  /** How it takes shoppers in, where it has a line. */
  get waitingRoom(): WaitingRoomDefinition | undefined {
    return this.#definition.waitingRoom;
  }

  stage(now: number): CampaignStage {
    return stageAt(this.#phases, now);
  }

  /** The next instant at which an activity opens or closes. */
  turnsAt(now: number): number {
    const instants = [...this.activities.values()].flatMap(({ windows }) =>
      windows.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt]),
    );
    return Math.min(...instants.filter((instant) => instant > now));
  }

  /** The public document. */
  async present(surroundings: Surroundings): Promise<Campaign> {
    const activities = await presentActivities(await this.#reading(surroundings), this.activities.values());
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
      activities: [...activities(surroundings.clock()).values()],
    };
  }

  /** A shopper's part, or a visitor's (`null`). */
  async me(surroundings: Surroundings, shopper: Shopper | null): Promise<Me> {
    const [activities, points] = await Promise.all([
      myActivities(await this.#reading(surroundings), this.activities.values(), shopper),
      shopper ? readBalance(surroundings.store, this.id, shopper.id) : 0,
    ]);
    // After the reads: nothing that they found is later than that.
    const now = surroundings.clock();
    return {
      now: instant(now),
      stage: this.stage(now),
      shopper,
      points,
      activities: Object.fromEntries(activities(now)),
    };
  }

  /** Writes down some of what time alone has changed; tells how much it was. */
  async sweep(surroundings: Surroundings): Promise<number> {
    return sweepActivities(await this.#reading(surroundings), this.activities.values());
  }

  /** The activity of this id, or the problem `activity_not_found`. */
  anyActivity(id: string): AnyActivity {
    const activity = this.activities.get(id);
    if (!activity) throw new ProblemError("activity_not_found");
    return activity;
  }

  /** The activity of this mechanic and id, or the problem `activity_not_found`. */
  activity<Name extends MechanicName>(mechanic: Name, id: string): ActivityOf<Name> {
    const activity = this.anyActivity(id);
    if (activity.mechanic !== mechanic) throw new ProblemError("activity_not_found");
    return activity as ActivityOf<Name>;
  }

  async #reading({ store, clock, random }: Surroundings): Promise<ReadContext> {
    const issued = await store.issued(this.id);
    return { campaign: this.id, store, clock, random, issued: (activity) => issued.get(activity) ?? 0 };
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
