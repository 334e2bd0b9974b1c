import { and, eq, inArray, sql } from "drizzle-orm";
import type { StoreTransaction, TransactionScope } from "../store.ts";
import { compareText } from "../table.ts";
import type { Queries } from "./database.ts";
import { find, insert, update } from "./rows.ts";
import { activities, answers, shoppers } from "./schema.ts";

/** Takes the locks of a scope, the activity's before the shoppers', and gives what is done under them. */
export async function beginTransaction(queries: Queries, scope: TransactionScope): Promise<StoreTransaction> {
  const { campaign, activity } = scope;
  const issued = activity === undefined ? 0 : await lockActivity(queries, campaign, activity);
  await lockShoppers(queries, scope);
  return {
    issued,
    setIssued: async (value) => {
      if (activity === undefined) throw new Error("no activity gives anything out here");
      await queries.update(activities).set({ issued: value }).where(isActivity(campaign, activity));
    },
    answers: async (keys) => {
      const names = keys.map(({ subject, key }) => sql`(${subject}, ${key})`);
      const rows = await queries
        .select()
        .from(answers)
        .where(sql`(${answers.subject}, ${answers.key}) in (${sql.join(names, sql`, `)})`);
      return rows.map((row) => ({ ...row, createdAt: row.createdAt.getTime() }));
    },
    saveAnswers: async (more) => {
      // In one order everywhere: two activities that save the same keys wait for each other, and do not lock up.
      const rows = more.map((answer) => ({ ...answer, createdAt: new Date(answer.createdAt) }));
      await queries
        .insert(answers)
        .values(rows.sort((a, b) => (`${a.key} ${a.subject}` < `${b.key} ${b.subject}` ? -1 : 1)));
    },
    find: (table, where, options) => find(queries, table, where, options),
    insert: (table, rows) => insert(queries, table, rows),
    update: (table, rows) => update(queries, table, rows),
  };
}

function isActivity(campaign: string, activity: string) {
  return and(eq(activities.campaign, campaign), eq(activities.activity, activity));
}

/** Locks the activity's row, which the first transaction makes. Tells how many it has given out. */
async function lockActivity(queries: Queries, campaign: string, activity: string): Promise<number> {
  const lock = () => queries.select().from(activities).where(isActivity(campaign, activity)).for("update");
  const [row] = await lock();
  if (row) return row.issued;
  await queries.insert(activities).values({ campaign, activity }).onConflictDoNothing();
  const [made] = await lock();
  return made!.issued;
}

/** Locks the shoppers' rows, in one order everywhere. */
async function lockShoppers(queries: Queries, { campaign, shoppers: named }: TransactionScope): Promise<void> {
  if (named.length === 0) return;
  const names = [...new Set(named)].sort(compareText);
  await queries
    .insert(shoppers)
    .values(names.map((shopper) => ({ campaign, shopper })))
    .onConflictDoNothing();
  await queries
    .select()
    .from(shoppers)
    .where(and(eq(shoppers.campaign, campaign), inArray(shoppers.shopper, names)))
    .orderBy(sql`${shoppers.shopper} collate "C"`)
    .for("update");
}
