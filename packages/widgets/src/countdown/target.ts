import type { Campaign, LocalizedText } from "@campaign-kit/sdk";

/** The instant that is counted to, and what happens then. */
export interface CountdownTarget {
  /** Milliseconds since 1970. */
  at: number;
  /** The phase that begins then. */
  phase?: string;
  /** What begins or ends then. */
  name?: LocalizedText;
  /** What it is called once it is over, where that is another name. */
  whole?: LocalizedText;
}

/**
 * What `to` means in this campaign at this moment: `next` the next start or end of a phase, `end` the end of the last one,
 * a phase's id its start. Nothing where the campaign has no such phase, or where "next" would need the time.
 */
export function findTarget(campaign: Campaign, to: string, now: number | undefined): CountdownTarget | undefined {
  const starts = campaign.phases.map(({ id, name, startsAt }) => ({
    at: Date.parse(startsAt),
    phase: id as string,
    name,
  }));
  const last = campaign.phases.at(-1);
  if (to !== "end" && to !== "next") return starts.find(({ phase }) => phase === to);
  if (!last) return undefined;
  const end = { at: Date.parse(last.endsAt), name: campaign.name };
  if (to === "end") return end;
  if (now === undefined) return undefined;
  return starts.find(({ at }) => at > now) ?? (end.at > now ? { ...end, name: last.name, whole: campaign.name } : end);
}
