import type { StoreTransaction } from "./store.ts";
import type { Table } from "./table.ts";

/** Rows of one table that a desk works on: as they were found, then as its decisions leave them, until it saves. */
export class Drafts<Row extends object> {
  readonly #table: Table<Row>;
  readonly #nameOf: (row: Row) => string;
  readonly #rows: Map<string, Row>;
  readonly #found: ReadonlySet<string>;
  readonly #changed = new Set<string>();

  /** `nameOf`: what the desk calls a row by; no two of them have the same name. */
  constructor(table: Table<Row>, found: readonly Row[], nameOf: (row: Row) => string) {
    this.#table = table;
    this.#nameOf = nameOf;
    this.#rows = new Map(found.map((row) => [nameOf(row), row]));
    this.#found = new Set(this.#rows.keys());
  }

  get(name: string): Row | undefined {
    return this.#rows.get(name);
  }

  all(): Row[] {
    return [...this.#rows.values()];
  }

  /** Adds a row, or puts it in the place of the one with its name. */
  set(row: Row): void {
    const name = this.#nameOf(row);
    this.#rows.set(name, row);
    this.#changed.add(name);
  }

  async save(transaction: StoreTransaction): Promise<void> {
    const names = [...this.#changed];
    const rows = (some: readonly string[]) => some.map((name) => this.#rows.get(name)!);
    await transaction.update(this.#table, rows(names.filter((name) => this.#found.has(name))));
    await transaction.insert(this.#table, rows(names.filter((name) => !this.#found.has(name))));
  }
}
