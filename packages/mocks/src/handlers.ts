import { http, type HttpHandler } from "msw";
import { createMockApi, type MockApi } from "./mock-api.ts";
import type { ScenarioName } from "./scenarios/index.ts";

/**
 * MSW handlers that answer every `/v1/` address, whatever its host, by a mock API: one of your own, or a new one in the
 * state of a scenario.
 */
export function campaignHandlers(mock: MockApi | ScenarioName = "fresh"): HttpHandler[] {
  const api = typeof mock === "string" ? createMockApi({ scenario: mock }) : mock;
  return [http.all("*/v1/*", ({ request }) => api.fetch(request).catch(() => Response.error()))];
}
