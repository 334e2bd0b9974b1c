import type { Campaign } from "@campaign-kit/sdk";
import { pick } from "../internal/localize.ts";
import type { CountdownMessages } from "./countdown.messages.ts";

/** The instant that is counted to, and what is said about it. */
export interface CountdownTarget {
  /** Milliseconds since 1970. */
  at: number;
  /** The phase that begins then. */
  phase?: string;
  /** What begins or ends. */
  label: string;
  /** The sentence once it has. */
  over: string;
  /** What stands above that sentence. */
  title?: string;
}

/**
 * What to count to at this moment. `until` is an instant. `to` is `next`, the next start of a phase, or else the end of the
 * last; `end`, that end; or a phase's id, its start. Nothing where there is no such phase, or where "next" would need the
 * time (not a number).
 */
export function findTarget(
  { to = "next", until }: { to?: string; until?: string },
  campaign: Campaign | undefined,
  now: number,
  say: CountdownMessages,
  locale: string,
): CountdownTarget | undefined {
  if (until) return { at: Date.parse(until), label: say.timeLeft, over: say.over };
  if (!campaign || (isNaN(now) && to === "next")) return undefined;
  const title = pick(campaign.name, locale);
  const phase = campaign.phases.find(({ id, startsAt }) => id === to || (to === "next" && Date.parse(startsAt) > now));
  if (phase) {
    const name = pick(phase.name, locale);
    return {
      at: Date.parse(phase.startsAt),
      phase: phase.id,
      label: say.startsIn(name),
      over: say.hasBegun(name),
      title,
    };
  }
  if (to !== "next" && to !== "end") return undefined;
  return { at: Date.parse(campaign.phases.at(-1)!.endsAt), label: say.endsIn(title), over: say.hasEnded(title) };
}
