import { CampaignDefinition } from "@campaign-kit/contract";
import definition from "../campaigns/double-11.json" with { type: "json" };

/** The seeded campaign, Double 11 Carnival: three phases in November 2026 in Shanghai; six coupons, two group-buys, a draw, a check-in. */
export function doubleEleven(): CampaignDefinition {
  return CampaignDefinition.parse(definition);
}
