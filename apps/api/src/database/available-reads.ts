import { ProblemError, type Store } from "@campaign-kit/engine";
import { describeError } from "../log.ts";

/**
 * A store whose reads say `unavailable` where the database cannot be reached or does not answer in time, so that clients
 * ask again instead of giving up. What it changes is the engine's own business, which says so by itself.
 */
export function availableReads(store: Store): Store {
  const ask = async <Result>(read: Promise<Result>): Promise<Result> => {
    try {
      return await read;
    } catch (error) {
      throw isAway(error) ? new ProblemError("unavailable", {}, { cause: error }) : error;
    }
  };
  return {
    transaction: (scope, work) => store.transaction(scope, work),
    issued: (campaign) => ask(store.issued(campaign)),
    coupons: {
      held: (campaign, shopper) => ask(store.coupons.held(campaign, shopper)),
      newest: (campaign, shopper, most) => ask(store.coupons.newest(campaign, shopper, most)),
    },
    sweep: (createdBefore) => store.sweep(createdBefore),
    ready: () => store.ready(),
    close: () => store.close(),
  };
}

/**
 * Errors that the server sent have a code of five characters with a digit among them (PostgreSQL, appendix A); the rest,
 * as EPIPE, are of the connection.
 */
function isAway(error: unknown): boolean {
  const { code = "" } = describeError(error);
  const fromServer = /^(?=.*\d)[0-9A-Z]{5}$/.test(code);
  return !fromServer || ["08", "53", "57"].includes(code.slice(0, 2));
}
