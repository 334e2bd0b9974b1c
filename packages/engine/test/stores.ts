import { createMemoryStore, type Store } from "../src/index.ts";
import { createPostgresStore } from "../src/store/postgres/index.ts";
import { createDatabase } from "./database.ts";
import { openPglite } from "./pglite.ts";

export interface OpenedStores {
  /** Two ways to the same data, as two processes have them where that is possible. */
  stores: [Store, Store];
  /** Runs statements in the database, where there is one. */
  execute: (statements: string) => Promise<unknown>;
  end: () => Promise<void>;
}

/** Every kind of store, by where it keeps things: what is tested on one is tested on all. */
export const storeKinds: [where: string, open: () => Promise<OpenedStores>][] = [
  [
    "in memory",
    () => {
      const store = createMemoryStore();
      return Promise.resolve({
        stores: [store, store],
        execute: () => Promise.resolve(),
        end: () => store.close(),
      });
    },
  ],
  [
    "on embedded PostgreSQL",
    async () => {
      const pglite = await openPglite();
      const store = await createPostgresStore({ pglite });
      return { stores: [store, store], execute: (statements) => pglite.exec(statements), end: () => pglite.close() };
    },
  ],
  [
    "on a PostgreSQL server",
    async () => {
      const database = await createDatabase();
      const [one, two] = [database.connect(), database.connect()];
      // At once, as two processes start: one of them makes the tables.
      const stores = await Promise.all([createPostgresStore({ pool: one }), createPostgresStore({ pool: two })]);
      return { stores, execute: (statements) => one.query(statements), end: () => database.end() };
    },
  ],
];
