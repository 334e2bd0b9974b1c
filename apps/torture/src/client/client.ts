import { setTimeout as sleep } from "node:timers/promises";
import type { Chance } from "../chance.ts";
import type { FaultCounts, FaultKind } from "../faults/kinds.ts";
import type { Connections } from "../http/connections.ts";
import { isDefinite, readAnswer } from "./answer.ts";
import type { AnswerLine, ClientLog, IntentKind } from "./log.ts";
import { tokenOf } from "./token.ts";

/** Something that a shopper wants. */
export interface Wish {
  kind: IntentKind;
  path: string;
  shopper: string;
  /** The order service's token, where it is its wish. */
  subject?: string;
  about?: string;
  body?: object;
}

export interface ClientOptions {
  /** Names the keys of this client. */
  name: string;
  secret: string;
  clock: () => number;
  chance: Chance;
  connections: Connections;
  log: ClientLog;
  /** The API's processes, and the proxy in front of them. */
  ports: readonly number[];
  proxyPort: number | undefined;
  /** The share of requests that go through the proxy. */
  throughProxy: number;
  faults: ReadonlySet<FaultKind>;
  /** How long an intent is asked for before its client gives up, in milliseconds. */
  patience: number;
}

/** What a run of a client came to. */
export interface ClientCounts {
  intents: number;
  claims: number;
  /** Requests beyond the first of each intent. */
  retries: number;
  replays: number;
  /** Answers that were definite. */
  answered: number;
  /** 429 and 503. */
  askedToWait: number;
  left: number;
  tired: number;
}

const shares = { "double-click": 0.05, reload: 0.04, "walk-away": 0.02 } as const;
const BASE = 30;
const CAP = 1000;

/** Asks as the SDK does: one key per intent, kept until the answer is definite, whatever is in between. */
export class Client {
  readonly counts: ClientCounts = {
    intents: 0,
    claims: 0,
    retries: 0,
    replays: 0,
    answered: 0,
    askedToWait: 0,
    left: 0,
    tired: 0,
  };
  readonly faults: FaultCounts = {};
  readonly #options: ClientOptions;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** Wants something until there is a definite answer; nothing where the shopper leaves before. */
  async want(wish: Wish): Promise<AnswerLine | undefined> {
    const { chance, log, connections, name, clock } = this.#options;
    const { kind, shopper, subject = shopper, about } = wish;
    const key = `${name}-${this.counts.intents++}`.padEnd(8, "-");
    if (kind === "claim") this.counts.claims++;
    log.write({ e: "intent", key, subject, shopper, kind, ...(about ? { about } : {}), at: clock() });
    const request = this.#request(wish, key, subject);

    if (this.#does("walk-away")) {
      await connections.tell(this.#port(), request);
      log.write({ e: "end", key, how: "left" });
      this.counts.left++;
      return undefined;
    }
    const twin = this.#does("double-click") ? this.#insist(key, request) : undefined;
    const answer = await this.#insist(key, request);
    await twin;
    if (answer && this.#does("reload")) {
      await sleep(chance.between(0, 300));
      await this.#insist(key, request);
    }
    return answer;
  }

  /** Sends the same request until something definite comes back. */
  async #insist(key: string, request: Buffer): Promise<AnswerLine | undefined> {
    const { chance, log, connections, clock, patience } = this.#options;
    const since = clock();
    for (let attempt = 1; ; attempt++) {
      if (attempt > 1) this.counts.retries++;
      const answer = await connections.ask(this.#port(), request);
      let wait = chance.next() * Math.min(CAP, BASE * 2 ** (attempt - 1));
      if (typeof answer === "string") {
        log.write({ e: "nothing", key, why: answer });
      } else {
        const { line, retryAfter } = readAnswer(key, answer);
        log.write(line);
        if (line.replayed) this.counts.replays++;
        if (isDefinite(line.status)) {
          this.counts.answered++;
          return line;
        }
        this.counts.askedToWait++;
        // A run has no minute to spare for each: they come back earlier than they should.
        wait += Math.min(CAP, retryAfter) * chance.next();
      }
      if (clock() - since > patience) {
        log.write({ e: "end", key, how: "tired" });
        this.counts.tired++;
        return undefined;
      }
      await sleep(wait);
    }
  }

  #request({ path, body }: Wish, key: string, subject: string): Buffer {
    const { secret, clock } = this.#options;
    const scope = subject.endsWith("-orders") ? "orders" : undefined;
    const text = body ? JSON.stringify(body) : "";
    const head = [
      `POST ${path} HTTP/1.1`,
      "Host: localhost",
      `Authorization: Bearer ${tokenOf(subject, secret, clock(), scope)}`,
      `Idempotency-Key: ${key}`,
      ...(body ? ["Content-Type: application/json"] : []),
      `Content-Length: ${Buffer.byteLength(text)}`,
    ];
    return Buffer.from(`${head.join("\r\n")}\r\n\r\n${text}`);
  }

  #port(): number {
    const { chance, ports, proxyPort, throughProxy } = this.#options;
    return proxyPort !== undefined && chance.happens(throughProxy) ? proxyPort : chance.pick(ports);
  }

  #does(fault: keyof typeof shares): boolean {
    if (!this.#options.faults.has(fault) || !this.#options.chance.happens(shares[fault])) return false;
    this.faults[fault] = (this.faults[fault] ?? 0) + 1;
    return true;
  }
}
