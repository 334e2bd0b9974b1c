import { sql } from "drizzle-orm";
import { instant } from "../../time.ts";
import type { Store, StoreTransaction, TransactionScope } from "../store.ts";
import type { FindOptions, Table, Where } from "../table.ts";
import { openDatabase, type Database, type PostgresConnection } from "./database.ts";
import { find } from "./rows.ts";
import { activities, answers } from "./schema.ts";
import { statementOf } from "./session.ts";
import { makeActivity, NoActivity, underLocks } from "./transaction.ts";

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

  async transaction<Result>(
    scope: TransactionScope,
    work: (transaction: StoreTransaction) => Promise<Result>,
  ): Promise<Result> {
    const attempt = () => this.#database.transaction((send, write) => underLocks(send, write, scope, work));
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof NoActivity)) throw error;
      await makeActivity(this.#database.run, scope);
      return attempt();
    }
  }

  find<Row extends object>(table: Table<Row>, where: Where<Row>, options?: FindOptions<Row>): Promise<Row[]> {
    return find(this.#database.run, table, where, options);
  }

  async issued(campaign: string): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.#database.run(
      statementOf(sql`select activity, issued from ${activities} where campaign = ${campaign}`),
    );
    return new Map(rows.map(([activity, issued]) => [activity as string, issued as number]));
  }

  async sweep(createdBefore: number): Promise<number> {
    const old = sql`select ctid from ${answers} where created_at < ${instant(createdBefore)} limit ${SWEEP} for update skip locked`;
    const { rows } = await this.#database.run(
      statementOf(sql`delete from ${answers} where ctid = any(array(${old})) returning 1`),
    );
    return rows.length;
  }

  async ready(): Promise<void> {
    await this.#database.run(statementOf(sql`select 1`));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
