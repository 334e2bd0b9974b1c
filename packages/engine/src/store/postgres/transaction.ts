import { and, eq, sql } from "drizzle-orm";
import type { StoreTransaction, TransactionScope } from "../store.ts";
import { compareText } from "../table.ts";
import { find, listOf } from "./rows.ts";
import { activities, answers, pgTable, shoppers } from "./schema.ts";
import { millisecondsOf, statementOf, type Send, type Statement } from "./session.ts";
import { change, insertion } from "./writes.ts";

/**
 * Takes the locks of a scope, the activity's before the shoppers', and gives what is done under them. Reads are sent as they
 * are asked for; what is written goes to `write`, to be sent with the commit.
 */
export async function beginTransaction(
  send: Send,
  write: (statement: Statement) => void,
  scope: TransactionScope,
): Promise<StoreTransaction> {
  const { campaign, activity } = scope;
  const issued = activity === undefined ? 0 : await lockActivity(send, campaign, activity);
  await lockShoppers(send, scope);
  const later = (statement: Statement) => {
    write(statement);
    return Promise.resolve();
  };
  return {
    issued,
    setIssued: (value) => {
      if (activity === undefined) return Promise.reject(new Error("no activity gives anything out here"));
      return later(
        statementOf(sql`update ${activities} set issued = ${value} where ${isActivity(campaign, activity)}`),
      );
    },
    answers: async (keys) => {
      const subjects = listOf(
        answers.subject,
        keys.map(({ subject }) => subject),
      );
      const names = listOf(
        answers.key,
        keys.map(({ key }) => key),
      );
      const { rows } = await send(
        statementOf(sql`select subject, key, fingerprint, status, content_type, body, created_at
          from unnest(${subjects}, ${names}) as asked (subject, key) join ${answers} using (subject, key)`),
      );
      return rows.map((row) => {
        const [subject, key, fingerprint, status, contentType, body, createdAt] = row as [
          ...[string, string, string, number, string, string],
          Date,
        ];
        return { subject, key, fingerprint, status, contentType, body, createdAt: millisecondsOf(createdAt) };
      });
    },
    // In one order everywhere: two activities that save the same keys wait for each other, and do not lock up.
    saveAnswers: (more) =>
      later(
        insertion(
          answers,
          more.toSorted((a, b) => (`${a.key} ${a.subject}` < `${b.key} ${b.subject}` ? -1 : 1)),
        ),
      ),
    find: (table, where, options) => find(send, table, where, options),
    insert: (table, rows) => (rows.length === 0 ? Promise.resolve() : later(insertion(pgTable(table).table, rows))),
    update: (table, rows) =>
      rows.length === 0 ? Promise.resolve() : later(change(pgTable(table).table, table.key, rows)),
  };
}

function isActivity(campaign: string, activity: string) {
  return and(eq(activities.campaign, campaign), eq(activities.activity, activity));
}

/** Locks the activity's row, which the first transaction makes. Tells how many it has given out. */
async function lockActivity(send: Send, campaign: string, activity: string): Promise<number> {
  const lock = statementOf(sql`select issued from ${activities} where ${isActivity(campaign, activity)} for update`);
  const { rows } = await send(lock);
  if (rows[0]) return rows[0][0] as number;
  const made = { campaign, activity };
  await send(
    statementOf(sql`insert into ${activities} (campaign, activity) values (${made.campaign}, ${made.activity})
    on conflict do nothing`),
  );
  return (await send(lock)).rows[0]![0] as number;
}

/** Locks the shoppers' rows, in one order everywhere. */
async function lockShoppers(send: Send, { campaign, shoppers: named }: TransactionScope): Promise<void> {
  if (named.length === 0) return;
  const names = listOf(shoppers.shopper, [...new Set(named)].sort(compareText));
  await Promise.all([
    send(
      statementOf(sql`insert into ${shoppers} (campaign, shopper) select ${campaign}, unnest(${names})
      on conflict do nothing`),
    ),
    send(
      statementOf(sql`select from ${shoppers} where campaign = ${campaign} and shopper = any(${names})
      order by shopper collate "C" for update`),
    ),
  ]);
}
