import type { Table } from "../../store/table.ts";

/** One day on which a shopper checked in, or that was made up. */
export interface CheckInRecord {
  campaign: string;
  activity: string;
  shopper: string;
  /** The day, as 2026-11-09, in the campaign's zone. */
  date: string;
  madeUp: boolean;
  /** The milestones, by their days, that came with it. */
  milestones: number[];
  /** Milliseconds since 1970. */
  at: number;
}

/** Days checked in. The key stands behind the rules: no day twice. */
export const checkIns: Table<CheckInRecord> = {
  name: "check_ins",
  columns: {
    campaign: { type: "text" },
    activity: { type: "text" },
    shopper: { type: "text" },
    date: { type: "text" },
    madeUp: { type: "boolean" },
    milestones: { type: "json" },
    at: { type: "instant" },
  },
  // The shopper before the activity: a page reads all that its shopper has.
  key: ["campaign", "shopper", "activity", "date"],
};
