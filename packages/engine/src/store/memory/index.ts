import type { AnswerKey, Store, StoredAnswer, StoreTransaction, TransactionScope } from "../store.ts";
import type { AnyTable, FindOptions, Table, Where } from "../table.ts";
import { MemoryTable, type AnyRow, type Undo } from "./table.ts";

const SWEEP = 1000;

/** A store that forgets everything when its process or page ends. Runs anywhere; it is also how a store must behave. */
export function createMemoryStore(): Store {
  return new MemoryStore();
}

class MemoryStore implements Store {
  readonly #tables = new Map<AnyTable, MemoryTable>();
  readonly #issued = new Map<string, Map<string, number>>();
  readonly #answers = new Map<string, StoredAnswer>();
  /** One transaction after another: nothing waits inside one, so a queue for each activity would gain nothing. */
  #last: Promise<unknown> = Promise.resolve();

  transaction<Result>(
    scope: TransactionScope,
    work: (transaction: StoreTransaction) => Promise<Result>,
  ): Promise<Result> {
    const turn = this.#last.then(() => this.#commit(scope, work));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  find<Row extends object>(table: Table<Row>, where: Where<Row>, options: FindOptions<Row> = {}): Promise<Row[]> {
    return Promise.resolve(this.#table(table).find(where, options) as Row[]);
  }

  issued(campaign: string): Promise<ReadonlyMap<string, number>> {
    return Promise.resolve(new Map(this.#issued.get(campaign)));
  }

  sweep(createdBefore: number): Promise<number> {
    const old = [...this.#answers].filter(([, { createdAt }]) => createdAt < createdBefore).slice(0, SWEEP);
    for (const [name] of old) this.#answers.delete(name);
    return Promise.resolve(old.length);
  }

  ready(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  async #commit<Result>(
    { campaign, activity }: TransactionScope,
    work: (transaction: StoreTransaction) => Promise<Result>,
  ): Promise<Result> {
    const before = activity === undefined ? 0 : (this.#issued.get(campaign)?.get(activity) ?? 0);
    let issued = before;
    const answers: StoredAnswer[] = [];
    const writes: (() => Undo)[] = [];
    const result = await work({
      issued: before,
      setIssued: (value) => {
        if (activity === undefined) return Promise.reject(new Error("no activity gives anything out here"));
        issued = value;
        return Promise.resolve();
      },
      answers: (keys) => Promise.resolve(keys.flatMap((key) => this.#answers.get(nameOf(key)) ?? [])),
      saveAnswers: (more) => {
        answers.push(...more);
        return Promise.resolve();
      },
      find: (table, where, options) => this.find(table, where, options),
      insert: (table, rows) => {
        for (const row of keep(table, rows)) writes.push(() => this.#table(table).insert(row));
        return Promise.resolve();
      },
      update: (table, rows) => {
        for (const row of keep(table, rows)) writes.push(() => this.#table(table).update(row));
        return Promise.resolve();
      },
    });
    write(writes);
    if (activity !== undefined) this.#counters(campaign).set(activity, issued);
    for (const answer of answers) this.#answers.set(nameOf(answer), answer);
    return result;
  }

  #table(table: AnyTable): MemoryTable {
    let made = this.#tables.get(table);
    if (!made) this.#tables.set(table, (made = new MemoryTable(table)));
    return made;
  }

  #counters(campaign: string): Map<string, number> {
    let counters = this.#issued.get(campaign);
    if (!counters) this.#issued.set(campaign, (counters = new Map<string, number>()));
    return counters;
  }
}

/** Writes all or nothing. Nobody reads in between. */
function write(writes: readonly (() => Undo)[]): void {
  const undos: Undo[] = [];
  try {
    for (const one of writes) undos.push(one());
  } catch (error) {
    for (const undo of undos.reverse()) undo();
    throw error;
  }
}

/** Rows as they are when they are written: no later change of the caller's objects reaches what is kept. */
function keep(table: AnyTable, rows: readonly object[]): AnyRow[] {
  const columns = Object.entries(table.columns);
  return rows.map((row) =>
    Object.fromEntries(
      columns.map(([name, { type }]) => {
        const value = (row as AnyRow)[name];
        return [name, type === "json" ? (JSON.parse(JSON.stringify(value)) as unknown) : value];
      }),
    ),
  );
}

function nameOf({ subject, key }: AnswerKey): string {
  // A key has no space in it.
  return `${key} ${subject}`;
}
