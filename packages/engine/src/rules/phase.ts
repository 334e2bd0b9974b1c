/** Where a campaign stands, and when an activity is open: computed from instants alone, in milliseconds since 1970. */
import type { CampaignStage, PhaseId } from "@campaign-kit/contract";

/** A phase of a campaign: from `startsAt`, up to but not including `endsAt`. */
export interface PhaseSpan {
  id: PhaseId;
  startsAt: number;
  endsAt: number;
}

/** A stretch of time: from `opensAt`, up to but not including `closesAt`. */
export interface Span {
  opensAt: number;
  closesAt: number;
}

/** Where a campaign stands at an instant. Its phases are in order and without gaps. */
export function stageAt(phases: readonly PhaseSpan[], now: number): CampaignStage {
  if (now < phases[0]!.startsAt) return "upcoming";
  return phases.find(({ endsAt }) => now < endsAt)?.id ?? "ended";
}

/**
 * When an activity is open: in the phases that it names, from `opensAt` and until `closesAt` where it has them.
 * Phases that touch make one window.
 */
export function windowsOf(
  phases: readonly PhaseSpan[],
  activity: { phases: readonly PhaseId[]; opensAt?: number | undefined; closesAt?: number | undefined },
): Span[] {
  const windows: Span[] = [];
  for (const phase of phases) {
    if (!activity.phases.includes(phase.id)) continue;
    const opensAt = Math.max(phase.startsAt, activity.opensAt ?? -Infinity);
    const closesAt = Math.min(phase.endsAt, activity.closesAt ?? Infinity);
    if (opensAt >= closesAt) continue;
    const before = windows.at(-1);
    if (before?.closesAt === opensAt) before.closesAt = closesAt;
    else windows.push({ opensAt, closesAt });
  }
  return windows;
}

/** Between two windows it has not started: another one comes. */
export type Opening = "not_started" | "open" | "ended";

/** Whether windows are open at an instant. */
export function openingAt(windows: readonly Span[], now: number): Opening {
  const next = windows.find(({ closesAt }) => now < closesAt);
  if (!next) return "ended";
  return now < next.opensAt ? "not_started" : "open";
}
