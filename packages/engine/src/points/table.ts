import type { PointsReason } from "@campaign-kit/contract";
import type { Table } from "../store/table.ts";

/** One line of a shopper's ledger: written once, never changed. */
export interface PointsRecord {
  id: string;
  campaign: string;
  shopper: string;
  /** The shopper's first, second … in this campaign, from 1, without gaps. */
  serial: number;
  /** What came (above 0) or went (below 0). */
  amount: number;
  /** What the shopper had afterwards: the sum of all amounts so far. */
  balance: number;
  reason: PointsReason;
  /** The activity that gave or took them. */
  activity: string | null;
  note: string | null;
  /** The entry that this one undoes. */
  reverses: string | null;
  /** Milliseconds since 1970. */
  at: number;
}

/** The ledgers. The unique keys stand behind the rules: one line after another, and none undone twice. */
export const points: Table<PointsRecord> = {
  name: "points",
  columns: {
    id: { type: "text" },
    campaign: { type: "text" },
    shopper: { type: "text" },
    serial: { type: "integer" },
    amount: { type: "integer" },
    balance: { type: "bigint" },
    reason: { type: "text" },
    activity: { type: "text", nullable: true },
    note: { type: "text", nullable: true },
    reverses: { type: "text", nullable: true },
    at: { type: "instant" },
  },
  key: ["id"],
  unique: [
    { name: "points_of_shopper", columns: ["campaign", "shopper", "serial"] },
    { name: "points_undone_once", columns: ["reverses"] },
  ],
};
