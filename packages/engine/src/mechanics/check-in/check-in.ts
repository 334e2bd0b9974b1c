import { CHECK_IN_DAYS, type CampaignDefinition, type CheckInDefinition } from "@campaign-kit/contract";
import type { CheckInActivity, MyCheckIn, Shopper } from "@campaign-kit/contract";
import type { Random } from "../../edges.ts";
import { rewardOf } from "../../rewards/rewards.ts";
import { Calendar } from "../../rules/calendar.ts";
import { checkInStatus, currentRun, makeUps, received, type CheckInOffer } from "../../rules/check-in.ts";
import type { PhaseSpan } from "../../rules/phase.ts";
import type { StoreTransaction } from "../../store/store.ts";
import { instant } from "../../time.ts";
import { LiveActivity } from "../activity.ts";
import type { Decidable, Mechanic } from "../mechanic.ts";
import { CheckInDesk, type CheckInIntent } from "./desk.ts";
import { checkIns, type CheckInRecord } from "./table.ts";

/** A check-in activity of a campaign. */
export class LiveCheckIn extends LiveActivity<"check-in"> implements Decidable<CheckInIntent> {
  readonly offer: CheckInOffer;
  /** What each day brings. */
  readonly points: number;

  constructor(definition: CheckInDefinition, campaign: CampaignDefinition, phases: readonly PhaseSpan[]) {
    super(definition, campaign, phases);
    this.points = definition.points;
    this.offer = {
      campaign: campaign.id,
      id: this.id,
      windows: this.windows,
      calendar: new Calendar(campaign.timeZone, this.windows),
      milestones: definition.milestones.map(({ days, rewards }) => ({ days, rewards: rewards.map(rewardOf) })),
      makeUp: definition.makeUp,
    };
  }

  present(): CheckInActivity {
    const { milestones, makeUp } = this.offer;
    return { ...this.head(), points: this.points, milestones: [...milestones], ...(makeUp ? { makeUp } : {}) };
  }

  /** `done`: what the shopper has of this activity, oldest first. */
  mine(done: readonly CheckInRecord[], shopper: Shopper | null, now: number): MyCheckIn {
    const today = this.offer.calendar.today(now);
    const run = currentRun(this.offer, done, now);
    const brought = received(run);
    const makeUp = makeUps(this.offer, done, shopper, now);
    return {
      mechanic: "check-in",
      status: checkInStatus(this.offer, done, shopper, now),
      today: today.date,
      nextDayAt: instant(today.endsAt),
      streak: run.length,
      total: done.length,
      days: done.slice(-CHECK_IN_DAYS).map(({ date, madeUp }) => ({ date, madeUp })),
      milestones: this.offer.milestones.map(({ days }) => ({
        days,
        received: brought.has(days),
        toGo: Math.max(0, days - run.length),
      })),
      ...(makeUp ? { makeUp } : {}),
    };
  }

  shoppersOf(intents: readonly CheckInIntent[]): string[] {
    return intents.map(({ shopper }) => shopper.id);
  }

  open(transaction: StoreTransaction, intents: readonly CheckInIntent[], random: Random): Promise<CheckInDesk> {
    return CheckInDesk.open(this, transaction, intents, random);
  }
}

export const checkIn: Mechanic<CheckInDefinition, LiveCheckIn> = {
  live: (definition, campaign, phases) => new LiveCheckIn(definition, campaign, phases),
  present: (_context, activities) => Promise.resolve(() => activities.map((activity) => activity.present())),
  mine: async ({ campaign, store }, activities, shopper) => {
    const done = shopper ? await store.find(checkIns, { campaign, shopper: shopper.id }, { order: ["date"] }) : [];
    const byActivity = Map.groupBy(done, ({ activity }) => activity);
    return (now) => activities.map((activity) => activity.mine(byActivity.get(activity.id) ?? [], shopper, now));
  },
};
