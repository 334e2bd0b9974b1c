import { sql } from "drizzle-orm";
import type { StoreTransaction, TransactionScope } from "../store.ts";
import { compareText } from "../table.ts";
import { List } from "./list.ts";
import { find } from "./rows.ts";
import { activities, answers, pgTable, shoppers } from "./schema.ts";
import { millisecondsOf, statementOf, type Send, type Statement } from "./session.ts";
import { change, insertion } from "./writes.ts";

/** Statements of every transaction, built once. */
const LOCK = statementOf(sql`select issued from ${activities} where campaign = $1 and activity = $2 for update`).text;
const MAKE = statementOf(
  sql`insert into ${activities} (campaign, activity) values ($1, $2) on conflict do nothing`,
).text;
const ISSUE = statementOf(sql`update ${activities} set issued = $3 where campaign = $1 and activity = $2`).text;
const MAKE_SHOPPERS = statementOf(
  sql`insert into ${shoppers} (campaign, shopper) select $1, unnest($2::text[]) on conflict do nothing`,
).text;
const LOCK_SHOPPERS = statementOf(
  sql`select from ${shoppers} where campaign = $1 and shopper = any($2::text[]) order by shopper collate "C" for update`,
).text;
const ANSWERS = statementOf(
  sql`select subject, key, fingerprint, status, content_type, body, created_at
    from unnest($1::text[], $2::text[]) as asked (subject, key) join ${answers} using (subject, key)`,
).text;

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
      return later({ text: ISSUE, values: [campaign, activity, value] });
    },
    answers: async (keys) => {
      const subjects = keys.map(({ subject }) => subject);
      const names = keys.map(({ key }) => key);
      const values = [new List(answers.subject, subjects), new List(answers.key, names)];
      const { rows } = await send({ text: ANSWERS, values });
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

/** Locks the activity's row, which the first transaction makes. Tells how many it has given out. */
async function lockActivity(send: Send, campaign: string, activity: string): Promise<number> {
  const values = [campaign, activity];
  const { rows } = await send({ text: LOCK, values });
  if (rows[0]) return rows[0][0] as number;
  await send({ text: MAKE, values });
  return (await send({ text: LOCK, values })).rows[0]![0] as number;
}

/** Locks the shoppers' rows, in one order everywhere. */
async function lockShoppers(send: Send, { campaign, shoppers: named }: TransactionScope): Promise<void> {
  if (named.length === 0) return;
  const values = [campaign, new List(shoppers.shopper, [...new Set(named)].sort(compareText))];
  await Promise.all([send({ text: MAKE_SHOPPERS, values }), send({ text: LOCK_SHOPPERS, values })]);
}
