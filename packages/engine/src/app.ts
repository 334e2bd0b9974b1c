import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { findCampaign } from "./campaign.ts";
import { Decider } from "./decider.ts";
import { createId, type Edges } from "./edges.ts";
import { identify, requireIdentity, type Authenticate } from "./identity.ts";
import type { Observer } from "./observer.ts";
import { problemOf, problemResponse, refuseInvalid } from "./problem.ts";
import { PublicDocuments } from "./public-documents.ts";
import type { CampaignRegistry } from "./registry.ts";
import { addRoutes } from "./routes/index.ts";
import { Guard } from "./risk/guard.ts";
import type { BroughtAction, RiskOptions } from "./risk/risk.ts";
import type { App, Env, RequestOrigin } from "./routes/context.ts";
import type { Store } from "./store/store.ts";
import { WaitingRoom } from "./waiting-room/waiting-room.ts";

/** What an API is made of. */
export interface CampaignApiOptions extends Edges {
  store: Store;
  campaigns: CampaignRegistry;
  authenticate: Authenticate;
  /** Hears of errors that a request met on our side (answered as `internal_error` or `unavailable`), for the log. */
  onError?: (error: unknown, request: { requestId: string; method: string; path: string }) => void;
  /** Judges what shoppers do: lets it be, refuses it, or asks for a proof first. Without, nothing is judged. */
  risk?: RiskOptions;
  /** Hears of each batch of decisions, for metrics and traces. */
  observe?: Observer;
  /**
   * How old the public document may be told, in milliseconds: what this process changes is in its next answer, what others
   * change is seen that late. Default 1000; 0 reads for every request.
   */
  publicMaxAge?: number;
  /**
   * Signs places in the lines of campaigns that have a `waitingRoom`: 32 bytes or more, the same in every process. Default: one
   * by chance, which among several processes costs a look into the store for each ticket of another.
   */
  ticketSecret?: string;
}

/**
 * The API of the contract as a web-standard app. It holds no state but copies of public documents, which it reads again: any
 * number may run over one database.
 */
export interface CampaignApi {
  /** Answers any request; never rejects. */
  fetch(request: Request, origin?: RequestOrigin): Promise<Response>;
  /**
   * Forgets stored answers older than 48 hours, and writes down what time alone has changed, a few at a time; tells how
   * many. Call it every few minutes, until it tells none; in any number of processes.
   */
  sweep(): Promise<number>;
}

/** The contract promises 24 hours; twice that leaves no doubt. */
const ANSWERS_KEPT = 48 * 60 * 60 * 1000;
const BODY_LIMIT = 64 * 1024;
const REQUEST_ID = /^[\w.:-]{1,64}$/;

/** Makes the API. Opens and reads nothing before the first request. */
export function createCampaignApi(options: CampaignApiOptions): CampaignApi {
  const {
    store,
    campaigns,
    authenticate,
    clock,
    random,
    onError,
    observe,
    publicMaxAge = 1000,
    ticketSecret,
    risk,
  } = options;
  const documents = new PublicDocuments({ clock, maxAge: publicMaxAge });
  const changed = (campaign: string) => documents.changed(campaigns.get(campaign));
  const waitingRoom = new WaitingRoom({ store, campaigns, clock, secret: ticketSecret ?? createId(random) });
  const decider = new Decider({ store, clock, random, observer: observe, changed });
  const report = (error: unknown, { request: { method, url }, requestId }: BroughtAction) =>
    onError?.(error, { requestId, method, path: new URL(url).pathname });
  const guard = risk && new Guard({ ...risk, store, clock, random, report });
  const app: App = new OpenAPIHono<Env>({ defaultHook: refuseInvalid });

  const refuse = (error: unknown, context: Context<Env>): Response => {
    const { code, details, cause } = problemOf(error);
    if (code === "internal_error" || code === "unavailable") {
      const { method, path } = context.req;
      onError?.(cause ?? error, { requestId: context.get("requestId"), method, path });
    }
    return problemResponse(code, details);
  };
  app.onError(refuse);
  app.use(async (context, next) => {
    const asked = context.req.header("x-request-id");
    const requestId = asked !== undefined && REQUEST_ID.test(asked) ? asked : createId(random);
    context.set("requestId", requestId);
    try {
      await next();
    } catch (thrown) {
      // Hono sees to errors; this is for what a shop's code throws that is none.
      context.res = refuse(thrown, context);
    }
    // Not by the context, which makes another answer for each, and on Node a stream of its body.
    const { headers } = context.res;
    headers.set("X-Request-Id", requestId);
    // The routes that may be cached say so themselves. Vary is for caches that keep what they should not.
    if (!headers.has("Cache-Control")) {
      headers.set("Cache-Control", "private, no-store");
      headers.append("Vary", "Authorization");
    }
  });
  const limited = bodyLimit({ maxSize: BODY_LIMIT, onError: () => problemResponse("payload_too_large") });
  // It looks for a body, which on Node makes a stream to look at. The length alone tells of none there, as of one too long.
  app.use((context, next) => (context.req.header("content-length") === "0" ? next() : limited(context, next)));
  app.notFound(() => problemResponse("not_found"));
  addRoutes(app, {
    store,
    campaigns,
    clock,
    random,
    documents,
    decider: waitingRoom.before(guard ? guard.before(decider) : decider),
    identify: (request) => identify(authenticate, request),
    signedIn: (scope) => async (context, next) => {
      context.set("identity", await requireIdentity(authenticate, context.req.raw, scope));
      context.set("scope", scope);
      await next();
    },
  });

  return {
    fetch: async (request, origin = {}) => app.fetch(request, origin),
    sweep: async () => {
      let swept = await store.sweep(clock() - ANSWERS_KEPT);
      for (const { id } of campaigns.values()) {
        swept += await findCampaign(campaigns, id).sweep({ store, clock, random });
        changed(id);
      }
      return swept;
    },
  };
}
