import { z } from "@hono/zod-openapi";
import { ActivityId } from "./id.ts";
import type { Money } from "./money.ts";
import { PhaseId } from "./phase.ts";
import { LocalizedText } from "./text.ts";
import { InstantInput, TimeWindow } from "./time.ts";

/** What every activity shows, whatever its mechanic. */
export const activityFields = {
  id: ActivityId,
  title: LocalizedText,
  terms: LocalizedText.optional().openapi({ description: "One short line, where the shop wants its own words." }),
  windows: z.array(TimeWindow).min(1).max(10).openapi({ description: "When it is open, in order." }),
};

/** What every activity's definition has, whatever its mechanic. */
export const definitionFields = {
  id: ActivityId,
  title: LocalizedText,
  terms: LocalizedText.optional(),
  phases: z.array(PhaseId).min(1).max(3).openapi({ description: "The phases in which it is open." }),
  opensAt: InstantInput.optional().openapi({ description: "Opens later than its first phase." }),
  closesAt: InstantInput.optional().openapi({ description: "Closes earlier than its last phase." }),
};

/** What the checks of a definition know of its campaign. */
export interface DefinedCampaign {
  currency: string;
  activities: readonly { id: string; mechanic: string }[];
}

/** Says what is wrong, with a path within the definition. */
export type Say = (path: readonly (string | number)[], message: string) => void;

/** Says which of these amounts are in another currency than their campaign's. */
export function checkCurrency(
  amounts: readonly (readonly [readonly (string | number)[], Money | undefined])[],
  campaign: DefinedCampaign,
  say: Say,
): void {
  for (const [path, money] of amounts) {
    if (money && money.currency !== campaign.currency)
      say(path, `must be in the campaign's currency, ${campaign.currency}`);
  }
}
