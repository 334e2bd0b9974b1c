import type { Campaign } from "@campaign-kit/contract";
import type { Batch, CampaignApi, DecisionOutcome } from "@campaign-kit/engine";
import type { MiddlewareHandler } from "hono";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { methodOf, routeOf } from "./route-of.ts";

/** What the process counts and measures, as Prometheus takes it. */
export interface Metrics {
  /** Measures each request. */
  requests: MiddlewareHandler;
  /** Counts a batch that was decided. `seconds`: how long that took. */
  batch(batch: Batch, outcomes: readonly DecisionOutcome[], seconds: number): void;
  /** All of it as text, with its content type. */
  text(): Promise<{ body: string; contentType: string }>;
}

export interface MetricsOptions {
  /** Milliseconds on a clock that never jumps. */
  monotonic: () => number;
  campaigns: readonly { id: string }[];
  /** Gives nothing until the database is open. */
  api: () => CampaignApi | undefined;
}

const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];
const BATCH_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const BATCH_SIZES = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** Makes the metrics. No label has a shopper, an id that a request brought, or a path that the contract does not have. */
export function createMetrics({ monotonic, campaigns, api }: MetricsOptions): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const duration = new Histogram({
    name: "campaign_kit_http_request_duration_seconds",
    help: "Time from a request's arrival to its answer, by the contract's path.",
    labelNames: ["method", "route", "status"],
    buckets: REQUEST_SECONDS,
    registers,
  });
  const running = new Gauge({
    name: "campaign_kit_http_requests_in_flight",
    help: "Requests that have no answer yet.",
    registers,
  });
  const decisions = new Counter({
    name: "campaign_kit_decisions_total",
    help: "Intents decided, by whose rules and what they came to: accepted, replayed, or a problem's code.",
    labelNames: ["mechanic", "outcome"],
    registers,
  });
  const batchSize = new Histogram({
    name: "campaign_kit_batch_size",
    help: "Intents that were decided in one transaction.",
    labelNames: ["mechanic"],
    buckets: BATCH_SIZES,
    registers,
  });
  const batchDuration = new Histogram({
    name: "campaign_kit_batch_duration_seconds",
    help: "Time that a batch took to be decided and committed.",
    labelNames: ["mechanic"],
    buckets: BATCH_SECONDS,
    registers,
  });
  const waiting = new Gauge({
    name: "campaign_kit_line_waiting",
    help: "Intents that were left in an activity's line when its last batch was taken.",
    labelNames: ["campaign", "activity", "mechanic"],
    registers,
  });
  new Gauge({
    name: "campaign_kit_stock_left",
    help: "Coupons, or cards of the main deck, that nobody has yet. Left out while the database cannot be read.",
    labelNames: ["campaign", "activity", "mechanic"],
    registers,
    async collect() {
      this.reset();
      for (const { id: campaign } of campaigns) {
        const answer = await api()?.fetch(new Request(`http://metrics.invalid/v1/campaigns/${campaign}`));
        if (!answer?.ok) continue;
        for (const activity of ((await answer.json()) as Campaign).activities) {
          const { id, mechanic } = activity;
          const left = leftOf(activity);
          if (left !== undefined) this.set({ campaign, activity: id, mechanic }, left);
        }
      }
    },
  });

  return {
    requests: async (c, next) => {
      const start = monotonic();
      running.inc();
      try {
        await next();
      } finally {
        running.dec();
        const labels = { method: methodOf(c.req.method), route: routeOf(c.req.path), status: c.res.status };
        duration.observe(labels, (monotonic() - start) / 1000);
      }
    },
    batch: ({ campaign, activity = "", mechanic, waiting: left }, outcomes, seconds) => {
      for (const outcome of outcomes) decisions.inc({ mechanic, outcome });
      batchSize.observe({ mechanic }, outcomes.length);
      batchDuration.observe({ mechanic }, seconds);
      waiting.set({ campaign, activity, mechanic }, left);
    },
    text: async () => ({ body: await registry.metrics(), contentType: registry.contentType }),
  };
}

function leftOf(activity: Campaign["activities"][number]): number | undefined {
  if (activity.mechanic === "coupon") return activity.stock?.left;
  if (activity.mechanic === "lucky-draw") return activity.decks.find(({ name }) => name === "main")?.left;
  return undefined;
}
