import { Hono } from "hono";
import type { Store } from "@campaign-kit/engine";

/** What a load balancer asks. `live`: the process answers. `ready`: it can serve, its database answers as well. */
export interface Health {
  /** Absent until the database is open. */
  store?: Store;
  stopping: boolean;
}

/** How long the database may take to answer the probe, in milliseconds. */
const PROBE_TIMEOUT = 2000;

/** `GET /health/live` and `GET /health/ready`. */
export function healthRoutes(health: Health): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header("Cache-Control", "no-store");
  });
  app.get("/live", (c) => c.json({ status: "live" }));
  app.get("/ready", async (c) => {
    const found = await readiness(health);
    // A stop may have begun while the database was asked.
    const status = health.stopping ? "stopping" : found;
    return c.json({ status }, status === "ready" ? 200 : 503);
  });
  return app;
}

async function readiness(health: Health): Promise<"ready" | "starting" | "stopping" | "database_unavailable"> {
  if (health.stopping) return "stopping";
  if (!health.store) return "starting";
  const { promise: tooLate, resolve } = Promise.withResolvers<false>();
  const timer = setTimeout(() => resolve(false), PROBE_TIMEOUT);
  const answered = health.store.ready().then(
    () => true,
    () => false,
  );
  const reachable = await Promise.race([answered, tooLate]);
  clearTimeout(timer);
  return reachable ? "ready" : "database_unavailable";
}
