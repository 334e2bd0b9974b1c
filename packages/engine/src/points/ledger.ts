import type { PointsEntry, PointsReason } from "@campaign-kit/contract";
import { createId, type Random } from "../edges.ts";
import type { Denial } from "../rules/denial.ts";
import type { StoreTransaction } from "../store/store.ts";
import { instant } from "../time.ts";
import { points, type PointsRecord } from "./table.ts";

/** Why points move, and what is told with it. */
export interface Movement {
  reason: PointsReason;
  activity?: string;
  note?: string | undefined;
  /** The entry that is undone. */
  reverses?: string;
}

/**
 * The points of some shoppers, within a transaction that has their locks. What is added is counted at once, and written by
 * `save`.
 */
export class Ledger {
  readonly #transaction: StoreTransaction;
  readonly #campaign: string;
  readonly #random: Random;
  /** The last entry of each shopper who has any. */
  readonly #last: Map<string, PointsRecord>;
  readonly #added: PointsRecord[] = [];

  /** Loads what these shoppers have. */
  static async open(
    transaction: StoreTransaction,
    campaign: string,
    shoppers: readonly string[],
    random: Random,
  ): Promise<Ledger> {
    const last = await transaction.find(
      points,
      { campaign, shopper: [...new Set(shoppers)] },
      { each: "shopper", order: ["-serial"], limit: 1 },
    );
    return new Ledger(transaction, campaign, random, last);
  }

  private constructor(transaction: StoreTransaction, campaign: string, random: Random, last: readonly PointsRecord[]) {
    this.#transaction = transaction;
    this.#campaign = campaign;
    this.#random = random;
    this.#last = new Map(last.map((entry) => [entry.shopper, entry]));
  }

  balance(shopper: string): number {
    return this.#last.get(shopper)?.balance ?? 0;
  }

  /** Adds an entry: points that come, or (below 0) are taken back, whatever there is. */
  add(shopper: string, amount: number, movement: Movement, now: number): PointsRecord {
    const entry: PointsRecord = {
      id: createId(this.#random),
      campaign: this.#campaign,
      shopper,
      serial: (this.#last.get(shopper)?.serial ?? 0) + 1,
      amount,
      balance: this.balance(shopper) + amount,
      reason: movement.reason,
      activity: movement.activity ?? null,
      note: movement.note ?? null,
      reverses: movement.reverses ?? null,
      at: now,
    };
    this.#last.set(shopper, entry);
    this.#added.push(entry);
    return entry;
  }

  /** Takes points for what they buy, or denies where there are too few. What costs nothing leaves no entry. */
  spend(shopper: string, cost: number, movement: Movement, now: number): Denial | undefined {
    if (cost === 0) return undefined;
    if (this.balance(shopper) < cost) return { denied: "not_enough_points" };
    this.add(shopper, -cost, movement, now);
    return undefined;
  }

  save(): Promise<void> {
    return this.#transaction.insert(points, this.#added);
  }
}

/** An entry as the shopper sees it. */
export function presentEntry(entry: PointsRecord): PointsEntry {
  const { id, amount, balance, reason, activity, note, reverses, at } = entry;
  return {
    id,
    amount,
    balance,
    reason,
    ...(activity === null ? {} : { activity }),
    ...(note === null ? {} : { note }),
    ...(reverses === null ? {} : { reverses }),
    at: instant(at),
  };
}
