import type { OpenAPIHono } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import type { Decider } from "../decider.ts";
import type { Edges } from "../edges.ts";
import type { Identity } from "../identity.ts";
import type { PublicDocuments } from "../public-documents.ts";
import type { CampaignRegistry } from "../registry.ts";
import type { Store } from "../store/store.ts";

/** Where a request came from, as far as whoever hands it over knows. */
export interface RequestOrigin {
  /** The client's network address, for the judgement of risk alone: it is neither kept nor logged. */
  address?: string | undefined;
}

/** What a request carries from one step to the next. */
export interface Env {
  Bindings: RequestOrigin;
  Variables: { requestId: string };
}

export type App = OpenAPIHono<Env>;

/** Who asks for a change. */
export interface Caller {
  identity: Identity;
  /** What the route's tokens are allowed; nothing where a shopper acts. */
  scope?: string | undefined;
}

/** A step that lets only requests of a shopper pass, and tells who it is. */
export type SignedIn = MiddlewareHandler<{ Variables: Env["Variables"] & Caller }>;

/** What routes work with. */
export interface RouteContext extends Edges {
  store: Store;
  campaigns: CampaignRegistry;
  documents: PublicDocuments;
  decider: Pick<Decider, "submit">;
  /** Makes the step for a route that needs a token, one with a scope where the route needs that. */
  signedIn: (scope?: string) => SignedIn;
  /** Who a request speaks for; `null` for a visitor. */
  identify: (request: Request) => Promise<Identity | null>;
}
