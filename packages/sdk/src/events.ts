import type { CampaignClient, CampaignEvent, EventSink } from "./types.ts";

/** Hands what happens to any number of sinks. A sink that throws harms neither the others nor the page. */
export function createEvents(
  campaign: string,
  now: () => number | undefined,
  first?: EventSink,
): CampaignClient["events"] {
  const sinks = new Set(first && [first]);
  return {
    emit(event) {
      const at = now();
      const complete: CampaignEvent = { ...event, campaign, ...(at !== undefined && { at }) };
      for (const sink of sinks) {
        try {
          sink(complete);
        } catch (error) {
          // Reported as an uncaught error is, after everybody has heard.
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
    add(sink) {
      sinks.add(sink);
      return () => sinks.delete(sink);
    },
  };
}
