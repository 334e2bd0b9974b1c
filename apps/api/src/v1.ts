import type { CampaignApi } from "@campaign-kit/engine";
import { Hono } from "hono";
import { cors } from "hono/cors";
import { HTTPException } from "hono/http-exception";
import { timeout } from "hono/timeout";
import { compressedOnce } from "./compressed.ts";
import { problemResponse } from "./problems.ts";

/** What one process takes on at most. */
export interface Limits {
  /** Longest time for an answer, in milliseconds: nobody waits longer, and a proxy in front may say less. */
  answerMs: number;
  /** Most requests at a time; who comes on top is asked to come back, so that those inside get an answer in time. */
  inFlight: number;
  /** Longest time for the head of a request to arrive, in milliseconds; the whole of it may take half as long again. */
  headMs: number;
}

export const defaultLimits: Limits = { answerMs: 20_000, inFlight: 2000, headMs: 10_000 };

/** How long a browser may keep the answer to a preflight, in seconds: as long as any of them does. */
const PREFLIGHT_MAX_AGE = 86_400;

/** The contract's routes on the engine, behind CORS and limits. `api` gives nothing until the database is open. */
export function v1Routes(api: () => CampaignApi | undefined, allowedOrigins: readonly string[], limits: Limits): Hono {
  const app = new Hono();
  if (allowedOrigins.length > 0) {
    app.use(
      "/v1/*",
      cors({
        origin: [...allowedOrigins],
        allowMethods: ["GET", "POST"],
        allowHeaders: ["Authorization", "Content-Type", "Idempotency-Key", "If-None-Match"],
        exposeHeaders: ["ETag", "Retry-After", "X-Request-Id", "Idempotency-Replayed"],
        maxAge: PREFLIGHT_MAX_AGE,
      }),
    );
  }
  let inFlight = 0;
  app.use("/v1/*", async (_c, next) => {
    if (inFlight >= limits.inFlight) return problemResponse("overloaded");
    inFlight += 1;
    try {
      await next();
    } finally {
      inFlight -= 1;
    }
    return undefined;
  });
  app.use(
    "/v1/*",
    timeout(limits.answerMs, () => new HTTPException(503)),
  );
  // The one answer that is large, and the same for all.
  app.use("/v1/campaigns/:campaign", compressedOnce());
  app.all("/v1/*", async (c) => (await api()?.fetch(c.req.raw)) ?? problemResponse("unavailable"));
  return app;
}
