import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PGlite } from "@electric-sql/pglite";
import { createPostgresStore } from "@campaign-kit/engine/postgres";
import type { Store } from "@campaign-kit/engine";
import { Pool } from "pg";
import { StartError, type Config } from "../config.ts";
import { describeError, type Logger } from "../log.ts";
import { lockFolder } from "./folder-lock.ts";
import { forgetEverything } from "./forget.ts";

/** An open database with the engine's tables in it. */
export interface Database {
  store: Store;
  /** Forgets everything that happened. For the demo. */
  forget: () => Promise<void>;
  close: () => Promise<void>;
}

/** Pauses between attempts to reach a server, in milliseconds; the last one stays. */
const pauses = [250, 500, 1000, 2000, 5000];

/** How long the server may take for one statement, in milliseconds: below what a client waits for an answer. */
const STATEMENT_TIMEOUT = 8000;

/**
 * Opens the embedded database of `dataDir`, or the server at `databaseUrl`. A server that cannot be reached yet is waited
 * for, until `signal` ends the waiting; a folder that cannot be opened is a `StartError`.
 */
export async function openDatabase(
  config: Pick<Config, "dataDir" | "databaseUrl">,
  { log, signal }: { log: Logger; signal: AbortSignal },
): Promise<Database> {
  return config.databaseUrl ? openServer(config.databaseUrl, log, signal) : openFolder(config.dataDir);
}

async function openFolder(dataDir: string): Promise<Database> {
  const folder = join(dataDir, "database");
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new StartError(`DATA_DIR is ${JSON.stringify(dataDir)}, but no folder can be made there: ${reason(error)}.`);
  }
  const unlock = await lockFolder(folder);
  if (!unlock) {
    throw new StartError(
      `DATA_DIR is ${JSON.stringify(dataDir)}, but another server is running on ${resolve(dataDir)}.`,
    );
  }
  try {
    const pglite = await PGlite.create(folder);
    return {
      store: await createPostgresStore({ pglite }),
      forget: () => forgetEverything((statement) => pglite.query(statement)),
      close: async () => {
        await pglite.close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw new StartError(`The database in ${resolve(folder)} cannot be opened: ${reason(error)}.`, { cause: error });
  }
}

async function openServer(connectionString: string, log: Logger, signal: AbortSignal): Promise<Database> {
  for (let attempt = 0; ; attempt++) {
    const pool = createPool(connectionString, log);
    try {
      signal.throwIfAborted();
      return {
        store: await createPostgresStore({ pool }),
        forget: () => forgetEverything((statement) => pool.query(statement)),
        close: () => pool.end(),
      };
    } catch (error) {
      await pool.end();
      signal.throwIfAborted();
      const pause = pauses[Math.min(attempt, pauses.length - 1)]!;
      log.warn({ reason: reason(error), retryInMs: pause }, "database not ready, waiting");
      // Ended by the signal, it goes on to the check above.
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }
}

function createPool(connectionString: string, log: Logger): Pool {
  const pool = new Pool({
    connectionString,
    application_name: "campaign-kit",
    connectionTimeoutMillis: 3000,
    statement_timeout: STATEMENT_TIMEOUT,
    keepAlive: true,
    // A batch of claims is then two round trips.
    pipeline: true,
  });
  // A connection that the server ends while it is idle is replaced at the next use.
  pool.on("error", (error) => log.warn({ reason: reason(error) }, "database connection lost"));
  return pool;
}

/** Why something failed, in one line: some errors have a code and no message. */
function reason(error: unknown): string {
  const { message, code, type } = describeError(error);
  return [message, code, type].find(Boolean) ?? "";
}
