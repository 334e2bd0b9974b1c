import type { CouponClaim, Shopper } from "@campaign-kit/contract";
import type { Random } from "../edges.ts";
import { decideClaim, decideReturn, decideUse, type Denial } from "../rules/coupon.ts";
import type { CouponRecord } from "../store/coupon.ts";
import type { StoreTransaction } from "../store/store.ts";
import { presentCoupon, type LiveCoupon } from "./coupon.ts";
import type { Desk, Outcome } from "./mechanic.ts";

/** What can be asked of a coupon activity. */
export type CouponIntent =
  { type: "claim"; shopper: Shopper } | { type: "use" | "return"; coupon: string; order: string };

/** Decides a batch of intents on one coupon activity. */
export class CouponDesk implements Desk<CouponIntent> {
  readonly #activity: LiveCoupon;
  readonly #transaction: StoreTransaction;
  readonly #random: Random;
  /** By id, in the order of their claims. */
  readonly #coupons: Map<string, CouponRecord>;
  /** Ids by shopper, in the order of their claims. */
  readonly #held = new Map<string, string[]>();
  readonly #created = new Set<string>();
  readonly #changed = new Set<string>();
  #issued: number;

  /** Loads what these intents are decided on. */
  static async open(
    activity: LiveCoupon,
    transaction: StoreTransaction,
    intents: readonly CouponIntent[],
    random: Random,
  ): Promise<CouponDesk> {
    const shoppers = new Set<string>();
    const ids = new Set<string>();
    for (const intent of intents) {
      if (intent.type === "claim") shoppers.add(intent.shopper.id);
      else ids.add(intent.coupon);
    }
    const { coupons } = transaction;
    const held = shoppers.size ? await coupons.held([...shoppers], [activity.id, ...activity.offer.excludes]) : [];
    const named = ids.size ? await coupons.byId([...ids]) : [];
    return new CouponDesk(activity, transaction, random, held, named);
  }

  private constructor(
    activity: LiveCoupon,
    transaction: StoreTransaction,
    random: Random,
    held: readonly CouponRecord[],
    named: readonly CouponRecord[],
  ) {
    this.#activity = activity;
    this.#transaction = transaction;
    this.#random = random;
    this.#issued = transaction.issued;
    this.#coupons = new Map([...named, ...held].map((coupon) => [coupon.id, coupon]));
    for (const { shopper, id } of held) this.#hold(shopper, id);
  }

  decide(intent: CouponIntent, now: number): Outcome {
    switch (intent.type) {
      case "claim":
        return this.#claim(intent.shopper, now);
      case "use":
        return this.#order(decideUse(this.#ofThisActivity(intent.coupon), intent.order, now), now);
      case "return":
        return this.#order(decideReturn(this.#ofThisActivity(intent.coupon), intent.order), now);
    }
  }

  async save(): Promise<void> {
    const records = (ids: Set<string>) => [...ids].map((id) => this.#coupons.get(id)!);
    const { coupons } = this.#transaction;
    if (this.#issued !== this.#transaction.issued) await this.#transaction.setIssued(this.#issued);
    if (this.#created.size) await coupons.insert(records(this.#created));
    if (this.#changed.size) await coupons.update(records(this.#changed));
  }

  #claim(shopper: Shopper, now: number): Outcome {
    const held = this.#heldBy(shopper.id);
    const standing = {
      issued: this.#issued,
      claimed: held.filter(({ activity }) => activity === this.#activity.id).length,
      holds: (activity: string) => held.some((coupon) => coupon.activity === activity),
    };
    const decision = decideClaim(this.#activity.offer, standing, shopper, now, this.#random);
    if ("denied" in decision) return decision;
    const { coupon } = decision;
    const issued = this.#issued + 1;
    const stock = this.#activity.stock(issued);
    const body: CouponClaim = {
      coupon: presentCoupon(coupon, now),
      mine: this.#activity.mine({ coupons: [...held, coupon] }, issued, shopper, now),
      ...(stock ? { stock } : {}),
    };
    this.#issued = issued;
    this.#coupons.set(coupon.id, coupon);
    this.#hold(shopper.id, coupon.id);
    this.#created.add(coupon.id);
    return { status: 201, body };
  }

  #order(decision: { coupon: CouponRecord } | Denial, now: number): Outcome {
    if ("denied" in decision) return decision;
    const { coupon } = decision;
    const body = presentCoupon(coupon, now);
    if (this.#coupons.get(coupon.id) !== coupon) {
      this.#coupons.set(coupon.id, coupon);
      this.#changed.add(coupon.id);
    }
    return { status: 200, body };
  }

  #ofThisActivity(id: string): CouponRecord | undefined {
    const coupon = this.#coupons.get(id);
    return coupon?.activity === this.#activity.id ? coupon : undefined;
  }

  #heldBy(shopper: string): CouponRecord[] {
    return (this.#held.get(shopper) ?? []).map((id) => this.#coupons.get(id)!);
  }

  #hold(shopper: string, id: string): void {
    const ids = this.#held.get(shopper);
    if (ids) ids.push(id);
    else this.#held.set(shopper, [id]);
  }
}
