import type { CampaignDefinition } from "@campaign-kit/contract";

/**
 * The campaigns that an API serves, by id. A `Map` is one. Definitions are parsed ones (`CampaignDefinition.parse`), so
 * that defaults are filled in, and are not changed afterwards: to change a campaign, put another object in its place.
 */
export interface CampaignRegistry {
  get(id: string): CampaignDefinition | undefined;
  values(): Iterable<CampaignDefinition>;
}
