import type { Activity, CampaignDefinition, MyActivity, Shopper } from "@campaign-kit/contract";
import type { Edges, Random } from "../edges.ts";
import type { Denial } from "../rules/denial.ts";
import type { PhaseSpan } from "../rules/phase.ts";
import type { Store, StoreTransaction } from "../store/store.ts";

/** What an intent comes to: a success of the contract, or a definite denial. */
export type Outcome = { status: 200 | 201; body: unknown } | Denial;

/** Decides one batch of intents on what its activity is at that moment. */
export interface Desk<Intent> {
  /** Decides one intent on what the ones before it left. One that throws must leave nothing. */
  decide(intent: Intent, now: number): Outcome;
  /** Writes what the decisions changed. */
  save(): Promise<void>;
}

/** What intents are decided on, as the decider sees it: an activity, or what belongs to shoppers alone. */
export interface Decidable<Intent> {
  /** Whose rules decide, as an `Observer` hears it. */
  readonly mechanic: string;
  /** What is decided one after another, in batches. */
  readonly line: string;
  /** What the decision is the only writer of; without an activity, only of what its shoppers have. */
  readonly scope: { campaign: string; activity?: string };
  /** The shoppers whose holdings over several activities these intents are decided on. */
  shoppersOf(intents: readonly Intent[]): string[];
  /** Loads what these intents need, in few round trips. `now` is when they will be decided, known once the locks are there. */
  open(
    transaction: StoreTransaction,
    intents: readonly Intent[],
    random: Random,
    now: Promise<number>,
  ): Promise<Desk<Intent>>;
}

/** What a mechanic's reads work with. */
export interface ReadContext extends Edges {
  campaign: string;
  store: Store;
  /** How many each activity of the campaign has given out. */
  issued: (activity: string) => number;
}

/** How things stand at an instant. What it tells was read before, so that all of a document is told as of one instant. */
export type Told<Thing> = (now: number) => Thing;

/**
 * A mechanic as the documents need it. Its activities come all at once, so that a read costs the same few queries for
 * any number of them; what is told is in their order.
 */
export interface Mechanic<Definition, Live> {
  /** Makes an activity of a definition ready to be shown and decided. */
  live(definition: Definition, campaign: CampaignDefinition, phases: readonly PhaseSpan[]): Live;
  /** As everyone sees them. */
  present(context: ReadContext, activities: readonly Live[]): Promise<Told<Activity[]>>;
  /** As a shopper, or a visitor (`null`), stands to them. */
  mine(context: ReadContext, activities: readonly Live[], shopper: Shopper | null): Promise<Told<MyActivity[]>>;
  /** Writes down some of what time alone has changed. May run anywhere, any number of times. Tells how much it was. */
  sweep?(context: ReadContext, activities: readonly Live[]): Promise<number>;
}
