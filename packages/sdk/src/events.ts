import { notify } from "./notify.ts";
import type { CampaignClient, CampaignEvent, EventSink } from "./types.ts";

/** Hands what happens to any number of sinks. */
export function createEvents(
  campaign: string,
  now: () => number | undefined,
  first?: EventSink,
): CampaignClient["events"] {
  const sinks = new Set(first && [first]);
  return {
    emit(event) {
      const complete = { ...event, campaign, at: now() } as CampaignEvent;
      for (const sink of sinks) notify(sink, complete);
    },
    add(sink) {
      sinks.add(sink);
      return () => sinks.delete(sink);
    },
  };
}
