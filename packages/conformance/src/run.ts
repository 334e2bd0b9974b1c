import { CouldNotCheck, Fault, groupOf, type Check } from "./check.ts";
import { checks } from "./checks/index.ts";
import type { Exchange } from "./exchange.ts";
import { Kit } from "./kit.ts";
import { Sender } from "./sender.ts";
import { commanded, Shoppers, signing, type MakeToken } from "./shoppers.ts";

/** A server to check, and how. */
export interface ConformanceOptions {
  /** Where the API is, without `/v1`. */
  baseUrl: string;
  /** A campaign that it has, by id. Default: `conformance`, as in the definition that comes with the kit. */
  campaign?: string | undefined;
  /** Tokens of different shoppers. */
  tokens?: readonly string[] | undefined;
  /** A token of the shop's own service, with `orders` in its scope. */
  ordersToken?: string | undefined;
  /** The secret that the server checks tokens by (HS256): the kit makes its own shoppers with it. */
  tokenSecret?: string | undefined;
  /** Claims to add to each token that is made so: `iss` and `aud`, for instance. */
  tokenClaims?: object | undefined;
  /** A command that prints a token for the shopper that its environment names (`SHOPPER`, `NEW_CUSTOMER`, `MEMBER`, `SCOPE`). */
  tokenCommand?: string | undefined;
  /** Ids of checks, or beginnings of them (`races`, `shapes/draw`): these alone are run. */
  only?: readonly string[] | undefined;
  /** Most shoppers that race at once. Default: 200. */
  crowd?: number | undefined;
  /** How long one request may be told to come back later, in seconds. Default: 60. */
  patience?: number | undefined;
  /** Hears of each check as it is done. */
  onResult?: ((result: Result) => void) | undefined;
  /** Stands in for the global `fetch`. */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Milliseconds since 1970. Default: this machine's clock. */
  now?: (() => number) | undefined;
}

/** What became of one check. */
export interface Result extends Pick<Check, "id" | "says" | "place" | "advice"> {
  group: string;
  outcome: "passed" | "failed" | "skipped";
  /** What was found, or why it could not be checked. */
  message?: string;
  /** The request and the answer that show it. */
  exchange?: Exchange;
  /** In milliseconds. */
  took: number;
}

/** What became of all. */
export interface Report {
  baseUrl: string;
  campaign: string;
  /** Requests that were made. */
  requests: number;
  results: Result[];
}

/** The server could not be checked at all. */
export class NotReachable extends Error {
  override readonly name = "NotReachable";
}

/** The checks that these words choose; all without any. */
export function chosen(only: readonly string[] = []): Check[] {
  return checks.filter(({ id }) => only.length === 0 || only.some((word) => id === word || id.startsWith(word)));
}

/**
 * Runs the contract's behaviour against a server, one check after another. Throws `NotReachable` where the campaign cannot
 * be read, and a `CouldNotCheck` where no token can be had.
 */
export async function checkConformance(options: ConformanceOptions): Promise<Report> {
  const { baseUrl, campaign = "conformance", now = Date.now, crowd = 200, patience = 60 } = options;
  const sender = new Sender({ baseUrl, campaign, patience, fetch: options.fetch ?? ((request) => fetch(request)) });
  const shoppers = shoppersOf(options, now);
  const kit = new Kit({ sender, shoppers, now, crowd, newKey: () => crypto.randomUUID() });
  try {
    await kit.open();
  } catch (error) {
    throw new NotReachable((error as Error).message, { cause: error });
  }
  const results: Result[] = [];
  for (const check of chosen(options.only)) {
    const result = await resultOf(check, kit, now);
    results.push(result);
    options.onResult?.(result);
  }
  return { baseUrl, campaign, requests: sender.exchanges.length, results };
}

function shoppersOf(options: ConformanceOptions, now: () => number): Shoppers {
  const { tokens = [], ordersToken, tokenSecret, tokenClaims = {}, tokenCommand } = options;
  const make: MakeToken | undefined = tokenSecret
    ? signing(tokenSecret, tokenClaims, now)
    : tokenCommand
      ? commanded(tokenCommand)
      : undefined;
  return new Shoppers({
    tokens,
    ordersToken,
    make,
    expires: tokenSecret !== undefined,
    run: crypto.randomUUID().slice(0, 8),
  });
}

async function resultOf(check: Check, kit: Kit, now: () => number): Promise<Result> {
  const { id, says, place, advice } = check;
  const started = now();
  const told = (outcome: Result["outcome"], more: Pick<Result, "message" | "exchange"> = {}): Result => {
    return { id, group: groupOf(check), says, place, advice, outcome, ...more, took: now() - started };
  };
  try {
    await check.run(kit);
    return told("passed");
  } catch (error) {
    const { message } = error as Error;
    if (error instanceof CouldNotCheck) return told("skipped", { message });
    if (error instanceof Fault)
      return told("failed", { message, ...(error.exchange ? { exchange: error.exchange } : {}) });
    // A body that is not what it should be, where a check goes into it.
    return told("failed", { message: `an answer could not be read: ${message}` });
  }
}
