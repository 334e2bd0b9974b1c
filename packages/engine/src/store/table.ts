/** What a mechanic keeps, declared once: both stores make their tables, their indexes and their fences from it. */

/** `integer` has 32 bits; `bigint` what JavaScript counts exactly. `instant` is milliseconds since 1970 in a row, and `timestamptz` in the database. */
export type ColumnType = "text" | "integer" | "bigint" | "boolean" | "instant" | "json";

export interface Column {
  readonly type: ColumnType;
  readonly nullable?: boolean;
  /** In the database. Default: the property in snake case. */
  readonly name?: string;
}

/** The column that can hold a property of this type. */
export type ColumnOf<Value> = Column & { readonly type: TypeOf<NonNullable<Value>> } & (null extends Value
    ? { readonly nullable: true }
    : { readonly nullable?: false });
type TypeOf<Value> = Value extends string
  ? "text"
  : Value extends number
    ? "integer" | "bigint" | "instant"
    : Value extends boolean
      ? "boolean"
      : "json";

/** A table of any rows, as the stores work with it. */
export interface AnyTable {
  /** In the database's schema `campaign_kit`. */
  readonly name: string;
  readonly columns: Readonly<Record<string, Column>>;
  /** The primary key. */
  readonly key: readonly string[];
  /** Combinations that no two rows may share; with `whereNull`, no two rows in which these columns are null. */
  readonly unique?: readonly {
    readonly name: string;
    readonly columns: readonly string[];
    readonly whereNull?: readonly string[];
  }[];
  /** What else rows are found by. Keys and unique combinations serve for that as well, by any of their first columns. */
  readonly indexes?: readonly { readonly name: string; readonly columns: readonly string[] }[];
}

/** A table of these rows. */
export interface Table<Row extends object> extends AnyTable {
  readonly columns: { readonly [Name in keyof Row & string]-?: ColumnOf<Row[Name]> };
  readonly key: readonly (keyof Row & string)[];
  readonly unique?: readonly {
    readonly name: string;
    readonly columns: readonly (keyof Row & string)[];
    readonly whereNull?: readonly (keyof Row & string)[];
  }[];
  readonly indexes?: readonly { readonly name: string; readonly columns: readonly (keyof Row & string)[] }[];
}

/** From `from`, up to but not including `before`. Text is compared by its code points. Null is in no range. */
export interface Range<Value> {
  readonly from?: Value;
  readonly before?: Value;
}

/** This value (null matches null), any of a list (an empty one: no row), or a range. */
export type Condition<Value> = Value | readonly NonNullable<Value>[] | Range<NonNullable<Value>>;

/** What rows are found by: all of these must hold. */
export type Where<Row> = {
  readonly [Name in keyof Row as Row[Name] extends string | number | boolean | null ? Name : never]?: Condition<
    Row[Name]
  >;
};

export interface FindOptions<Row> {
  /**
   * Columns, most important first, `-` before one that descends; null counts as the greatest, text goes by its code points.
   * Rows that are equal in these come in the order of the table's key.
   */
  readonly order?: readonly ((keyof Row & string) | `-${keyof Row & string}`)[];
  /** The most rows: in all, or with `each` so many of each value of that column, which then leads the order. */
  readonly limit?: number;
  readonly each?: keyof Row & string;
}

/** An order with the key behind it, so that it leaves nothing open. */
export function fullOrder(
  table: AnyTable,
  { order = [], each }: { order?: readonly string[]; each?: string },
): { column: string; descends: boolean }[] {
  const steps = order.map((step) =>
    step.startsWith("-") ? { column: step.slice(1), descends: true } : { column: step, descends: false },
  );
  const first = each === undefined ? [] : [{ column: each, descends: false }];
  const rest = table.key.filter((name) => !steps.some(({ column }) => column === name));
  return [...first, ...steps, ...rest.map((column) => ({ column, descends: false }))];
}

/** Compares texts as PostgreSQL does under the collation "C": by code points, where JavaScript's `<` takes UTF-16 units. */
export function compareText(a: string, b: string): number {
  const [left, right] = [codePoints(a), codePoints(b)];
  const index = left.findIndex((codePoint, place) => codePoint !== right[place]);
  return index < 0 ? left.length - right.length : left[index]! - (right[index] ?? -1);
}

function codePoints(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0)!);
}
