import type { Clock } from "../../edges.ts";
import { settled } from "../../rules/group-buy.ts";
import type { Store } from "../../store/store.ts";
import { findBooks, findOverdue, saveBooks } from "./books.ts";
import { groups } from "./table.ts";

/** The most groups that one sweep settles, so that it holds nobody up. */
const SWEEP = 500;

/**
 * Writes down which groups ended by time, and what goes back to their members. Each activity's in a transaction of its own and
 * under its lock, where they are looked at again: what another sweep or an intent settled meanwhile stays as that left it.
 */
export async function sweepGroups(
  store: Store,
  campaign: string,
  activities: readonly string[],
  clock: Clock,
): Promise<number> {
  const overdue = await findOverdue(store, { campaign, activity: activities }, clock(), SWEEP);
  let swept = 0;
  for (const [activity, some] of Map.groupBy(overdue, ({ activity }) => activity)) {
    swept += await store.transaction({ campaign, activity, shoppers: [] }, async (transaction) => {
      const ids = some.map(({ id }) => id);
      const books = await findBooks(transaction, await transaction.find(groups, { id: ids, status: "open" }));
      const now = clock();
      const ended = books.map((book) => settled(book, now));
      await saveBooks(transaction, new Map(books.map((book) => [book.group.id, book])), ended);
      return ended.filter((book, index) => book !== books[index]).length;
    });
  }
  return swept;
}
