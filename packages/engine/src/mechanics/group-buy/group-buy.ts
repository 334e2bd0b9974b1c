import type { CampaignDefinition, GroupBuyActivity, GroupBuyDefinition } from "@campaign-kit/contract";
import { OPEN_GROUPS_LENGTH } from "@campaign-kit/contract";
import type { Random } from "../../edges.ts";
import type { GroupBuyOffer } from "../../rules/group-buy.ts";
import type { PhaseSpan } from "../../rules/phase.ts";
import type { StoreTransaction } from "../../store/store.ts";
import { LiveActivity } from "../activity.ts";
import type { Decidable, Mechanic } from "../mechanic.ts";
import { bind, findMemberships, findOpen } from "./books.ts";
import { GroupBuyDesk, type GroupBuyIntent } from "./desk.ts";
import { sweepGroups } from "./sweep.ts";
import { groups } from "./table.ts";
import { presentMine } from "./view.ts";

const MINUTE = 60_000;

/** A group-buy activity of a campaign. */
export class LiveGroupBuy extends LiveActivity<"group-buy"> implements Decidable<GroupBuyIntent> {
  readonly offer: GroupBuyOffer;
  readonly #definition: GroupBuyDefinition;

  constructor(definition: GroupBuyDefinition, campaign: CampaignDefinition, phases: readonly PhaseSpan[]) {
    super(definition, campaign, phases);
    const { id, tiers, leaderDiscount, minutesToFill, limit, listed } = definition;
    this.#definition = definition;
    this.offer = {
      campaign: campaign.id,
      id,
      terms: { tiers, ...(leaderDiscount ? { leaderDiscount } : {}) },
      windows: this.windows,
      timeToFill: minutesToFill * MINUTE,
      limit,
      listed,
    };
  }

  present(): GroupBuyActivity {
    const { product, price, tiers, leaderDiscount, minutesToFill, limit, listed } = this.#definition;
    return {
      ...this.head(),
      product,
      price,
      tiers,
      ...(leaderDiscount ? { leaderDiscount } : {}),
      minutesToFill,
      limit,
      listed,
    };
  }

  shoppersOf(): string[] {
    return [];
  }

  open(
    transaction: StoreTransaction,
    intents: readonly GroupBuyIntent[],
    random: Random,
    now: Promise<number>,
  ): Promise<GroupBuyDesk> {
    return GroupBuyDesk.open(this.offer, transaction, intents, random, now);
  }
}

export const groupBuy: Mechanic<GroupBuyDefinition, LiveGroupBuy> = {
  live: (definition, campaign, phases) => new LiveGroupBuy(definition, campaign, phases),
  present: (_context, activities) => Promise.resolve(() => activities.map((activity) => activity.present())),
  mine: async ({ campaign, store, clock }, activities, shopper) => {
    const ids = activities.map(({ id }) => id);
    const own = shopper
      ? await findMemberships(store, { campaign, activity: ids, shopper: [shopper.id] }, "activity")
      : [];
    const listed = activities.filter(({ offer }) => offer.listed).map(({ id }) => id);
    // The shopper's own may be among them, and are told elsewhere.
    const most = OPEN_GROUPS_LENGTH + own.length;
    const [mine, open] = await Promise.all([
      store.find(groups, { id: own.map(({ group }) => group) }),
      findOpen(store, { campaign, activity: listed }, most, clock()),
    ]);
    const found = [...new Map([...open, ...mine].map((group) => [group.id, group])).values()];
    const books = Map.groupBy(bind(found, own), ({ group }) => group.activity);
    return (now) => activities.map(({ id, offer }) => presentMine(offer, books.get(id) ?? [], shopper, now));
  },
  sweep: ({ campaign, store, clock }, activities) =>
    sweepGroups(
      store,
      campaign,
      activities.map(({ id }) => id),
      clock,
    ),
};
