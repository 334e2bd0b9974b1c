const ATTEMPTS = 5;

/**
 * What another transaction in the way looks like: serialization failure, deadlock, and a unique key that was free when
 * it was looked for (the same idempotency key at another activity, say). Decided again, on what is there now, each ends.
 */
const IN_THE_WAY = new Set(["40001", "40P01", "23505"]);

/** Runs a transaction, again from its start where another one was in its way. */
export async function retrying<Result>(transaction: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === ATTEMPTS || !IN_THE_WAY.has(sqlState(error) ?? "")) throw error;
    }
  }
}

/**
 * PostgreSQL's code for an error, looked for in its causes as well; `undefined` for one that the server did not send.
 * Each has a digit in it (PostgreSQL, appendix A), which tells them from a socket's, as EPIPE.
 */
export function sqlState(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && typeof cause.code === "string" && /^(?=.*\d)[0-9A-Z]{5}$/.test(cause.code))
      return cause.code;
  }
  return undefined;
}

/** Connection exceptions, insufficient resources and operator intervention: the statement itself is not to blame. */
const AWAY = new Set(["08", "53", "57"]);

/** Whether the database could not be reached, or had no time or room: the same statement may succeed later. */
export function isAway(error: unknown): boolean {
  const state = sqlState(error);
  return state === undefined || AWAY.has(state.slice(0, 2));
}
