import { campaignScenarios } from "./campaign.ts";
import { checkInScenarios } from "./check-in.ts";
import { couponScenarios } from "./coupon.ts";
import { groupBuyScenarios } from "./group-buy.ts";
import { luckyDrawScenarios } from "./lucky-draw.ts";
import { networkScenarios } from "./network.ts";
import type { Scenario } from "./scenario.ts";

/** Every scenario by its name. */
export const scenarios = {
  ...campaignScenarios,
  ...couponScenarios,
  ...groupBuyScenarios,
  ...luckyDrawScenarios,
  ...checkInScenarios,
  ...networkScenarios,
} satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;
