import { setTimeout as sleep } from "node:timers/promises";
import { CouldNotCheck, Fault } from "./check.ts";
import { operation } from "./contract.ts";
import { at, textAt, type Ask, type Exchange, type Sent } from "./exchange.ts";

export interface SenderOptions {
  /** Where the API is, without `/v1`. */
  baseUrl: string;
  campaign: string;
  fetch: (request: Request) => Promise<Response>;
  /** How long one request may be told to come back later, in seconds. */
  patience: number;
}

/** Longest time for one answer, in milliseconds. */
const ANSWER = 30_000;
/** How often a request is made where connections break; a key is good for as many. */
const ATTEMPTS = 3;
/** How long to stay away where nothing is said about it, in seconds. */
const AWAY = 1;

/** Makes requests, keeps what was said, and comes back later where it is told to. */
export class Sender {
  readonly #options: SenderOptions;
  /** Everything that was asked and answered, in the order of the answers. */
  readonly exchanges: Exchange[] = [];
  /** Places in the waiting room, by token. */
  readonly #tickets = new Map<string, string>();

  constructor(options: SenderOptions) {
    this.#options = options;
  }

  /** Asks until the answer is a definite one. Throws a `Fault` where none comes, `CouldNotCheck` where it never is. */
  async ask(ask: Ask): Promise<Exchange> {
    let waited = 0;
    for (;;) {
      const exchange = await this.#once(ask);
      const { status, code, headers } = exchange;
      if (code === "challenge_required") {
        throw new CouldNotCheck("the server asks for a challenge, which takes a browser: let test shoppers pass");
      }
      if (status !== 429 && status !== 503) return exchange;
      const away = Number(headers.get("Retry-After") ?? AWAY);
      const seconds = Number.isFinite(away) ? Math.max(away, 0.1) : AWAY;
      waited += seconds;
      if (waited > this.#options.patience) {
        throw new CouldNotCheck(
          `the server asks to come back later, ${status} ${code ?? ""}: raise its limits for this run, or --patience`,
        );
      }
      const ticket = textAt(exchange.json, "place", "ticket");
      if (ticket && ask.as) this.#tickets.set(ask.as.token, ticket);
      await sleep(seconds * 1000);
    }
  }

  async #once(ask: Ask): Promise<Exchange> {
    const { response, text, sent } = await this.#answered(ask);
    const json = parsed(text);
    const { status, headers } = response;
    const code = at(json, "code");
    const exchange: Exchange = {
      sent,
      status,
      headers,
      text,
      json,
      code: status >= 400 && typeof code === "string" ? code : undefined,
    };
    this.exchanges.push(exchange);
    return exchange;
  }

  /** A server may close a connection between two requests, as after a body that it did not want to read. */
  async #answered(ask: Ask): Promise<{ response: Response; text: string; sent: Sent }> {
    for (let attempt = 1; ; attempt++) {
      const request = this.#request(ask);
      const sent = describe(ask, request);
      try {
        const response = await this.#options.fetch(request);
        return { response, text: await response.text(), sent };
      } catch (error) {
        const { message, cause } = error as Error;
        const why = cause instanceof Error ? cause.message : message;
        if (attempt === ATTEMPTS) throw new Fault(`no answer: ${why} (${sent.method} ${sent.url})`);
      }
    }
  }

  #request(ask: Ask): Request {
    const { baseUrl, campaign } = this.#options;
    const { method, path } = operation(ask.operation);
    const params: Record<string, string> = { campaign, ...ask.params };
    const filled = (ask.path ?? path).replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(params[name] ?? ""),
    );
    const url = `${baseUrl.replace(/\/+$/, "")}${filled}${ask.query ? `?${ask.query}` : ""}`;
    const ticket = ask.as && this.#tickets.get(ask.as.token);
    const headers = {
      ...(ask.as ? { Authorization: `Bearer ${ask.as.token}` } : {}),
      ...(ask.key === undefined ? {} : { "Idempotency-Key": ask.key }),
      ...(ask.body === undefined && ask.text === undefined ? {} : { "Content-Type": "application/json" }),
      ...(ticket ? { "Waiting-Ticket": ticket } : {}),
      ...ask.headers,
    };
    const body = ask.text ?? (ask.body === undefined ? undefined : JSON.stringify(ask.body));
    return new Request(url, {
      method: ask.method ?? method,
      headers,
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(ANSWER),
    });
  }
}

function describe(ask: Ask, request: Request): Sent {
  const headers = Object.fromEntries(
    [...request.headers].map(([name, value]) => [
      name,
      name === "authorization" ? `Bearer … (${ask.as?.name ?? "a token of nobody"})` : value,
    ]),
  );
  return {
    operation: ask.operation,
    plain: ask.method === undefined && ask.path === undefined,
    method: request.method,
    url: request.url,
    headers,
    body: ask.text ?? (ask.body === undefined ? undefined : JSON.stringify(ask.body)),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
