import { setupServer, type SetupServer } from "msw/node";
import { campaignHandlers } from "./handlers.ts";
import type { MockApi } from "./mock-api.ts";
import type { ScenarioName } from "./scenarios/index.ts";

/** An MSW server for tests in Node: `listen()` before them, `close()` after. */
export function setupCampaignServer(mock: MockApi | ScenarioName = "fresh"): SetupServer {
  return setupServer(...campaignHandlers(mock));
}
