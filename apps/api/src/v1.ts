import type { CampaignApi } from "@campaign-kit/engine";
import { Hono } from "hono";
import { cors } from "hono/cors";
import { HTTPException } from "hono/http-exception";
import { timeout } from "hono/timeout";
import type { Admission, AdmissionLimits, Peer } from "./admission/admission.ts";
import { compressedOnce } from "./compressed.ts";
import { problemResponse } from "./problems.ts";

/** What one process takes on at most. */
export interface Limits extends AdmissionLimits {
  /** Longest time for an answer, in milliseconds: nobody waits longer, and a proxy in front may say less. */
  answerMs: number;
  /** Longest time for the head of a request to arrive, in milliseconds; the whole of it may take half as long again. */
  headMs: number;
}

export const defaultLimits: Limits = {
  answerMs: 20_000,
  headMs: 10_000,
  reads: 200,
  actions: 1000,
  waiting: 2000,
  waitMs: 8000,
  shopperPerMinute: 600,
  addressPerMinute: 12_000,
  trustedProxies: [],
};

/** How long a browser may keep the answer to a preflight, in seconds: as long as any of them does. */
const PREFLIGHT_MAX_AGE = 86_400;

/** The contract's routes on the engine, behind CORS and limits. `api` gives nothing until the database is open. */
export function v1Routes(
  api: () => CampaignApi | undefined,
  allowedOrigins: readonly string[],
  { answerMs }: Limits,
  admission: Admission,
): Hono<Peer> {
  const app = new Hono<Peer>();
  if (allowedOrigins.length > 0) {
    app.use(
      "/v1/*",
      cors({
        origin: [...allowedOrigins],
        allowMethods: ["GET", "POST"],
        allowHeaders: [
          "Authorization",
          "Challenge-Proof",
          "Content-Type",
          "Idempotency-Key",
          "If-None-Match",
          "Waiting-Ticket",
        ],
        exposeHeaders: ["ETag", "Retry-After", "X-Request-Id", "Idempotency-Replayed", "RateLimit", "RateLimit-Policy"],
        maxAge: PREFLIGHT_MAX_AGE,
      }),
    );
  }
  app.use("/v1/*", admission.addresses());
  app.use(
    "/v1/*",
    timeout(answerMs, () => new HTTPException(503)),
  );
  app.use("/v1/*", admission.lanes(), admission.budgets());
  // The one answer that is large, and the same for all.
  app.use("/v1/campaigns/:campaign", compressedOnce());
  app.all(
    "/v1/*",
    async (c) => (await api()?.fetch(c.req.raw, { address: c.get("address") })) ?? problemResponse("unavailable"),
  );
  return app;
}
