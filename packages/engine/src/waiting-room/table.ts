import type { Table } from "../store/table.ts";

/** The line of a campaign: see `Line`. How many places it gave is counted under its lock. */
export interface LineRecord {
  campaign: string;
  called: number;
  since: number;
  perMinute: number;
}

/** A shopper's only place in the line of a campaign: the next one takes its row. */
export interface PlaceRecord {
  campaign: string;
  shopper: string;
  number: number;
  due: number;
}

export const lines: Table<LineRecord> = {
  name: "lines",
  columns: {
    campaign: { type: "text" },
    called: { type: "integer" },
    since: { type: "instant" },
    perMinute: { type: "integer" },
  },
  key: ["campaign"],
};

export const places: Table<PlaceRecord> = {
  name: "places",
  columns: {
    campaign: { type: "text" },
    shopper: { type: "text" },
    number: { type: "integer" },
    due: { type: "instant" },
  },
  key: ["campaign", "shopper"],
};
