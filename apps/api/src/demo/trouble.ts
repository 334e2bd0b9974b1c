import type { CampaignDefinition, WaitingRoomDefinition } from "@campaign-kit/contract";
import type { CampaignRegistry } from "@campaign-kit/engine";
import type { MiddlewareHandler } from "hono";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { problemResponse } from "../problems.ts";

/** How the demo's API behaves: well, slowly, or as if too many people were there, without and with a line. */
export const TroubleMode = z.enum(["none", "slow", "overloaded", "waiting-room", "challenge"]);
export type TroubleMode = z.infer<typeof TroubleMode>;

/** How long a slow answer takes on top, in milliseconds. */
const SLOWNESS = 3000;
/** When an overloaded server wants to be asked again, in seconds. */
const RETRY_AFTER = 2;

/** In the demo's line everybody waits for some seconds, so that it is seen. */
const LINE: WaitingRoomDefinition = { admitPerMinute: 4, burst: 0, stayMinutes: 2 };

/** The campaigns, which have a line while `mode()` says so. */
export function inLine(campaigns: readonly CampaignDefinition[], mode: () => TroubleMode): CampaignRegistry {
  const plain = new Map(campaigns.map((campaign) => [campaign.id, campaign]));
  const lined = new Map(campaigns.map((campaign) => [campaign.id, { ...campaign, waitingRoom: LINE }]));
  const now = () => (mode() === "waiting-room" ? lined : plain);
  return { get: (id) => now().get(id), values: () => now().values() };
}

/** Makes the API behave as `mode()` says. */
export function troubled(mode: () => TroubleMode): MiddlewareHandler {
  return async (_c, next) => {
    if (mode() === "overloaded") return problemResponse("overloaded", { retryAfter: RETRY_AFTER });
    if (mode() === "slow") await sleep(SLOWNESS);
    await next();
    return undefined;
  };
}
