import { Hono, type Context, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import type { Shopper } from "@campaign-kit/contract";
import type { TokenConfig } from "../config.ts";
import { problemResponse } from "../problems.ts";
import { signToken } from "../tokens.ts";
import type { DemoClock } from "./clock.ts";
import { TroubleMode } from "./trouble.ts";

/** What the demo bar can see and change. */
export interface Demo {
  campaign: string;
  shoppers: readonly (Shopper & { language: string })[];
  clock: DemoClock;
  /** Where the clock stands after a reset, in milliseconds since 1970. */
  start: number;
  trouble: TroubleMode;
  tokens: TokenConfig;
  /** Keeps the clock over a restart. */
  save(): void;
  /** Forgets all that any shopper did. Absent until the database is open. */
  forget?: () => Promise<void>;
  /** Gives the shoppers what they bring along. Absent until the database is open. */
  welcome?: () => Promise<void>;
}

/** How long a demo token holds, in seconds: short, so that the demo shows renewal as well. */
export const TOKEN_LIFETIME = 15 * 60;

const TokenRequest = z.strictObject({ shopper: z.string() });
const ClockRequest = z.strictObject({ now: z.iso.datetime({ offset: true }) });
const TroubleRequest = z.strictObject({ mode: TroubleMode });

/** Routes beside the contract, for the demo's own page alone. */
export function demoRoutes(demo: Demo, realTime: () => number): Hono {
  const app = new Hono();
  const state = () => ({
    campaign: demo.campaign,
    now: new Date(demo.clock.now()).toISOString(),
    start: new Date(demo.start).toISOString(),
    shoppers: demo.shoppers,
    trouble: demo.trouble,
  });

  app.use(sameOriginOnly);
  app.use(bodyLimit({ maxSize: 1024, onError: () => problemResponse("payload_too_large") }));
  app.use(async (c, next) => {
    await next();
    c.header("Cache-Control", "no-store");
  });

  app.get("/state", (c) => c.json(state()));
  app.post("/token", async (c) => {
    const asked = await read(c, TokenRequest);
    if (asked instanceof Response) return asked;
    const shopper = demo.shoppers.find(({ id }) => id === asked.shopper);
    if (!shopper) return invalid("/shopper", `must be one of ${demo.shoppers.map(({ id }) => id).join(", ")}`);
    const now = realTime();
    const token = await signToken(shopper, demo.tokens, { now, lifetime: TOKEN_LIFETIME });
    return c.json({ token, expiresAt: new Date(now + TOKEN_LIFETIME * 1000).toISOString() });
  });
  app.post("/clock", async (c) => {
    const asked = await read(c, ClockRequest);
    if (asked instanceof Response) return asked;
    demo.clock.moveTo(Date.parse(asked.now));
    demo.save();
    return c.json(state());
  });
  app.post("/trouble", async (c) => {
    const asked = await read(c, TroubleRequest);
    if (asked instanceof Response) return asked;
    demo.trouble = asked.mode;
    return c.json(state());
  });
  app.post("/reset", async (c) => {
    const asked = await read(c, z.strictObject({}));
    if (asked instanceof Response) return asked;
    if (!demo.forget) return problemResponse("unavailable");
    await demo.forget();
    demo.clock.moveTo(demo.start);
    demo.trouble = "none";
    demo.save();
    await demo.welcome?.();
    return c.json(state());
  });
  return app;
}

/** No foreign page may switch shoppers or move the clock, not even blindly. */
const sameOriginOnly: MiddlewareHandler = async (c, next) => {
  const site = c.req.header("Sec-Fetch-Site");
  const origin = c.req.header("Origin");
  const foreign = site
    ? site !== "same-origin" && site !== "none"
    : origin !== undefined && !isOf(origin, c.req.header("Host"));
  if (foreign) return problemResponse("forbidden", { detail: "The demo's own page alone may ask this." });
  await next();
  return undefined;
};

function isOf(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

async function read<Schema extends z.ZodType>(c: Context, schema: Schema): Promise<z.output<Schema> | Response> {
  if (!/^application\/json\b/i.test(c.req.header("Content-Type") ?? ""))
    return problemResponse("unsupported_media_type");
  const body: unknown = await c.req.json().catch(() => undefined);
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  return invalid(issue!.path.map((key) => `/${String(key)}`).join(""), issue!.message);
}

function invalid(pointer: string, message: string): Response {
  return problemResponse("invalid_request", { errors: [{ pointer, message }] });
}
