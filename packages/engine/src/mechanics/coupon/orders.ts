import { decideReturn, decideUse } from "../../rules/coupon.ts";
import type { StoreTransaction } from "../../store/store.ts";
import type { Decidable, Desk, Outcome } from "../mechanic.ts";
import { presentCoupon } from "./coupon.ts";
import { coupons, type CouponRecord } from "./table.ts";

/** An order that takes a coupon, or gives it back. */
export interface CouponOrderIntent {
  type: "use" | "return";
  coupon: string;
  order: string;
}

/** Decides what orders do with the coupons that one activity gave: of whatever mechanic it is, or was. */
export class CouponOrders implements Decidable<CouponOrderIntent> {
  readonly mechanic = "coupon";
  readonly line: string;
  readonly scope: { campaign: string; activity: string };

  constructor(campaign: string, activity: string) {
    this.line = `${campaign}/${activity} orders`;
    this.scope = { campaign, activity };
  }

  shoppersOf(): string[] {
    return [];
  }

  async open(transaction: StoreTransaction, intents: readonly CouponOrderIntent[]): Promise<Desk<CouponOrderIntent>> {
    const ids = [...new Set(intents.map(({ coupon }) => coupon))];
    return new CouponOrderDesk(transaction, await transaction.find(coupons, { id: ids, ...this.scope }));
  }
}

class CouponOrderDesk implements Desk<CouponOrderIntent> {
  readonly #transaction: StoreTransaction;
  readonly #coupons: Map<string, CouponRecord>;
  readonly #changed = new Set<string>();

  constructor(transaction: StoreTransaction, found: readonly CouponRecord[]) {
    this.#transaction = transaction;
    this.#coupons = new Map(found.map((coupon) => [coupon.id, coupon]));
  }

  decide({ type, coupon: id, order }: CouponOrderIntent, now: number): Outcome {
    const before = this.#coupons.get(id);
    const decision = type === "use" ? decideUse(before, order, now) : decideReturn(before, order);
    if ("denied" in decision) return decision;
    const { coupon } = decision;
    const body = presentCoupon(coupon, now);
    if (coupon !== before) {
      this.#coupons.set(id, coupon);
      this.#changed.add(id);
    }
    return { status: 200, body };
  }

  save(): Promise<void> {
    return this.#transaction.update(
      coupons,
      [...this.#changed].map((id) => this.#coupons.get(id)!),
    );
  }
}
