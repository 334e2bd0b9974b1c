import { compareText, fullOrder, type AnyTable, type Condition, type FindOptions, type Range } from "../table.ts";

/** A row of any table. */
export type AnyRow = Readonly<Record<string, unknown>>;
/** Takes a write back. */
export type Undo = () => void;

/** The rows of one table, found by its key and its indexes as a database would, and fenced like it. */
export class MemoryTable {
  readonly #table: AnyTable;
  readonly #rows = new Map<string, AnyRow>();
  readonly #lookups: readonly Index[];
  readonly #fences: readonly (Index & { name: string })[];

  constructor(table: AnyTable) {
    this.#table = table;
    const { key, unique = [], indexes = [] } = table;
    const whole = [...unique.filter(({ whereNull }) => !whereNull), ...indexes];
    const columns = [key, ...whole.map(({ columns }) => columns)];
    const prefixes = columns.flatMap((names) => names.map((_name, index) => names.slice(0, index + 1)));
    const distinct = new Map(prefixes.map((names) => [names.join(), names]));
    // The longest first: it leaves the fewest rows to look at.
    this.#lookups = [...distinct.values()].sort((a, b) => b.length - a.length).map((names) => new Index(names));
    this.#fences = unique.map(({ name, columns, whereNull }) => Object.assign(new Index(columns, whereNull), { name }));
  }

  find(where: Readonly<Record<string, unknown>>, options: FindOptions<never>): AnyRow[] {
    const conditions = Object.entries(where);
    const found = this.#candidates(where).filter((row) => conditions.every(([name, value]) => fits(row[name], value)));
    const steps = fullOrder(this.#table, options);
    found.sort((a, b) => {
      for (const { column, descends } of steps) {
        const difference = compare(a[column], b[column]);
        if (difference !== 0) return descends ? -difference : difference;
      }
      return 0;
    });
    const { each, limit } = options;
    const groups = each === undefined ? [found] : [...Map.groupBy(found, (row) => row[each]).values()];
    return groups.flatMap((rows) => rows.slice(0, limit)).map((row) => ({ ...row }));
  }

  insert(row: AnyRow): Undo {
    const key = this.#keyOf(row);
    if (this.#rows.has(key)) throw new Error(`${this.#table.name}: ${key} is taken`);
    this.#put(key, row);
    return () => this.#take(key);
  }

  update(row: AnyRow): Undo {
    const key = this.#keyOf(row);
    const before = this.#rows.get(key);
    if (!before) throw new Error(`${this.#table.name}: there is no ${key}`);
    this.#take(key);
    const undo = () => {
      this.#take(key);
      this.#put(key, before);
    };
    try {
      this.#put(key, row);
    } catch (error) {
      this.#put(key, before);
      throw error;
    }
    return undo;
  }

  /** The rows that an index leaves over, or all. */
  #candidates(where: Readonly<Record<string, unknown>>): AnyRow[] {
    const lookup = this.#lookups.find(({ columns }) => columns.every((name) => name in where && !isRange(where[name])));
    if (!lookup) return [...this.#rows.values()];
    const names = lookup.columns.reduce<unknown[][]>(
      (all, column) => all.flatMap((name) => anyOf(where[column]).map((value) => [...name, value])),
      [[]],
    );
    return names.flatMap((name) => lookup.get(name)).map((key) => this.#rows.get(key)!);
  }

  #keyOf(row: AnyRow): string {
    return tuple(this.#table.key.map((name) => row[name]));
  }

  #put(key: string, row: AnyRow): void {
    for (const fence of this.#fences) {
      if (fence.has(row)) throw new Error(`${fence.name}: taken by another than ${key}`);
    }
    this.#rows.set(key, row);
    for (const index of [...this.#lookups, ...this.#fences]) index.add(row, key);
  }

  #take(key: string): void {
    const row = this.#rows.get(key)!;
    this.#rows.delete(key);
    for (const index of [...this.#lookups, ...this.#fences]) index.delete(row, key);
  }
}

/** Keys of rows by the values of some columns. */
class Index {
  readonly columns: readonly string[];
  readonly #whereNull: readonly string[];
  readonly #keys = new Map<string, Set<string>>();

  constructor(columns: readonly string[], whereNull: readonly string[] = []) {
    this.columns = columns;
    this.#whereNull = whereNull;
  }

  get(values: readonly unknown[]): string[] {
    return [...(this.#keys.get(tuple(values)) ?? [])];
  }

  /** Whether a row has these values already. As in SQL, null is equal to nothing. */
  has(row: AnyRow): boolean {
    if (!this.#holds(row) || this.columns.some((name) => row[name] === null)) return false;
    return this.#keys.has(this.#valuesOf(row));
  }

  add(row: AnyRow, key: string): void {
    if (!this.#holds(row)) return;
    const values = this.#valuesOf(row);
    const keys = this.#keys.get(values);
    if (keys) keys.add(key);
    else this.#keys.set(values, new Set([key]));
  }

  delete(row: AnyRow, key: string): void {
    const values = this.#valuesOf(row);
    const keys = this.#keys.get(values);
    keys?.delete(key);
    if (keys?.size === 0) this.#keys.delete(values);
  }

  #holds(row: AnyRow): boolean {
    return this.#whereNull.every((name) => row[name] === null);
  }

  #valuesOf(row: AnyRow): string {
    return tuple(this.columns.map((name) => row[name]));
  }
}

function tuple(values: readonly unknown[]): string {
  return JSON.stringify(values);
}

/** The values that a condition lets through, where it is not a range. */
function anyOf(condition: unknown): readonly unknown[] {
  return Array.isArray(condition) ? [...new Set<unknown>(condition)] : [condition];
}

function isRange(condition: unknown): condition is Range<unknown> {
  return condition !== null && typeof condition === "object" && !Array.isArray(condition);
}

function fits(value: unknown, condition: Condition<unknown>): boolean {
  if (Array.isArray(condition)) return condition.includes(value);
  if (!isRange(condition)) return value === condition;
  const { from, before } = condition;
  if (value === null) return false;
  return (from === undefined || compare(value, from) >= 0) && (before === undefined || compare(value, before) < 0);
}

/** As PostgreSQL orders: null last, false before true. */
function compare(a: unknown, b: unknown): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return typeof a === "string" ? compareText(a, b as string) : Number(a) - Number(b);
}
