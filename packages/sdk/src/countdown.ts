import type { Live } from "./live.ts";
import type { CountdownModule, CountdownView, ServerClock } from "./types.ts";

export function createCountdown(live: Live, clock: ServerClock): CountdownModule {
  return {
    watch: (listener) =>
      live.watch(() => {
        const { campaign, error, stale, asOf } = live.snapshot();
        return { clock, campaign, error: campaign ? undefined : error, stale, asOf } as CountdownView;
      }, listener),
  };
}
