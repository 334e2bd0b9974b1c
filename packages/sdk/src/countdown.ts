import type { Live } from "./live.ts";
import type { CountdownModule, ServerClock } from "./types.ts";

export function createCountdown(live: Live, clock: ServerClock): CountdownModule {
  return {
    watch: (listener) =>
      live.watch(() => {
        const { campaign, error } = live.snapshot();
        return { clock, ...(campaign ? { campaign } : error && { error }) };
      }, listener),
  };
}
