import { campaignScenarios } from "./campaign.ts";
import { couponScenarios } from "./coupon.ts";
import { networkScenarios } from "./network.ts";
import type { Scenario } from "./scenario.ts";

/** Every scenario by its name. */
export const scenarios = { ...campaignScenarios, ...couponScenarios, ...networkScenarios } satisfies Record<
  string,
  Scenario
>;

export type ScenarioName = keyof typeof scenarios;
