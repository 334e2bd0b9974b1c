import type { ServerClock } from "@campaign-kit/sdk";

/** A clock that was told the time once and counts on from there, by the browser's clock that never jumps. */
export function fixedClock(now: string): ServerClock | undefined {
  const told = Date.parse(now);
  if (Number.isNaN(told)) return undefined;
  const since = performance.now();
  return { now: () => told + performance.now() - since, subscribe: () => () => undefined };
}
