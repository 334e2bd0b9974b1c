import type { paths, Problem } from "@campaign-kit/contract/api";
import { isHidden } from "../environment.ts";
import { CampaignError } from "../errors.ts";
import type { CampaignClientOptions, Edges } from "../types.ts";
import { backoff, isOutage, isTransient, parseRetryAfter } from "./retry.ts";
import { sleep, withTimeout } from "./timeout.ts";

/** Most attempts of a read, and the longest wait between them that a read puts up with, in milliseconds. */
const ATTEMPTS = 3;
const PATIENCE = 20_000;
const TIMEOUT = 10_000;
/** So many failures in a row open the circuit. */
const LIMIT = 5;
/** How often one who waits for it looks again, in milliseconds. */
const LOOK = 250;

/** What an operation of the contract answers with when it succeeds. */
export type Success<Operation> = Operation extends { responses: infer Responses }
  ? Responses[Extract<keyof Responses, 200 | 201>] extends { content: { "application/json": infer Body } }
    ? Body
    : never
  : never;
type PathsWith<Method extends string> = {
  [Path in keyof paths]: paths[Path] extends Record<Method, object> ? Path : never;
}[keyof paths];
export type GetPath = PathsWith<"get">;
export type PostPath = PathsWith<"post">;
export type Got<Path extends GetPath> = Success<paths[Path]["get"]>;
export type Posted<Path extends PostPath> = Success<paths[Path]["post"]>;

export interface Reply<Body> {
  body: Body;
  /** It is the stored answer of an earlier request with the same key. */
  replayed: boolean;
  /** Monotonic times at which the request left and its answer began to come. */
  sentAt: number;
  receivedAt: number;
}

export interface Call {
  url: string;
  /** A field without which a body is not in the contract's form. */
  field: string;
  signal: AbortSignal;
  /** Sends the shopper's token. */
  personal?: boolean;
  /** An Idempotency-Key: makes it a POST. */
  key?: string;
  /** What a POST says, as JSON. */
  body?: object | undefined;
  /** The shopper's place in line. */
  ticket?: string | undefined;
  /** What a challenge asked for. */
  proof?: string | undefined;
}

export type Transport = ReturnType<typeof createTransport>;

/** Requests in the contract's form, with the shopper's token. `now` is the server's time, for Retry-After dates. */
export function createTransport(
  {
    baseUrl,
    campaign,
    getToken,
    fetch = (request) => globalThis.fetch(request),
    timeout = TIMEOUT,
  }: CampaignClientOptions,
  { monotonic, random }: Pick<Edges, "monotonic" | "random">,
  now: () => number | undefined,
) {
  // A circuit breaker (M. Nygard, Release It, 2007). Closed, everything passes. After so many failures in a row it is open:
  // nothing is sent until a random pause is over, which grows with each failure. Then it is half open: one request passes as
  // a probe, and the others wait for what becomes of it. Any answer of the API, even a no, closes it.
  let failures = 0;
  let last: CampaignError;
  /** The end of the pause, in monotonic milliseconds. */
  let until = 0;
  let probing = false;

  const attempt = <Body>(
    { url, field, personal, key, body: said, ticket, proof, signal }: Call,
    renew: boolean,
  ): Promise<Reply<Body>> =>
    withTimeout(
      async (signal) => {
        const token = personal && (await getToken?.({ renew }));
        const request = new Request(url, {
          method: key ? "POST" : "GET",
          headers: {
            ...(token && { Authorization: `Bearer ${token}` }),
            ...(key && { "Idempotency-Key": key }),
            ...(ticket && { "Waiting-Ticket": ticket }),
            ...(proof && { "Challenge-Proof": proof }),
            ...(said && { "Content-Type": "application/json" }),
          },
          body: said ? JSON.stringify(said) : null,
          // A cache may answer, but only after it asked: the public document has an ETag. What is personal no cache may keep, and
          // in that mode Chromium would send a preflight before each.
          cache: personal ? "default" : "no-cache",
          signal,
        });
        signal.throwIfAborted();
        const sentAt = monotonic();
        const response = await fetch(request);
        const receivedAt = monotonic();
        const body = parse(await response.text());
        if (!response.ok || (body?.[field] ?? null) === null) throw answerError(response, body, now());
        return { body: body as Body, replayed: response.headers.has("Idempotency-Replayed"), sentAt, receivedAt };
      },
      timeout,
      signal,
    );

  /** Who is in line asks when told; where nobody looks, once a minute, which loses no place. */
  const waitAfter = ({ retryAfter, problem }: CampaignError, count: number) => {
    const place = problem?.place;
    return place && isHidden() ? Math.min(place.wait, 60) * 1000 : backoff(place ? 1 : count, retryAfter, random);
  };

  /** One attempt, and a second one with a fresh token after a 401. */
  const send = <Body>(call: Call): Promise<Reply<Body>> =>
    attempt<Body>(call, false).catch((error: unknown) => {
      if (!call.personal || !getToken || (error as CampaignError).status !== 401) throw error;
      return attempt(call, true);
    });

  /**
   * Attempts after each `ready`, until there is an answer that holds or `isEnough` says so. While the circuit is open, one
   * who can be `held` waits, and any other is refused with what failed last.
   */
  async function persist<Body>(
    call: Call,
    isEnough: (failure: CampaignError, wait: number, count: number) => boolean,
    ready?: () => Promise<void>,
    held?: () => void,
  ): Promise<Reply<Body>> {
    for (let count = 1; ; count++) {
      await ready?.();
      while (failures >= LIMIT && (probing || monotonic() < until)) {
        if (held) held();
        else if (!probing) throw last!;
        await sleep(LOOK, call.signal);
      }
      const probe = (probing = failures >= LIMIT);
      try {
        const reply = await send<Body>(call);
        failures = 0;
        probing = false;
        return reply;
      } catch (error) {
        const failure = error as CampaignError;
        const wait = waitAfter(failure, count);
        if (probe) probing = false;
        // What left before it opened proves nothing more.
        if (isOutage(failure)) {
          if (probe || failures < LIMIT) until = monotonic() + backoff(++failures, (last = failure).retryAfter, random);
        } else if (failure.kind !== "aborted") failures = 0;
        if (isEnough(failure, wait, count) || !isTransient(failure)) throw failure;
        await sleep(wait, call.signal);
      }
    }
  }

  return {
    /** An address of the contract; `target` takes the place of what it has beside the campaign and the activity. */
    url(path: keyof paths, activity = "", target = "") {
      const names: Record<string, string> = { campaign, activity };
      return baseUrl + path.replace(/{(\w+)}/g, (_, name: string) => encodeURIComponent(names[name] ?? target));
    },
    persist,
    /** Ends a pause: the shopper or the network is back. */
    retry: () => (until = 0),
    /** A read: up to three attempts. */
    read: <Body>(call: Call) => persist<Body>(call, (_, wait, count) => count === ATTEMPTS || wait > PATIENCE),
  };
}

/** What JSON says, or `undefined` for anything else: an HTML page, an empty body, half an answer. */
function parse(text: string): Record<string, unknown> | null | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown> | null;
  } catch {
    return undefined;
  }
}

function answerError({ ok, status, headers }: Response, body: unknown, now: number | undefined): CampaignError {
  const { code, title, detail = title } = (body ?? {}) as Partial<Problem>;
  const more = {
    status,
    requestId: headers.get("X-Request-Id") ?? undefined,
    retryAfter: parseRetryAfter(headers.get("Retry-After"), now),
  };
  return !ok && typeof code === "string"
    ? new CampaignError("problem", detail ?? code, { ...more, problem: body as Problem })
    : new CampaignError("protocol", `HTTP ${status}`, more);
}
