import { Drafts } from "../store/drafts.ts";
import type { StoreTransaction } from "../store/store.ts";
import type { Table } from "../store/table.ts";

/** Chances to draw that a shopper keeps until they are used. */
export interface KeptChancesRecord {
  campaign: string;
  /** The draw that they are for. */
  activity: string;
  shopper: string;
  count: number;
}

export const keptChances: Table<KeptChancesRecord> = {
  name: "kept_chances",
  columns: {
    campaign: { type: "text" },
    activity: { type: "text" },
    shopper: { type: "text" },
    count: { type: "integer" },
  },
  // The shopper before the activity: a page reads all that its shopper has.
  key: ["campaign", "shopper", "activity"],
};

/** Chances that some shoppers keep, within a transaction that has their locks. Written by `save`. */
export class KeptChances {
  readonly #transaction: StoreTransaction;
  readonly #campaign: string;
  readonly #kept: Drafts<KeptChancesRecord>;

  /** Loads what these shoppers keep. */
  static async open(
    transaction: StoreTransaction,
    campaign: string,
    shoppers: readonly string[],
  ): Promise<KeptChances> {
    const kept = await transaction.find(keptChances, { campaign, shopper: [...new Set(shoppers)] });
    return new KeptChances(transaction, campaign, kept);
  }

  private constructor(transaction: StoreTransaction, campaign: string, kept: readonly KeptChancesRecord[]) {
    this.#transaction = transaction;
    this.#campaign = campaign;
    this.#kept = new Drafts(keptChances, kept, ({ activity, shopper }) => nameOf(activity, shopper));
  }

  count(activity: string, shopper: string): number {
    return this.#kept.get(nameOf(activity, shopper))?.count ?? 0;
  }

  /** Adds chances, or (below 0) takes some that are there. */
  add(activity: string, shopper: string, chances: number): void {
    const count = this.count(activity, shopper) + chances;
    if (count < 0) throw new RangeError("more chances than there are");
    this.#kept.set({ campaign: this.#campaign, activity, shopper, count });
  }

  save(): Promise<void> {
    return this.#kept.save(this.#transaction);
  }
}

function nameOf(activity: string, shopper: string): string {
  // An activity's id has no space in it.
  return `${activity} ${shopper}`;
}
