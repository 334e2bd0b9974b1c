import { eq, sql } from "drizzle-orm";
import type { Store, StoreTransaction, TransactionScope } from "../store.ts";
import type { FindOptions, Table, Where } from "../table.ts";
import { openDatabase, type Database, type PostgresConnection } from "./database.ts";
import { find } from "./rows.ts";
import { activities, answers } from "./schema.ts";
import { beginTransaction } from "./transaction.ts";

export type { PostgresConnection } from "./database.ts";

/** The most stored answers that one sweep deletes, so that it holds nobody up. */
const SWEEP = 1000;

/**
 * Brings the database's tables up to date (schema `campaign_kit`), under a lock so that several processes may start at
 * once, and gives the store over it. The connection stays its owner's: `close()` of the store leaves it open.
 */
export async function createPostgresStore(connection: PostgresConnection): Promise<Store> {
  return new PostgresStore(await openDatabase(connection));
}

class PostgresStore implements Store {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  transaction<Result>(
    scope: TransactionScope,
    work: (transaction: StoreTransaction) => Promise<Result>,
  ): Promise<Result> {
    return this.#database.transaction(async (queries) => work(await beginTransaction(queries, scope)));
  }

  find<Row extends object>(table: Table<Row>, where: Where<Row>, options?: FindOptions<Row>): Promise<Row[]> {
    return this.#database.run((queries) => find(queries, table, where, options));
  }

  issued(campaign: string): Promise<ReadonlyMap<string, number>> {
    return this.#database.run(async (queries) => {
      const rows = await queries.select().from(activities).where(eq(activities.campaign, campaign));
      return new Map(rows.map(({ activity, issued }) => [activity, issued]));
    });
  }

  sweep(createdBefore: number): Promise<number> {
    const old = sql`select ctid from ${answers} where ${answers.createdAt} < ${new Date(createdBefore).toISOString()} limit ${SWEEP} for update skip locked`;
    return this.#database.run(async (queries) => {
      const deleted = await queries
        .delete(answers)
        .where(sql`ctid = any(array(${old}))`)
        .returning({ key: answers.key });
      return deleted.length;
    });
  }

  ready(): Promise<void> {
    return this.#database.run(async (queries) => {
      await queries.execute(sql`select 1`);
    });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
