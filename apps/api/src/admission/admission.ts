import { ProblemError, type Authenticate } from "@campaign-kit/engine";
import type { MiddlewareHandler } from "hono";
import { problemResponse } from "../problems.ts";
import { clientAddress, networks, senderOf } from "./address.ts";
import { Budgets, type Spent } from "./budgets.ts";
import { Lane } from "./lane.ts";

/** Whom a process takes on, and how much of them. */
export interface AdmissionLimits {
  /** Reads, and actions, that run at a time: apart, so that neither takes the other's place. */
  reads: number;
  actions: number;
  /** How many of each may wait for that, and how long, in milliseconds. */
  waiting: number;
  waitMs: number;
  /** Requests a minute of one shopper, and of one address; 0: as many as they like. */
  shopperPerMinute: number;
  addressPerMinute: number;
  /** Proxies whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[];
}

export interface AdmissionEdges {
  /** Milliseconds on a clock that never jumps. */
  monotonic: () => number;
  /** 0 ≤ n < 1. */
  random: () => number;
}

/** What the HTTP server knows of a request. */
export interface Peer {
  Bindings: { address?: string | undefined };
  Variables: { address?: string | undefined };
}

/** Who is turned away for now comes back within so many seconds, each at another moment. */
const SPREAD = 8;

/**
 * Admission of one process: what it counts is its own, so that with N processes a sender has up to N times as much. Nothing of
 * what is refused here was looked at: the same request may be sent again.
 */
export class Admission {
  readonly #limits: AdmissionLimits;
  readonly #edges: AdmissionEdges;
  readonly #shoppers: Budgets | undefined;
  /** What requests have cost their shoppers, for their answers. */
  readonly #spent = new WeakMap<Request, Spent>();

  constructor(limits: AdmissionLimits, edges: AdmissionEdges) {
    this.#limits = limits;
    this.#edges = edges;
    this.#shoppers = limits.shopperPerMinute > 0 ? new Budgets(limits.shopperPerMinute) : undefined;
  }

  /** Finds out where requests come from, and has each address keep to its budget. */
  addresses(): MiddlewareHandler<Peer> {
    const { addressPerMinute, trustedProxies } = this.#limits;
    const trusted = trustedProxies.length > 0 ? networks(trustedProxies) : undefined;
    const budgets = addressPerMinute > 0 ? new Budgets(addressPerMinute) : undefined;
    return async (c, next) => {
      // `app.request` of a test has no peer.
      const peer = (c.env as Peer["Bindings"] | undefined)?.address;
      const address = clientAddress(peer, c.req.header("x-forwarded-for"), trusted);
      c.set("address", address);
      const sender = senderOf(address);
      const spent = sender === undefined ? undefined : budgets?.spend(sender, this.#edges.monotonic());
      if (spent && !spent.allowed) {
        const response = problemResponse("too_many_requests", { retryAfter: spent.retryAfter });
        tell(response.headers, "address", budgets!, spent);
        return response;
      }
      await next();
      return undefined;
    };
  }

  /** Lets so many requests run at a time, reads and actions apart. */
  lanes(): MiddlewareHandler {
    const { reads, actions, waiting, waitMs } = this.#limits;
    const { monotonic, random } = this.#edges;
    const lane = (running: number) => new Lane({ running, waiting, waitMs }, monotonic);
    const [read, act] = [lane(reads), lane(actions)];
    return async (c, next) => {
      const leave = await (c.req.method === "POST" ? act : read).enter();
      if (!leave) return problemResponse("overloaded", { retryAfter: 1 + Math.floor(random() * SPREAD) });
      try {
        await next();
      } finally {
        leave();
      }
      return undefined;
    };
  }

  /** Tells shoppers what is left of their budgets. */
  budgets(): MiddlewareHandler {
    return async (c, next) => {
      await next();
      const spent = this.#spent.get(c.req.raw);
      if (spent) tell(c.res.headers, "shopper", this.#shoppers!, spent);
    };
  }

  /** Has each shopper keep to a budget; the shop's own services have none. Nobody spends another's: the token was checked. */
  limited(authenticate: Authenticate): Authenticate {
    const budgets = this.#shoppers;
    if (!budgets) return authenticate;
    return async (request) => {
      const identity = await authenticate(request);
      if (!identity || identity.scopes.length > 0) return identity;
      const spent = budgets.spend(identity.subject, this.#edges.monotonic());
      this.#spent.set(request, spent);
      if (!spent.allowed) throw new ProblemError("too_many_requests", { retryAfter: spent.retryAfter });
      return identity;
    };
  }
}

/** The RateLimit fields (IETF draft-ietf-httpapi-ratelimit-headers). */
function tell(headers: Headers, name: string, { perMinute }: Budgets, { left, fullAfter }: Spent): void {
  headers.set("RateLimit-Policy", `"${name}";q=${perMinute};w=60`);
  headers.set("RateLimit", `"${name}";r=${left};t=${fullAfter}`);
}
