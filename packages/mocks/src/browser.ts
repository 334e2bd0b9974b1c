import { setupWorker, type SetupWorker } from "msw/browser";
import { campaignHandlers } from "./handlers.ts";
import type { MockApi } from "./mock-api.ts";
import type { ScenarioName } from "./scenarios/index.ts";

/** An MSW service worker for pages: `await start()`. The page must serve MSW's `mockServiceWorker.js`. */
export function setupCampaignWorker(mock: MockApi | ScenarioName = "fresh"): SetupWorker {
  return setupWorker(...campaignHandlers(mock));
}
