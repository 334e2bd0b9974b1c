import type { Random } from "../edges.ts";
import type { Decidable, Desk, Outcome } from "../mechanics/mechanic.ts";
import type { StoreTransaction } from "../store/store.ts";
import { Ledger, presentEntry } from "./ledger.ts";
import { points, type PointsRecord } from "./table.ts";

/** What the shop does with a shopper's points. */
export type PointsIntent =
  | { type: "grant"; shopper: string; points: number; note?: string | undefined }
  | { type: "reverse"; shopper: string; entry: string };

/** Decides what the shop gives, and what it undoes, in one campaign: under the locks of the shoppers alone. */
export class ShopPoints implements Decidable<PointsIntent> {
  readonly mechanic = "points";
  readonly line: string;
  readonly scope: { campaign: string };

  constructor(campaign: string) {
    this.line = `${campaign} points`;
    this.scope = { campaign };
  }

  shoppersOf(intents: readonly PointsIntent[]): string[] {
    return intents.map(({ shopper }) => shopper);
  }

  async open(
    transaction: StoreTransaction,
    intents: readonly PointsIntent[],
    random: Random,
  ): Promise<Desk<PointsIntent>> {
    const { campaign } = this.scope;
    const named = [...new Set(intents.flatMap((intent) => (intent.type === "reverse" ? intent.entry : [])))];
    const [ledger, entries, reversals] = await Promise.all([
      Ledger.open(transaction, campaign, this.shoppersOf(intents), random),
      transaction.find(points, { id: named, campaign }),
      transaction.find(points, { reverses: named, campaign }),
    ]);
    return new ShopPointsDesk(ledger, entries, reversals);
  }
}

class ShopPointsDesk implements Desk<PointsIntent> {
  readonly #ledger: Ledger;
  readonly #entries: ReadonlyMap<string, PointsRecord>;
  /** By the entries that they undo. */
  readonly #reversals: Map<string | null, PointsRecord>;

  constructor(ledger: Ledger, entries: readonly PointsRecord[], reversals: readonly PointsRecord[]) {
    this.#ledger = ledger;
    this.#entries = new Map(entries.map((entry) => [entry.id, entry]));
    this.#reversals = new Map(reversals.map((reversal) => [reversal.reverses, reversal]));
  }

  decide(intent: PointsIntent, now: number): Outcome {
    const { shopper } = intent;
    if (intent.type === "grant") {
      const entry = this.#ledger.add(shopper, intent.points, { reason: "granted", note: intent.note }, now);
      return { status: 201, body: presentEntry(entry) };
    }
    const entry = this.#entries.get(intent.entry);
    if (entry?.shopper !== shopper || entry.reason === "reversal") return { denied: "points_entry_not_found" };
    const reversal = this.#reversals.get(entry.id) ?? this.#reverse(entry, now);
    return { status: 201, body: presentEntry(reversal) };
  }

  save(): Promise<void> {
    return this.#ledger.save();
  }

  #reverse({ id, shopper, amount, activity }: PointsRecord, now: number): PointsRecord {
    const movement = { reason: "reversal" as const, reverses: id, ...(activity === null ? {} : { activity }) };
    const reversal = this.#ledger.add(shopper, -amount, movement, now);
    this.#reversals.set(id, reversal);
    return reversal;
  }
}
