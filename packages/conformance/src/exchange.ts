import type { OperationId } from "./contract.ts";
import type { Shopper } from "./shoppers.ts";

/** A request to make. */
export interface Ask {
  /** Gives method and path. */
  operation: OperationId;
  /** Parameters of the path; `campaign` is known. */
  params?: Record<string, string>;
  /** Whose token goes along; without, a visitor's request. */
  as?: Shopper | undefined;
  /** The Idempotency-Key, as it is written in the header. */
  key?: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, in place of `body`. */
  text?: string;
  /** On top of the others, whatever those say. */
  headers?: Record<string, string>;
  /** Added to the address: `a=b`. */
  query?: string;
  /** In place of the operation's. */
  method?: string;
  path?: string;
}

/** A request that was made. */
export interface Sent {
  operation: OperationId;
  /** Whether it went to the operation's own address with its own method. */
  plain: boolean;
  method: string;
  url: string;
  /** Without the token. */
  headers: Record<string, string>;
  body: string | undefined;
}

/** A request with its answer. */
export interface Exchange {
  sent: Sent;
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON; `undefined` where it is none. */
  json: unknown;
  /** The problem's code, where it is one. */
  code: string | undefined;
}

/** A member of a body, however deep; `undefined` where there is none. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (found, step) =>
      typeof found === "object" && found !== null ? (found as Record<string, unknown>)[step] : undefined,
    value,
  );
}

export function textAt(value: unknown, ...path: (string | number)[]): string {
  const found = at(value, ...path);
  return typeof found === "string" ? found : "";
}

export function listAt(value: unknown, ...path: (string | number)[]): unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? (found as unknown[]) : [];
}

/** An answer in a few words: `409 sold_out`. */
export function brief({ status, code }: Exchange): string {
  return code ? `${status} ${code}` : String(status);
}
