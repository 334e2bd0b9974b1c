import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { storeKinds, type OpenedStores } from "../../test/stores.ts";
import { pgTable } from "./postgres/schema.ts";
import type { Store } from "./store.ts";
import type { FindOptions, Table, Where } from "./table.ts";

/** A row with a column of every type, each with and without null. */
interface Sample {
  shelf: string;
  place: number;
  owner: string | null;
  count: number | null;
  open: boolean;
  sealed: boolean | null;
  at: number;
  leftAt: number | null;
  terms: { title: string; nested?: { list: (number | null)[] } };
  label: string[] | null;
}

const samples: Table<Sample> = {
  name: "samples",
  columns: {
    shelf: { type: "text" },
    place: { type: "integer" },
    owner: { type: "text", nullable: true },
    count: { type: "integer", nullable: true, name: "how_many" },
    open: { type: "boolean" },
    sealed: { type: "boolean", nullable: true },
    at: { type: "instant" },
    leftAt: { type: "instant", nullable: true },
    terms: { type: "json" },
    label: { type: "json", nullable: true },
  },
  key: ["shelf", "place"],
  unique: [
    { name: "samples_of_owner", columns: ["shelf", "owner", "count"] },
    { name: "samples_that_stay", columns: ["shelf", "owner", "open"], whereNull: ["leftAt"] },
  ],
  indexes: [{ name: "samples_by_time", columns: ["shelf", "at"] }],
};

const sample = (place: number, more: Partial<Sample> = {}): Sample => ({
  shelf: "a",
  place,
  owner: null,
  count: null,
  open: false,
  sealed: null,
  at: Date.parse("2026-11-01T00:00:00.001Z"),
  leftAt: null,
  terms: { title: "one" },
  label: null,
  ...more,
});

const nobody = { campaign: "autumn", shoppers: [] };
const insert = (store: Store, rows: readonly Sample[]) =>
  store.transaction(nobody, (transaction) => transaction.insert(samples, rows));
const update = (store: Store, rows: readonly Sample[]) =>
  store.transaction(nobody, (transaction) => transaction.update(samples, rows));

describe.each(storeKinds)("a table %s", (where, open) => {
  let opened: OpenedStores;
  let store: Store;
  let shelves = 0;
  /** Rows on a shelf that no other test uses. */
  const shelve = (rows: readonly Sample[]): Sample[] => {
    shelves += 1;
    return rows.map((row) => ({ ...row, shelf: `shelf-${shelves}` }));
  };

  beforeAll(async () => {
    opened = await open();
    [store] = opened.stores;
    const made = generateDrizzleJson({ samples: pgTable(samples).table });
    const statements = await generateMigration(generateDrizzleJson({}), made);
    await opened.execute(statements.filter((statement) => !statement.startsWith("CREATE SCHEMA")).join("\n"));
  }, 120_000);
  afterAll(() => opened.end());

  it("gives back what was put in, of every type", async () => {
    const [full, empty] = shelve([
      sample(1, {
        owner: "林 🦉 'O\"Neill\\",
        count: -7,
        open: true,
        sealed: false,
        leftAt: Date.parse("1969-12-31T23:59:59.999Z"),
        terms: { title: "", nested: { list: [1, null, 2.5] } },
        label: ["x"],
      }),
      sample(2),
    ]) as [Sample, Sample];
    await insert(store, [full, empty]);
    expect(await store.find(samples, { shelf: full.shelf })).toEqual([full, empty]);
  });

  it("keeps a row as it was written, whatever becomes of the object", async () => {
    const [row] = shelve([sample(1)]) as [Sample];
    await store.transaction(nobody, async (transaction) => {
      await transaction.insert(samples, [row]);
      row.count = 9;
      row.terms.title = "another";
    });
    const [found] = await store.find(samples, { shelf: row.shelf });
    expect(found).toMatchObject({ count: null, terms: { title: "one" } });
    found!.at = 0;
    expect((await store.find(samples, { shelf: row.shelf }))[0]!.at).toBe(row.at);
  });

  it("finds nothing for an empty list, and takes and finds no rows at all", async () => {
    await insert(store, []);
    await update(store, []);
    expect(await store.find(samples, { shelf: [] })).toEqual([]);
    expect(await store.find(samples, { shelf: "nowhere" })).toEqual([]);
    expect(await store.find(samples, { shelf: "nowhere" }, { limit: 0 })).toEqual([]);
  });

  it("changes many rows at once, and leaves the others", async () => {
    const rows = shelve([1, 2, 3].map((place) => sample(place, { owner: "lin", count: place, leftAt: 1 })));
    await insert(store, rows);
    const changed = [
      { ...rows[0]!, count: 5, terms: { title: "new" }, leftAt: 9 },
      { ...rows[2]!, owner: null, count: null, leftAt: null },
    ];
    await update(store, changed);
    expect(await store.find(samples, { shelf: rows[0]!.shelf })).toEqual([changed[0], rows[1], changed[1]]);
    expect(await store.find(samples, { shelf: rows[0]!.shelf, owner: "lin", count: 1 })).toEqual([]);
    expect(await store.find(samples, { shelf: rows[0]!.shelf, owner: "lin", count: 5 })).toEqual([changed[0]]);
  });

  it("takes more rows at once than a statement has parameters", async () => {
    const rows = shelve(Array.from({ length: 7000 }, (_, place) => sample(place)));
    await insert(store, rows);
    expect(await store.find(samples, { shelf: rows[0]!.shelf, place: { from: 6998 } })).toEqual(rows.slice(6998));
  }, 60_000);

  it.each([
    ["a key", [sample(1), sample(1)]],
    [
      "a unique combination",
      [sample(1, { owner: "lin", count: 1 }), sample(2, { owner: "lin", count: 1, open: true })],
    ],
    ["a place where a column is null", [sample(1, { owner: "lin" }), sample(2, { owner: "lin" })]],
  ])("refuses %s that is taken, and keeps nothing of the transaction", async (_what, pair) => {
    const [one, two] = shelve(pair) as [Sample, Sample];
    await insert(store, [one]);
    await expect(insert(store, [{ ...one, place: 7, owner: null }, two])).rejects.toThrow();
    await expect(insert(store, shelve([sample(1), sample(1)]))).rejects.toThrow();
    expect(await store.find(samples, { shelf: one.shelf })).toEqual([one]);
  });

  it("refuses a change to what is taken, and keeps nothing of it", async () => {
    const rows = shelve([1, 2, 3].map((place) => sample(place, { owner: "lin", count: place, leftAt: 1 })));
    await insert(store, rows);
    await expect(
      update(store, [
        { ...rows[0]!, count: 8 },
        { ...rows[1]!, count: 3 },
      ]),
    ).rejects.toThrow();
    await expect(
      update(store, [
        { ...rows[0]!, leftAt: null },
        { ...rows[1]!, leftAt: null },
      ]),
    ).rejects.toThrow();
    expect(await store.find(samples, { shelf: rows[0]!.shelf })).toEqual(rows);
  });

  it("has room again where a row has left", async () => {
    const [one, two] = shelve([sample(1, { owner: "lin" }), sample(2, { owner: "lin" })]) as [Sample, Sample];
    await insert(store, [one]);
    await update(store, [{ ...one, leftAt: 1 }]);
    await insert(store, [two]);
    expect(await store.find(samples, { shelf: one.shelf, owner: "lin", leftAt: null })).toEqual([two]);
  });

  it("shows what a transaction writes to nobody before its commit, and never what it takes back", async () => {
    const [row] = shelve([sample(1)]) as [Sample];
    const [, other] = opened.stores;
    const failing = store.transaction(nobody, async (transaction) => {
      await transaction.insert(samples, [row]);
      // Embedded, the one connection is the transaction's.
      if (where !== "on embedded PostgreSQL") expect(await other.find(samples, { shelf: row.shelf })).toEqual([]);
      throw new Error("changed its mind");
    });
    await expect(failing).rejects.toThrow("changed its mind");
    expect(await store.find(samples, { shelf: row.shelf })).toEqual([]);
    await insert(store, [row]);
    expect(await other.find(samples, { shelf: row.shelf })).toEqual([row]);
  });

  it("finds by any conditions and in any order what a look at every row finds", async () => {
    await fc.assert(
      fc.asyncProperty(shelfful, fc.array(search, { minLength: 8, maxLength: 8 }), async (drawn, searches) => {
        const rows = shelve(drawn);
        await insert(store, rows);
        for (const { conditions, options } of searches) {
          const found = await store.find(samples, { shelf: `shelf-${shelves}`, ...conditions }, options);
          expect(found).toEqual(look(rows, conditions, options));
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

const text = fc.constantFrom("a", "b", "ab", "B", "\uffee", "🦉", "é");
const anySample: fc.Arbitrary<Sample> = fc.record({
  shelf: fc.constant(""),
  place: fc.constant(0),
  owner: fc.option(text),
  count: fc.option(fc.nat(5)),
  open: fc.boolean(),
  sealed: fc.option(fc.boolean()),
  at: fc.nat(5),
  leftAt: fc.constant(1),
  terms: fc.constant({ title: "one" }),
  label: fc.constant(null),
});
// Counts that may be found, and that share no combination.
const shelfful = fc
  .array(anySample, { maxLength: 12 })
  .map((rows) => rows.map((row, place) => ({ ...row, place, count: row.count === null ? null : place })));

/** A value, null where there may be one, a list, or a range. */
const condition = <Value>(value: fc.Arbitrary<Value>, nullable: boolean) =>
  fc.oneof(
    value,
    fc.array(value, { maxLength: 3 }),
    fc.record({ from: value, before: value }, { requiredKeys: [] }),
    ...(nullable ? [fc.constant(null)] : []),
  );
const column = fc.constantFrom("place", "owner", "count", "open", "sealed", "at");
interface Search {
  conditions: Where<Sample>;
  options: FindOptions<Sample>;
}
const search = fc.record({
  conditions: fc.record(
    {
      place: condition(fc.nat(12), false),
      owner: condition(text, true),
      count: condition(fc.nat(5), true),
      open: condition(fc.boolean(), false),
      sealed: condition(fc.boolean(), true),
      at: condition(fc.nat(5), false),
    },
    { requiredKeys: [] },
  ),
  options: fc.record(
    {
      order: fc
        .uniqueArray(column, { maxLength: 3 })
        .chain((names) => fc.tuple(...names.map((name) => fc.constantFrom(name, `-${name}`)))),
      limit: fc.nat(5),
      each: column,
    },
    { requiredKeys: [] },
  ),
}) as fc.Arbitrary<Search>;

/** The same search, by looking at every row. */
function look(
  rows: readonly Sample[],
  conditions: Where<Sample>,
  { order = [], limit, each }: FindOptions<Sample>,
): Sample[] {
  const names = Object.keys(conditions) as (keyof Where<Sample>)[];
  const found = rows.filter((row) => names.every((name) => holds(row[name], conditions[name])));
  const steps = [...(each ? [each] : []), ...order, "place"] as (keyof Where<Sample> | `-${keyof Where<Sample>}`)[];
  found.sort((a, b) => {
    for (const step of steps) {
      const name = step.replace("-", "") as keyof Where<Sample>;
      const difference = weigh(a[name], b[name]);
      if (difference !== 0) return step.startsWith("-") ? -difference : difference;
    }
    return 0;
  });
  const like = (row: Sample) => found.filter((other) => !each || other[each] === row[each]);
  return found.filter((row) => like(row).slice(0, limit).includes(row));
}

function holds(value: Sample[keyof Where<Sample>], wanted: unknown): boolean {
  if (Array.isArray(wanted)) return wanted.includes(value);
  if (wanted === null || typeof wanted !== "object") return value === wanted;
  const { from, before } = wanted as { from?: string | number; before?: string | number };
  if (value === null) return false;
  return (from === undefined || weigh(value, from) >= 0) && (before === undefined || weigh(value, before) < 0);
}

function weigh(a: Sample[keyof Where<Sample>], b: Sample[keyof Where<Sample>]): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return typeof a === "string" ? Buffer.compare(Buffer.from(a), Buffer.from(String(b))) : Number(a) - Number(b);
}
