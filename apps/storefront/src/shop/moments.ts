import type { Campaign } from "@campaign-kit/sdk";

/** A time worth jumping to. */
export interface Moment {
  id: "warmup" | "beforePeak" | "peak" | "beforeOpening" | "encore" | "ended";
  /** Milliseconds since 1970. */
  at: number;
}

const HOUR = 3_600_000;
/** Enough to look at the page before it turns over. */
const JUST_BEFORE = 20_000;

/** The moments of a campaign in their order; those that it does not have are left out. */
export function momentsOf(campaign: Campaign, start: number): Moment[] {
  const startOf = (id: string) => {
    const phase = campaign.phases.find((phase) => phase.id === id);
    return phase && Date.parse(phase.startsAt);
  };
  const peak = startOf("peak");
  const encore = startOf("encore");
  const opening = openingInside(campaign);
  const moments: (Moment | undefined)[] = [
    { id: "warmup", at: start },
    peak === undefined ? undefined : { id: "beforePeak", at: peak - JUST_BEFORE },
    peak === undefined ? undefined : { id: "peak", at: peak + 10 * HOUR },
    opening === undefined ? undefined : { id: "beforeOpening", at: opening - JUST_BEFORE },
    encore === undefined ? undefined : { id: "encore", at: encore + 9 * HOUR },
    { id: "ended", at: Date.parse(campaign.phases.at(-1)!.endsAt) + HOUR },
  ];
  return moments.filter((moment) => moment !== undefined);
}

/** When the first activity opens that does not open with a phase. */
export function openingInside(campaign: Campaign): number | undefined {
  const boundaries = new Set(campaign.phases.map(({ startsAt }) => Date.parse(startsAt)));
  return campaign.activities
    .flatMap(({ windows }) => windows.map(({ opensAt }) => Date.parse(opensAt)))
    .filter((opensAt) => !boundaries.has(opensAt))
    .sort((a, b) => a - b)[0];
}
