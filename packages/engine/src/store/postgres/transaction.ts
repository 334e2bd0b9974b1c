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
const ANSWER = statementOf(
  sql`select subject, key, fingerprint, status, content_type, body, created_at from ${answers} where subject = $1 and key = $2`,
).text;
const ANSWERS = statementOf(
  // The limit, which one alone never reaches, has each looked up by the key, whatever the server takes the table's size to be.
  sql`select known.subject, known.key, fingerprint, status, content_type, body, created_at
    from unnest($1::text[], $2::text[]) as asked (subject, key) cross join lateral
    (select * from ${answers} where subject = asked.subject and key = asked.key limit 1) as known`,
).text;

/** The activity has no row yet that could be locked: `makeActivity` makes it. */
export class NoActivity extends Error {}

/**
 * Runs `work` under the locks of a scope, the activity's before the shoppers'. Reads are sent as they are asked for, the first
 * ones with the locks: the server does them in that order, so that they see what was committed before. What is written goes to
 * `write`, to be sent with the commit. Rejects with `NoActivity` where there is nothing to lock.
 */
export async function underLocks<Result>(
  send: Send,
  write: (statement: Statement) => void,
  scope: TransactionScope,
  work: (transaction: StoreTransaction) => Promise<Result>,
): Promise<Result> {
  const { campaign, activity } = scope;
  let issued: number | undefined;
  const locks = Promise.all([
    activity === undefined ? 0 : lockActivity(send, campaign, activity),
    lockShoppers(send, scope),
  ]).then(([found]) => {
    issued = found;
  });
  /** What was read beside a lock that failed is not told. */
  const locked = async <Read>(read: Promise<Read>): Promise<Read> => (await Promise.all([locks, read]))[1];
  const later = (statement: Statement) => {
    write(statement);
    return Promise.resolve();
  };
  const transaction: StoreTransaction = {
    get issued() {
      if (issued === undefined) throw new Error("nothing was read yet");
      return issued;
    },
    setIssued: (value) => {
      if (activity === undefined) return Promise.reject(new Error("no activity gives anything out here"));
      return later({ text: ISSUE, values: [campaign, activity, value] });
    },
    answers: async (keys) => {
      const subjects = keys.map(({ subject }) => subject);
      const names = keys.map(({ key }) => key);
      const lists = [new List(answers.subject, subjects), new List(answers.key, names)];
      const asked =
        keys.length === 1 ? { text: ANSWER, values: [...subjects, ...names] } : { text: ANSWERS, values: lists };
      const { rows } = await locked(send(asked));
      return rows.map((row) => {
        const [subject, key, fingerprint, status, contentType, body, createdAt] = row as [
          ...[string, string, string, number, string, string],
          Date,
        ];
        return { subject, key, fingerprint, status, contentType, body, createdAt: millisecondsOf(createdAt) };
      });
    },
    // In one order everywhere: two activities that save the same keys wait for each other, and do not lock up.
    saveAnswers: (more) => {
      if (more.length === 0) return Promise.resolve();
      const inOrder = more.toSorted((a, b) => (`${a.key} ${a.subject}` < `${b.key} ${b.subject}` ? -1 : 1));
      return later(insertion(answers, inOrder));
    },
    find: (table, where, options) => locked(find(send, table, where, options)),
    insert: (table, rows) => (rows.length === 0 ? Promise.resolve() : later(insertion(pgTable(table).table, rows))),
    update: (table, rows) =>
      rows.length === 0 ? Promise.resolve() : later(change(pgTable(table).table, table.key, rows)),
  };
  return locked(work(transaction));
}

/** Makes the row that an activity is locked by, before its first transaction. */
export async function makeActivity(send: Send, { campaign, activity }: TransactionScope): Promise<void> {
  await send({ text: MAKE, values: [campaign, activity] });
}

/** Locks the activity's row. Tells how many it has given out. */
async function lockActivity(send: Send, campaign: string, activity: string): Promise<number> {
  const { rows } = await send({ text: LOCK, values: [campaign, activity] });
  if (!rows[0]) throw new NoActivity();
  return rows[0][0] as number;
}

/** Locks the shoppers' rows, in one order everywhere. */
async function lockShoppers(send: Send, { campaign, shoppers: named }: TransactionScope): Promise<void> {
  if (named.length === 0) return;
  const values = [campaign, new List(shoppers.shopper, [...new Set(named)].sort(compareText))];
  await Promise.all([send({ text: MAKE_SHOPPERS, values }), send({ text: LOCK_SHOPPERS, values })]);
}
