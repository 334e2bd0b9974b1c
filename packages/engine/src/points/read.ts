import { POINTS_LENGTH, type Points } from "@campaign-kit/contract";
import type { Reader } from "../store/store.ts";
import { presentEntry } from "./ledger.ts";
import { points } from "./table.ts";

/** What a shopper has, and how it came to that: the last entries, newest first. */
export async function readPoints(store: Reader, campaign: string, shopper: string): Promise<Points> {
  const entries = await store.find(points, { campaign, shopper }, { order: ["-serial"], limit: POINTS_LENGTH });
  return { balance: entries[0]?.balance ?? 0, entries: entries.map(presentEntry) };
}

/** What a shopper has. */
export async function readBalance(store: Reader, campaign: string, shopper: string): Promise<number> {
  const [last] = await store.find(points, { campaign, shopper }, { order: ["-serial"], limit: 1 });
  return last?.balance ?? 0;
}
