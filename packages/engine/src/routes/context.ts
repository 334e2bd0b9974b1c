import type { OpenAPIHono } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import type { Decider } from "../decider.ts";
import type { Edges } from "../edges.ts";
import type { Identity } from "../identity.ts";
import type { CampaignRegistry } from "../registry.ts";
import type { Store } from "../store/store.ts";

/** What a request carries from one step to the next. */
export interface Env {
  Variables: { requestId: string };
}

export type App = OpenAPIHono<Env>;

/** A step that lets only requests of a shopper pass, and tells who it is. */
export type SignedIn = MiddlewareHandler<{ Variables: Env["Variables"] & { identity: Identity } }>;

/** What routes work with. */
export interface RouteContext extends Edges {
  store: Store;
  campaigns: CampaignRegistry;
  decider: Decider;
  /** Makes the step for a route that needs a token, one with a scope where the route needs that. */
  signedIn: (scope?: string) => SignedIn;
  /** Who a request speaks for; `null` for a visitor. */
  identify: (request: Request) => Promise<Identity | null>;
}
