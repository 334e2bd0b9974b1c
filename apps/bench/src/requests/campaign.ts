import type { CampaignDefinition } from "@campaign-kit/contract";
import seeded from "@campaign-kit/mocks/campaigns/double-11.json" with { type: "json" };

/** The demo's campaign under another name, all of it moved so that its peak begins at `turnsAt` (milliseconds since 1970). */
export function campaignFor(id: string, turnsAt: number): CampaignDefinition {
  const moved = turnsAt - Date.parse(seeded.phases[1]!.startsAt);
  const text = JSON.stringify({ ...seeded, id }).replaceAll(/"(\d{4}-\d\d-\d\dT[^"]+)"/g, (_, instant: string) =>
    JSON.stringify(new Date(Date.parse(instant) + moved).toISOString()),
  );
  return JSON.parse(text) as CampaignDefinition;
}
