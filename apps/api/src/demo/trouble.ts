import type { MiddlewareHandler } from "hono";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { problemResponse } from "../problems.ts";

/** How the demo's API behaves: well, slowly, or as if too many people were there. */
export const TroubleMode = z.enum(["none", "slow", "overloaded"]);
export type TroubleMode = z.infer<typeof TroubleMode>;

/** How long a slow answer takes on top, in milliseconds. */
const SLOWNESS = 3000;
/** When an overloaded server wants to be asked again, in seconds. */
const RETRY_AFTER = 2;

/** Makes the API behave as `mode()` says. */
export function troubled(mode: () => TroubleMode): MiddlewareHandler {
  return async (_c, next) => {
    if (mode() === "overloaded") return problemResponse("overloaded", { retryAfter: RETRY_AFTER });
    if (mode() === "slow") await sleep(SLOWNESS);
    await next();
    return undefined;
  };
}
