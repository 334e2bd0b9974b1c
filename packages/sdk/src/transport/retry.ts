import type { CampaignError } from "../errors.ts";

/** First and longest bound of the random wait between two attempts, in milliseconds. */
const BASE = 500;
const CAP = 20_000;

/** Whether the same request may be answered otherwise later. */
export const isTransient = ({ kind, status }: CampaignError): boolean =>
  status ? status === 408 || status === 429 || status >= 500 : kind !== "aborted";

/** Whether the server has decided: the same request will be answered the same way, and nothing was done. */
export const isDefinite = (error: CampaignError): boolean =>
  error.kind === "problem" && error.status !== 401 && !isTransient(error);

/** Whether the API itself did not answer: the network, a timeout, a gateway in its place. */
export const isOutage = (error: CampaignError): boolean =>
  error.kind !== "problem" && error.status !== 429 && isTransient(error);

/**
 * How long to wait after the n-th failed attempt (from 1), in milliseconds: what the server asked for, and on top a random
 * share of an exponentially growing bound, so that clients that failed together do not come back together.
 * Source: M. Brooker, Exponential Backoff And Jitter (2015), "full jitter".
 */
export function backoff(attempt: number, retryAfter: number | undefined, random: () => number): number {
  return (retryAfter ?? 0) + random() * Math.min(CAP, BASE * 2 ** (attempt - 1));
}

/**
 * Reads a Retry-After header (RFC 9110, 10.2.3): seconds, or an HTTP date, which is measured from `now` by the server's
 * clock. In milliseconds; `undefined` where it says nothing usable.
 */
export function parseRetryAfter(value: string | null, now: number | undefined): number | undefined {
  if (!value) return undefined;
  const seconds = Number(value);
  const milliseconds = seconds >= 0 ? seconds * 1000 : Date.parse(value) - now!;
  return milliseconds < Infinity ? Math.max(0, milliseconds) : undefined;
}
