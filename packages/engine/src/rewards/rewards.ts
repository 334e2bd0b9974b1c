import type { CouponUseInput, PointsReason, RewardDefinition } from "@campaign-kit/contract";
import type { CouponUse, Reward } from "@campaign-kit/contract";
import type { Random } from "../edges.ts";
import { coupons, type CouponRecord } from "../mechanics/coupon/table.ts";
import { Ledger } from "../points/ledger.ts";
import { issueCoupon, usePeriod } from "../rules/coupon.ts";
import type { StoreTransaction } from "../store/store.ts";
import { instant } from "../time.ts";
import { KeptChances } from "./chances.ts";

/** A reward as the API sends it, of one as a shop writes it down. */
export function rewardOf(definition: RewardDefinition): Reward {
  if (definition.type !== "coupon") return definition;
  const { threshold, use, ...coupon } = definition;
  return { ...coupon, ...(threshold ? { threshold } : {}), use: useOf(use) };
}

function useOf(use: CouponUseInput): CouponUse {
  if (use.type === "after_claim") return use;
  return { type: "fixed", from: instant(Date.parse(use.from)), until: instant(Date.parse(use.until)) };
}

/**
 * What one activity gives some shoppers, within a transaction that has its lock and theirs. What is given counts at once,
 * and is written by `save`: the ledger and the kept chances among it, which a desk may also use by themselves.
 */
export class Rewards {
  readonly ledger: Ledger;
  readonly chances: KeptChances;
  readonly #transaction: StoreTransaction;
  readonly #campaign: string;
  readonly #activity: string;
  readonly #random: Random;
  /** How many coupons of the activity each shopper has. */
  readonly #ordinals: Map<string, number>;
  readonly #coupons: CouponRecord[] = [];

  /** Loads what these shoppers have, in three reads. */
  static async open(
    transaction: StoreTransaction,
    scope: { campaign: string; activity: string },
    shoppers: readonly string[],
    random: Random,
  ): Promise<Rewards> {
    const { campaign, activity } = scope;
    const [last, ledger, chances] = await Promise.all([
      transaction.find(
        coupons,
        { campaign, shopper: [...new Set(shoppers)], activity },
        { each: "shopper", order: ["-ordinal"], limit: 1 },
      ),
      Ledger.open(transaction, campaign, shoppers, random),
      KeptChances.open(transaction, campaign, shoppers),
    ]);
    return new Rewards(transaction, scope, random, last, ledger, chances);
  }

  private constructor(
    transaction: StoreTransaction,
    { campaign, activity }: { campaign: string; activity: string },
    random: Random,
    last: readonly CouponRecord[],
    ledger: Ledger,
    chances: KeptChances,
  ) {
    this.#transaction = transaction;
    this.#campaign = campaign;
    this.#activity = activity;
    this.#random = random;
    this.#ordinals = new Map(last.map(({ shopper, ordinal }) => [shopper, ordinal]));
    this.ledger = ledger;
    this.chances = chances;
  }

  /** Gives a reward. Returns the coupon, where it is one. `reason` is for the ledger. */
  give(shopper: string, reward: Reward, reason: PointsReason, now: number): CouponRecord | undefined {
    switch (reward.type) {
      case "points":
        this.ledger.add(shopper, reward.points, { reason, activity: this.#activity }, now);
        return undefined;
      case "chances":
        this.chances.add(reward.activity, shopper, reward.chances);
        return undefined;
      case "coupon":
        return this.#giveCoupon(shopper, reward, now);
    }
  }

  async save(): Promise<void> {
    await this.ledger.save();
    await this.chances.save();
    if (this.#coupons.length === 0) return;
    await this.#transaction.setIssued(this.#transaction.issued + this.#coupons.length);
    await this.#transaction.insert(coupons, this.#coupons);
  }

  #giveCoupon(shopper: string, reward: Extract<Reward, { type: "coupon" }>, now: number): CouponRecord {
    const { title, benefit, threshold, scope } = reward;
    const ordinal = (this.#ordinals.get(shopper) ?? 0) + 1;
    const coupon = issueCoupon(
      {
        campaign: this.#campaign,
        activity: this.#activity,
        shopper,
        ordinal,
        serial: this.#transaction.issued + this.#coupons.length + 1,
        terms: { title, benefit, ...(threshold ? { threshold } : {}), scope },
      },
      usePeriod(reward.use),
      now,
      this.#random,
    );
    this.#ordinals.set(shopper, ordinal);
    this.#coupons.push(coupon);
    return coupon;
  }
}
