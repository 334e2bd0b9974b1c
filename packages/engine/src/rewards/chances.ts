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
  readonly #counts: Map<string, KeptChancesRecord>;
  readonly #new = new Set<string>();
  readonly #changed = new Set<string>();

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
    this.#counts = new Map(kept.map((record) => [nameOf(record.activity, record.shopper), record]));
  }

  count(activity: string, shopper: string): number {
    return this.#counts.get(nameOf(activity, shopper))?.count ?? 0;
  }

  /** Adds chances, or (below 0) takes some that are there. */
  add(activity: string, shopper: string, chances: number): void {
    const name = nameOf(activity, shopper);
    const count = this.count(activity, shopper) + chances;
    if (count < 0) throw new RangeError("more chances than there are");
    if (!this.#counts.has(name)) this.#new.add(name);
    else if (!this.#new.has(name)) this.#changed.add(name);
    this.#counts.set(name, { campaign: this.#campaign, activity, shopper, count });
  }

  async save(): Promise<void> {
    const records = (names: ReadonlySet<string>) => [...names].map((name) => this.#counts.get(name)!);
    await this.#transaction.insert(keptChances, records(this.#new));
    await this.#transaction.update(keptChances, records(this.#changed));
  }
}

function nameOf(activity: string, shopper: string): string {
  // An activity's id has no space in it.
  return `${activity} ${shopper}`;
}
