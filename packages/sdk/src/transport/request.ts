import type { paths, Problem } from "@campaign-kit/contract/api";
import { CampaignError } from "../errors.ts";
import type { CampaignClientOptions, Edges } from "../types.ts";
import { backoff, isTransient, parseRetryAfter } from "./retry.ts";
import { sleep, withTimeout } from "./timeout.ts";

/** Most attempts of a read, and the longest wait that a read puts up with, in milliseconds. */
const ATTEMPTS = 3;
const PATIENCE = 20_000;
const TIMEOUT = 10_000;

/** What an operation of the contract answers with when it succeeds. */
type Success<Operation> = Operation extends { responses: infer Responses }
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

interface Call {
  url: string;
  /** A field without which a body is not in the contract's form. */
  field: string;
  signals: AbortSignal[];
  /** Sends the shopper's token, and keeps caches out of it. */
  personal?: boolean;
  /** An Idempotency-Key: makes it a POST. */
  key?: string;
}

export interface Transport {
  url(path: keyof paths, activity?: string): string;
  /** One attempt, and a second one with a fresh token after a 401. */
  send<Body>(call: Call): Promise<Reply<Body>>;
  /** A read: up to three attempts. */
  read<Body>(call: Call): Promise<Reply<Body>>;
}

/** `now` is the server's time, for Retry-After dates. */
export function createTransport(
  {
    baseUrl,
    campaign,
    getToken,
    fetch = (request) => globalThis.fetch(request),
    timeout = TIMEOUT,
  }: CampaignClientOptions,
  { monotonic, random }: Edges,
  now: () => number | undefined,
): Transport {
  async function attempt<Body>(
    { url, field, personal, key }: Call,
    renew: boolean,
    signal: AbortSignal,
  ): Promise<Reply<Body>> {
    const headers = new Headers({ Accept: "application/json, application/problem+json" });
    const token = personal && (await getToken?.({ renew }));
    if (token) headers.set("Authorization", `Bearer ${token}`);
    if (key) headers.set("Idempotency-Key", key);
    // The public document is revalidated by its ETag: a cache may answer, but only after it asked.
    const request = new Request(url, {
      method: key ? "POST" : "GET",
      headers,
      signal,
      cache: personal ? "no-store" : "no-cache",
    });
    const sentAt = monotonic();
    const response = await fetch(request);
    const receivedAt = monotonic();
    const body = parse(await response.text());
    if (response.ok && body && field in body) {
      return {
        body: body as Body,
        replayed: response.headers.get("Idempotency-Replayed") === "true",
        sentAt,
        receivedAt,
      };
    }
    throw answerError(response, body, now());
  }

  async function send<Body>(call: Call): Promise<Reply<Body>> {
    const once = (renew: boolean) =>
      withTimeout((signal) => attempt<Body>(call, renew, signal), timeout, call.signals).catch((error: unknown) => {
        throw error instanceof CampaignError
          ? error
          : new CampaignError("network", "The server could not be reached.", { cause: error });
      });
    try {
      return await once(false);
    } catch (error) {
      if (!call.personal || !getToken || (error as CampaignError).status !== 401) throw error;
      return once(true);
    }
  }

  return {
    url: (path, activity = "") =>
      baseUrl +
      path.replace("{campaign}", encodeURIComponent(campaign)).replace("{activity}", encodeURIComponent(activity)),
    send,
    async read<Body>(call: Call) {
      for (let count = 1; ; count++) {
        try {
          return await send<Body>(call);
        } catch (error) {
          const failure = error as CampaignError;
          const wait = backoff(count, failure.retryAfter, random);
          if (count === ATTEMPTS || !isTransient(failure) || wait > PATIENCE) throw failure;
          await sleep(wait, call.signals);
        }
      }
    },
  };
}

/** An object from JSON, or `undefined` for anything else: an HTML page, an empty body, half an answer. */
function parse(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value ? value : undefined;
  } catch {
    return undefined;
  }
}

function answerError(
  { ok, status, headers }: Response,
  body: object | undefined,
  now: number | undefined,
): CampaignError {
  const dated = Date.parse(headers.get("Date") ?? "");
  const retryAfter = parseRetryAfter(headers.get("Retry-After"), Number.isNaN(dated) ? now : dated);
  const requestId = headers.get("X-Request-Id");
  const more = { status, ...(requestId && { requestId }), ...(retryAfter !== undefined && { retryAfter }) };
  const problem = body as Partial<Problem> | undefined;
  return !ok && typeof problem?.code === "string"
    ? new CampaignError("problem", problem.detail ?? problem.title ?? problem.code, {
        ...more,
        problem: problem as Problem,
      })
    : new CampaignError("protocol", `The answer is not in the contract's form (HTTP ${status}).`, more);
}
