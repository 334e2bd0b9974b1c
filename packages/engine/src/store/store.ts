import type { FindOptions, Table, Where } from "./table.ts";

/** Names one intent of one subject. */
export interface AnswerKey {
  subject: string;
  key: string;
}

/** An HTTP answer, ready to be sent, and sent again. */
export interface Answer {
  status: number;
  contentType: string;
  body: string;
}

/** The answer that an intent got. */
export interface StoredAnswer extends AnswerKey, Answer {
  /** The request it belongs to. */
  fingerprint: string;
  /** Milliseconds since 1970. */
  createdAt: number;
}

/** What a transaction is the only writer of, until it ends. */
export interface TransactionScope {
  campaign: string;
  /** Left out where only what belongs to shoppers is decided. */
  activity?: string | undefined;
  /** Shoppers whose holdings over several activities matter: locked after the activity, in order. */
  shoppers: readonly string[];
}

/** Finds what is kept. */
export interface Reader {
  /** The rows of a table in which all of `where` holds. JSON comes back equal, its members perhaps in another order. */
  find<Row extends object>(
    table: Table<Row>,
    where: Where<NoInfer<Row>>,
    options?: FindOptions<NoInfer<Row>>,
  ): Promise<Row[]>;
}

/**
 * What the decider does inside a transaction: it reads first and writes afterwards, and nobody sees what it wrote before the
 * commit. What it reads comes once the locks of the scope are there, and is as it is under them.
 */
export interface StoreTransaction extends Reader {
  /** How many the activity has given out; 0 without an activity. Not known before the first read has come. */
  readonly issued: number;
  setIssued(issued: number): Promise<void>;
  /** Those of these intents that have been answered. */
  answers(keys: readonly AnswerKey[]): Promise<StoredAnswer[]>;
  saveAnswers(answers: readonly StoredAnswer[]): Promise<void>;
  /** Adds rows, all or none. A key or a unique combination that is taken fails the transaction. */
  insert<Row extends object>(table: Table<Row>, rows: readonly NoInfer<Row>[]): Promise<void>;
  /** Writes all columns of rows that are there, each named once by its key. */
  update<Row extends object>(table: Table<Row>, rows: readonly NoInfer<Row>[]): Promise<void>;
}

/**
 * Where the engine keeps what happened. Two implementations: `createMemoryStore` for browsers and tests, and
 * `createPostgresStore` from `@campaign-kit/engine/postgres`.
 */
export interface Store extends Reader {
  /**
   * Runs `work` as the only writer of its scope, in any process, and commits what it wrote, or nothing if it throws.
   * `work` begins while the locks are asked for, so that its first reads go out with them. It may run again from the start
   * where the database asks for it.
   */
  transaction<Result>(
    scope: TransactionScope,
    work: (transaction: StoreTransaction) => Promise<Result>,
  ): Promise<Result>;
  /** How many each activity of a campaign has given out. One that gave out nothing may be missing. */
  issued(campaign: string): Promise<ReadonlyMap<string, number>>;
  /** Deletes some of the answers made before `createdBefore` (milliseconds since 1970). Tells how many. */
  sweep(createdBefore: number): Promise<number>;
  /** Resolves when the store can serve, rejects when it cannot: a readiness probe. */
  ready(): Promise<void>;
  /** Ends what the store itself opened. */
  close(): Promise<void>;
}
