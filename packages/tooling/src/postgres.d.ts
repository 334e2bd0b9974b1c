/** A PostgreSQL server of one's own: on a free port, in a temporary folder. Several may be made at once. */
export interface Postgres {
  readonly port: number;
  /** How to reach a database, the first one (`postgres`) where none is named. */
  url(database?: string): string;
  /** Makes an empty database, and says how to reach it. */
  createDatabase(name: string): Promise<string>;
  /** As often as needed; also after a crash, from which it recovers. */
  start(): Promise<void>;
  /** Ends it in order; open connections are cut. */
  stop(): Promise<void>;
  /** Ends it as a crash would: SIGKILL. */
  kill(): Promise<void>;
  /** Ends it, and removes its folder. */
  remove(): Promise<void>;
}

/**
 * Makes a server, which is not started yet. `settings`: of the server, `{ synchronous_commit: "off" }`. `folder`: where it
 * keeps its data, instead of a temporary one; a server that has been there before goes on.
 */
export declare function createPostgres(options?: {
  settings?: Record<string, string>;
  folder?: string;
}): Promise<Postgres>;

/** A port that is free now. */
export declare function freePort(): Promise<number>;
