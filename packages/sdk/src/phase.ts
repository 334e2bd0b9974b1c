import type { Campaign } from "@campaign-kit/contract/api";
import type { PhasePosition } from "./types.ts";

/** Where a campaign stands at `now` (milliseconds since 1970, server time), and which boundary comes next. */
export function phasePosition(campaign: Pick<Campaign, "phases">, now: number): PhasePosition {
  const { phases } = campaign;
  const index = phases.findIndex(({ endsAt }) => Date.parse(endsAt) > now);
  const phase = phases[index];
  if (!phase) return { stage: "ended" };
  const startsAt = Date.parse(phase.startsAt);
  if (startsAt > now) return { stage: "upcoming", next: phase, boundary: startsAt };
  const next = phases[index + 1];
  return { stage: phase.id, phase, boundary: Date.parse(phase.endsAt), ...(next && { next }) };
}
