import type { CouponClaim, Shopper } from "@campaign-kit/contract";
import type { Random } from "../../edges.ts";
import { decideClaim } from "../../rules/coupon.ts";
import type { StoreTransaction } from "../../store/store.ts";
import type { Desk, Outcome } from "../mechanic.ts";
import { presentCoupon, type LiveCoupon } from "./coupon.ts";
import { coupons, oldestFirst, type CouponRecord } from "./table.ts";

/** A shopper who asks for a coupon. */
export interface CouponIntent {
  shopper: Shopper;
}

/** Decides a batch of claims on one coupon activity. */
export class CouponDesk implements Desk<CouponIntent> {
  readonly #activity: LiveCoupon;
  readonly #transaction: StoreTransaction;
  readonly #random: Random;
  /** By shopper, in the order of their claims. */
  readonly #held: Map<string, CouponRecord[]>;
  readonly #claimed: CouponRecord[] = [];
  #issued: number;

  /** Loads what these claims are decided on. */
  static async open(
    activity: LiveCoupon,
    transaction: StoreTransaction,
    intents: readonly CouponIntent[],
    random: Random,
  ): Promise<CouponDesk> {
    const { campaign, id, offer } = activity;
    const shoppers = [...new Set(intents.map(({ shopper }) => shopper.id))];
    const held = await transaction.find(
      coupons,
      { campaign, shopper: shoppers, activity: [id, ...offer.excludes] },
      { order: oldestFirst },
    );
    return new CouponDesk(activity, transaction, random, held);
  }

  private constructor(
    activity: LiveCoupon,
    transaction: StoreTransaction,
    random: Random,
    held: readonly CouponRecord[],
  ) {
    this.#activity = activity;
    this.#transaction = transaction;
    this.#random = random;
    this.#issued = transaction.issued;
    this.#held = Map.groupBy(held, ({ shopper }) => shopper);
  }

  decide({ shopper }: CouponIntent, now: number): Outcome {
    const held = this.#held.get(shopper.id) ?? [];
    const decision = decideClaim(
      this.#activity.offer,
      this.#activity.standing(held, this.#issued),
      shopper,
      now,
      this.#random,
    );
    if ("denied" in decision) return decision;
    const { coupon } = decision;
    const [issued, holding] = [this.#issued + 1, [...held, coupon]];
    const stock = this.#activity.stock(issued);
    const body: CouponClaim = {
      coupon: presentCoupon(coupon, now),
      mine: this.#activity.mine(holding, issued, shopper, now),
      ...(stock ? { stock } : {}),
    };
    this.#issued = issued;
    this.#held.set(shopper.id, holding);
    this.#claimed.push(coupon);
    return { status: 201, body };
  }

  async save(): Promise<void> {
    if (this.#claimed.length === 0) return;
    await this.#transaction.setIssued(this.#issued);
    await this.#transaction.insert(coupons, this.#claimed);
  }
}
