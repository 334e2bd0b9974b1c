import type { CouponReader, CouponRecord, CouponWriter } from "../coupon.ts";
import type { TransactionScope } from "../store.ts";

/** Claimed coupons, and what a transaction does with them. */
export class MemoryCoupons implements CouponReader {
  readonly #byId = new Map<string, CouponRecord>();
  /** Ids by campaign and shopper. */
  readonly #held = new Map<string, Set<string>>();

  held(campaign: string, shopper: string): Promise<CouponRecord[]> {
    return Promise.resolve(this.#of(campaign, [shopper]));
  }

  newest(campaign: string, shopper: string, most: number): Promise<CouponRecord[]> {
    return Promise.resolve(this.#of(campaign, [shopper]).reverse().slice(0, most));
  }

  /** Puts what a transaction writes into `staged`, to be kept by `keep` at its commit. */
  writer({ campaign, activity }: TransactionScope, staged: CouponRecord[]): CouponWriter {
    const stage = (records: readonly CouponRecord[]) => {
      staged.push(...records);
      return Promise.resolve();
    };
    return {
      held: (shoppers, activities) =>
        Promise.resolve(this.#of(campaign, shoppers).filter((coupon) => activities.includes(coupon.activity))),
      byId: (ids) =>
        Promise.resolve(
          ids
            .map((id) => this.#byId.get(id))
            .filter((coupon) => coupon?.campaign === campaign && coupon.activity === activity)
            .map((coupon) => coupon!),
        ),
      insert: stage,
      update: stage,
    };
  }

  keep(records: readonly CouponRecord[]): void {
    for (const record of records) {
      this.#byId.set(record.id, record);
      const name = nameOf(record.campaign, record.shopper);
      const held = this.#held.get(name);
      if (held) held.add(record.id);
      else this.#held.set(name, new Set([record.id]));
    }
  }

  /** Oldest first. */
  #of(campaign: string, shoppers: readonly string[]): CouponRecord[] {
    const ids = shoppers.flatMap((shopper) => [...(this.#held.get(nameOf(campaign, shopper)) ?? [])]);
    return ids.map((id) => this.#byId.get(id)!).sort(byAge);
  }
}

function nameOf(campaign: string, shopper: string): string {
  // A campaign's id has no space in it.
  return `${campaign} ${shopper}`;
}

function byAge(a: CouponRecord, b: CouponRecord): number {
  if (a.claimedAt !== b.claimedAt) return a.claimedAt - b.claimedAt;
  if (a.activity !== b.activity) return a.activity < b.activity ? -1 : 1;
  return a.ordinal - b.ordinal;
}
