import type { Observer } from "@campaign-kit/engine";
import type { Logger } from "../log.ts";
import type { Metrics } from "./metrics.ts";
import type { Tracing } from "./tracing.ts";

export interface ObserverParts {
  log: Logger;
  /** Milliseconds on a clock that never jumps. */
  monotonic: () => number;
  metrics?: Metrics | undefined;
  tracing?: Tracing | undefined;
}

/** A batch that takes longer is told, in milliseconds: those who wait behind it feel it. */
const SLOW = 1000;

/** Brings what the engine does into the log, the metrics and the traces. */
export function createObserver({ log, monotonic, metrics, tracing }: ObserverParts): Observer {
  return {
    ...(tracing ? { join: () => tracing.join() } : {}),
    batch: async (batch, decide) => {
      const start = monotonic();
      const outcomes = await (tracing ? tracing.batch(batch, decide) : decide());
      const milliseconds = monotonic() - start;
      metrics?.batch(batch, outcomes, milliseconds / 1000);
      const failed = outcomes.includes("unavailable");
      const level = failed || milliseconds >= SLOW ? "warn" : "debug";
      if (!log.isLevelEnabled(level)) return;
      const { campaign, activity, mechanic, waiting } = batch;
      const about = {
        campaign,
        activity,
        mechanic,
        size: outcomes.length,
        waiting,
        durationMs: Math.round(milliseconds * 10) / 10,
      };
      log[level](about, failed ? "batch failed" : "batch decided");
    },
  };
}
