import type { CheckInResult, Reward, Shopper } from "@campaign-kit/contract";
import type { Random } from "../../edges.ts";
import { Rewards } from "../../rewards/rewards.ts";
import { decideCheckIn, decideMakeUp, withDay, type Marked } from "../../rules/check-in.ts";
import type { Denial } from "../../rules/denial.ts";
import type { StoreTransaction } from "../../store/store.ts";
import { presentCoupon } from "../coupon/coupon.ts";
import type { Desk, Outcome } from "../mechanic.ts";
import type { LiveCheckIn } from "./check-in.ts";
import { checkIns, type CheckInRecord } from "./table.ts";

/** A shopper who checks in, or who makes up a missed day. */
export type CheckInIntent =
  { type: "check-in"; shopper: Shopper } | { type: "make-up"; shopper: Shopper; date: string };

/** Decides a batch of intents on one check-in activity. */
export class CheckInDesk implements Desk<CheckInIntent> {
  readonly #activity: LiveCheckIn;
  readonly #transaction: StoreTransaction;
  readonly #rewards: Rewards;
  /** By shopper, oldest first. */
  readonly #done: Map<string, CheckInRecord[]>;
  readonly #marked: CheckInRecord[] = [];

  /** Loads what these intents are decided on. */
  static async open(
    activity: LiveCheckIn,
    transaction: StoreTransaction,
    intents: readonly CheckInIntent[],
    random: Random,
  ): Promise<CheckInDesk> {
    const { campaign, id } = activity;
    const shoppers = [...new Set(activity.shoppersOf(intents))];
    const [done, rewards] = await Promise.all([
      transaction.find(checkIns, { campaign, shopper: shoppers, activity: id }, { order: ["date"] }),
      Rewards.open(transaction, activity.scope, shoppers, random),
    ]);
    return new CheckInDesk(activity, transaction, rewards, done);
  }

  private constructor(
    activity: LiveCheckIn,
    transaction: StoreTransaction,
    rewards: Rewards,
    done: readonly CheckInRecord[],
  ) {
    this.#activity = activity;
    this.#transaction = transaction;
    this.#rewards = rewards;
    this.#done = Map.groupBy(done, ({ shopper }) => shopper);
  }

  decide(intent: CheckInIntent, now: number): Outcome {
    const { shopper } = intent;
    const { offer, points } = this.#activity;
    const done = this.#done.get(shopper.id) ?? [];
    if (intent.type === "check-in") {
      const decision = decideCheckIn(offer, done, shopper, now);
      if ("denied" in decision) return decision;
      const daily: Reward[] = points > 0 ? [{ type: "points", points }] : [];
      return this.#give(shopper, daily, decision, now);
    }
    const decision = decideMakeUp(offer, done, shopper, intent.date, now);
    if ("denied" in decision) return decision;
    return this.#pay(shopper.id, now) ?? this.#give(shopper, [], decision, now);
  }

  async save(): Promise<void> {
    await this.#transaction.insert(checkIns, this.#marked);
    await this.#rewards.save();
  }

  #pay(shopper: string, now: number): Denial | undefined {
    const { offer, id } = this.#activity;
    return this.#rewards.ledger.spend(shopper, offer.makeUp!.cost, { reason: "make_up", activity: id }, now);
  }

  #give(shopper: Shopper, daily: readonly Reward[], { record, milestones }: Marked, now: number): Outcome {
    const reached = milestones.flatMap(({ rewards }) => rewards);
    const given = [
      ...daily.map((reward) => this.#rewards.give(shopper.id, reward, "check_in", now)),
      ...reached.map((reward) => this.#rewards.give(shopper.id, reward, "milestone", now)),
    ];
    const done = withDay(this.#done.get(shopper.id) ?? [], record);
    this.#done.set(shopper.id, done);
    this.#marked.push(record);
    const body: CheckInResult = {
      date: record.date,
      rewards: [...daily, ...reached],
      coupons: given.flatMap((coupon) => (coupon ? presentCoupon(coupon, now) : [])),
      points: this.#rewards.ledger.balance(shopper.id),
      mine: this.#activity.mine(done, shopper, now),
    };
    return { status: 201, body };
  }
}
