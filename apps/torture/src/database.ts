import { existsSync } from "node:fs";
import { chmod, cp } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { emptyDatabase } from "@campaign-kit/tooling/pglite";
import { createPostgres } from "@campaign-kit/tooling/postgres";
import pg from "pg";

export type DatabaseKind = "pglite" | "server";

/** Statements, whoever runs them. */
export interface Queries {
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** The database of a run: its folder stays when it ends. */
export interface TortureDatabase {
  kind: DatabaseKind;
  /** Where the server listens. */
  port?: number;
  /** How the API reaches it, through a proxy where its port is given. */
  environment(proxyPort?: number): Record<string, string>;
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Opens it for statements. The embedded one: once nobody else has it. */
  open(): Promise<Queries>;
}

const NAME = "torture";

/** Makes the database of a run in its folder, or takes the one that is there. */
export async function tortureDatabase(kind: DatabaseKind, folder: string): Promise<TortureDatabase> {
  return kind === "pglite" ? embedded(folder) : server(folder);
}

async function embedded(folder: string): Promise<TortureDatabase> {
  const data = join(folder, "database");
  if (!existsSync(data)) await cp((await emptyDatabase()).folder, data, { recursive: true });
  const nothing = () => Promise.resolve();
  return {
    kind: "pglite",
    environment: () => ({ DATA_DIR: folder }),
    kill: nothing,
    start: nothing,
    stop: nothing,
    open: async () => queriesOf(await PGlite.create(data)),
  };
}

async function server(folder: string): Promise<TortureDatabase> {
  // PostgreSQL does not run as root: its own user must get to the folder.
  await chmod(folder, 0o755);
  const postgres = await createPostgres({ folder: join(folder, "postgres") });
  await postgres.start();
  const exists = await withClient(postgres.url(), async (client) => {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [NAME]);
    return rowCount === 1;
  });
  if (!exists) await postgres.createDatabase(NAME);
  return {
    kind: "server",
    port: postgres.port,
    environment: (proxyPort) => {
      const url = new URL(postgres.url(NAME));
      if (proxyPort !== undefined) url.port = String(proxyPort);
      return { DATABASE_URL: url.href, DATA_DIR: folder };
    },
    kill: () => postgres.kill(),
    start: () => postgres.start(),
    stop: () => postgres.stop(),
    open: async () => {
      const client = new pg.Client({ connectionString: postgres.url(NAME) });
      await client.connect();
      return {
        query: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
          (await client.query<Row>(sql, [...values])).rows,
        close: () => client.end(),
      };
    },
  };
}

/** The embedded database as statements. */
export function queriesOf(pglite: PGlite): Queries {
  return {
    query: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
      (await pglite.query<Row>(sql, [...values])).rows,
    close: () => pglite.close(),
  };
}

async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
