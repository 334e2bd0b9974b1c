import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { findCampaign } from "./campaign.ts";
import { Decider } from "./decider.ts";
import { createId, type Edges } from "./edges.ts";
import { identify, requireIdentity, type Authenticate } from "./identity.ts";
import { problemOf, problemResponse, refuseInvalid } from "./problem.ts";
import type { CampaignRegistry } from "./registry.ts";
import { addRoutes } from "./routes/index.ts";
import type { App, Env } from "./routes/context.ts";
import type { Store } from "./store/store.ts";

/** What an API is made of. */
export interface CampaignApiOptions extends Edges {
  store: Store;
  campaigns: CampaignRegistry;
  authenticate: Authenticate;
  /** Hears of errors that a request met on our side (answered as `internal_error` or `unavailable`), for the log. */
  onError?: (error: unknown, request: { requestId: string; method: string; path: string }) => void;
}

/** The API of the contract as a web-standard app. It holds no state: any number may run over one database. */
export interface CampaignApi {
  /** Answers any request; never rejects. */
  fetch(request: Request): Promise<Response>;
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
  const { store, campaigns, authenticate, clock, random, onError } = options;
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
    context.header("X-Request-Id", requestId);
    // The routes that may be cached say so themselves.
    if (!context.res.headers.has("Cache-Control")) context.header("Cache-Control", "no-store");
  });
  app.use(bodyLimit({ maxSize: BODY_LIMIT, onError: () => problemResponse("payload_too_large") }));
  app.notFound(() => problemResponse("not_found"));
  addRoutes(app, {
    store,
    campaigns,
    clock,
    random,
    decider: new Decider({ store, clock, random }),
    identify: (request) => identify(authenticate, request),
    signedIn: (scope) => async (context, next) => {
      context.set("identity", await requireIdentity(authenticate, context.req.raw, scope));
      await next();
    },
  });

  return {
    fetch: async (request) => app.fetch(request),
    sweep: async () => {
      let swept = await store.sweep(clock() - ANSWERS_KEPT);
      for (const { id } of campaigns.values()) {
        swept += await findCampaign(campaigns, id).sweep({ store, clock, random });
      }
      return swept;
    },
  };
}
