import type { CampaignApi } from "@campaign-kit/engine";
import { Hono, type MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Admission } from "./admission/admission.ts";
import type { Config } from "./config.ts";
import { demoRoutes, type Demo } from "./demo/routes.ts";
import { troubled } from "./demo/trouble.ts";
import { securityHeaders, type Area } from "./headers.ts";
import { healthRoutes, type Health } from "./health.ts";
import { describeError, logRequests, type Logger } from "./log.ts";
import { demoSites } from "./pages/demo-sites.ts";
import { notFoundPage, notFoundStyles } from "./pages/not-found.ts";
import { referencePages } from "./pages/reference.ts";
import { problemResponse } from "./problems.ts";
import { v1Routes, type Limits } from "./v1.ts";

/** What the process takes from its surroundings. */
export interface ServerEdges {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Milliseconds on a clock that never jumps. */
  monotonic: () => number;
  /** An id for a request. */
  createId: () => string;
  /** 0 ≤ n < 1. */
  random: () => number;
}

export interface AppParts {
  config: Pick<Config, "allowedOrigins">;
  limits: Limits;
  admission: Admission;
  log: Logger;
  edges: ServerEdges;
  health: Health;
  /** Gives nothing until the database is open. */
  api: () => CampaignApi | undefined;
  /** Steps that watch every request. */
  watch?: readonly MiddlewareHandler[];
  demo?: Demo;
}

/** Everything that the server answers, as one web-standard app. */
export function createApp({ config, limits, admission, log, edges, health, api, watch = [], demo }: AppParts): Hono {
  const app = new Hono();
  app.use(logRequests(log, edges.monotonic, edges.createId));
  for (const step of watch) app.use(step);
  app.use(securityHeaders((path) => areaOf(path, demo !== undefined)));

  app.route("/health", healthRoutes(health));
  if (demo)
    app.use(
      "/v1/*",
      troubled(() => demo.trouble),
    );
  app.route("/", v1Routes(api, config.allowedOrigins, limits, admission));
  app.route("/", referencePages());
  if (demo) {
    app.route("/demo", demoRoutes(demo, edges.now));
    app.route("/", notFoundStyles());
    app.route("/", demoSites());
  } else {
    app.get("/", (c) => c.redirect("/reference"));
  }

  app.notFound((c) =>
    areaOf(c.req.path, demo !== undefined) === "api" ? problemResponse("not_found") : notFoundPage(),
  );
  app.onError((error, c) => {
    // The limits' own: an answer that took too long.
    if (error instanceof HTTPException) return problemResponse("unavailable");
    log.error({ error: describeError(error), method: c.req.method, path: c.req.path }, "request failed");
    return problemResponse("internal_error");
  });
  return app;
}

function areaOf(path: string, demo: boolean): Area {
  if (/^\/reference(?:\/|$)/.test(path)) return "reference";
  if (!demo || /^\/(?:v1|health|demo)(?:\/|$)/.test(path) || path === "/openapi.json") return "api";
  return /^\/storybook(?:\/|$)/.test(path) ? "storybook" : "storefront";
}
