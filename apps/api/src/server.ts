import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { createCampaignApi, type CampaignApi } from "@campaign-kit/engine";
import type { CampaignDefinition } from "@campaign-kit/contract";
import { Admission } from "./admission/admission.ts";
import { createApp, type ServerEdges } from "./app.ts";
import { authenticateBearer } from "./authenticate.ts";
import { readCampaignFiles } from "./campaigns.ts";
import { StartError, type Config } from "./config.ts";
import { openDatabase } from "./database/open.ts";
import { createOrderService, type OrderService } from "./demo/order-service.ts";
import { startDemo } from "./demo/start.ts";
import type { Demo } from "./demo/routes.ts";
import { inLine } from "./demo/trouble.ts";
import type { Health } from "./health.ts";
import { serveHttp } from "./http-server.ts";
import { createLogger, describeError, type Logger } from "./log.ts";
import { challengeAll, challengeCrowds } from "./risk.ts";
import { serveMetrics } from "./telemetry/metrics-server.ts";
import { createMetrics } from "./telemetry/metrics.ts";
import { createObserver } from "./telemetry/observer.ts";
import { createTokenVerifier } from "./tokens.ts";
import { defaultLimits, type Limits } from "./v1.ts";

/** A running server. */
export interface RunningApi {
  /** Where it is, without a slash at the end. */
  url: string;
  port: number;
  /** Where metrics are told, if they are. */
  metricsPort?: number;
  campaigns: readonly CampaignDefinition[];
  demo?: Demo;
  /**
   * Resolves when the database is open and requests are served; rejects with a `StartError` where it never will be, or
   * with an `AbortError` where it was stopped before.
   */
  ready: Promise<void>;
  /** Finishes what runs, then ends. */
  close(): Promise<void>;
}

export interface StartOptions {
  log?: Logger;
  limits?: Partial<Limits>;
  edges?: Partial<ServerEdges>;
}

/** How often answers that nobody will ask for again are deleted, in milliseconds. */
const SWEEP_INTERVAL = 5 * 60 * 1000;
/** How often the demo's order service looks for refunds to pay, in milliseconds. */
const REFUND_INTERVAL = 5000;
/** How long running requests may take while stopping, in milliseconds. */
const STOP_DEADLINE = 4000;
/** How long the last traces may take to be sent, in milliseconds. */
const LAST_TRACES = 500;

/**
 * Starts the server: it listens when this resolves, and serves from `ready` on. Throws a `StartError` where the
 * configuration, the campaigns or the port do not allow it.
 */
export async function startApi(config: Config, options: StartOptions = {}): Promise<RunningApi> {
  const log = options.log ?? createLogger(config.logLevel);
  const edges: ServerEdges = {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    createId: randomUUID,
    random: () => Math.random(),
    ...options.edges,
  };
  const campaigns = await readCampaigns(config.campaignsDir, log);
  const demo = config.demo ? startDemo(config, campaigns[0]!, edges.now) : undefined;
  const authenticate = authenticateBearer(createTokenVerifier(demo?.tokens ?? config.tokens, edges.now));

  const health: Health = { stopping: false };
  let api: CampaignApi | undefined;
  const limits = { ...defaultLimits, ...config.limits, ...options.limits };
  const admission = new Admission(limits, edges);
  const { monotonic } = edges;
  const crowds = config.challenge && challengeCrowds(config.challenge, monotonic);
  const risk = demo ? challengeAll(() => demo.trouble) : crowds;
  const metrics =
    config.metricsPort === undefined ? undefined : createMetrics({ monotonic, campaigns, api: () => api });
  // Loaded only where somebody asks for it.
  const tracing = config.traces ? (await import("./telemetry/tracing.ts")).startTracing(log) : undefined;
  const watch = [metrics, tracing].flatMap((one) => one?.requests ?? []);
  const app = createApp({
    config,
    limits,
    admission,
    log,
    edges,
    health,
    api: () => api,
    watch,
    ...(demo ? { demo } : {}),
  });
  const http = await serveHttp(app.fetch, {
    host: config.host,
    port: config.port,
    anyPort: config.demo && !config.portIsChosen,
    headMs: limits.headMs,
  });
  log.info({ host: config.host, port: http.port }, "listening");
  const metricsServer = metrics && (await serveMetrics(metrics, { host: config.host, port: config.metricsPort ?? 0 }));
  if (metricsServer) log.info({ host: config.host, metricsPort: metricsServer.port }, "metrics are told");

  const stop = new AbortController();
  const opening = openDatabase(config, { log, signal: stop.signal });
  let chores: NodeJS.Timeout | undefined;
  const every = (milliseconds: number, chore: () => Promise<void>) => {
    if (!stop.signal.aborted) chores = setInterval(() => void chore(), milliseconds).unref();
  };
  const ready = opening.then(async ({ store, forget }) => {
    if (stop.signal.aborted) return;
    const created = createCampaignApi({
      store: tracing ? tracing.traced(store) : store,
      observe: createObserver({ log, monotonic, metrics, tracing }),
      campaigns: inLine(campaigns, () => demo?.trouble ?? "none"),
      authenticate: admission.limited(authenticate),
      ...(config.ticketSecret === undefined ? {} : { ticketSecret: config.ticketSecret }),
      ...(risk ? { risk } : {}),
      clock: demo?.clock.now ?? edges.now,
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      onError: (error, request) => log.error({ ...request, error: describeError(error) }, "request failed"),
    });
    // The demo's clock jumps: the age of its answers says nothing, and what has ended by it may be open again.
    if (demo) {
      const groupBuys = campaigns[0]!.activities.filter(({ mechanic }) => mechanic === "group-buy");
      const orders = createOrderService(
        demo,
        groupBuys.map(({ id }) => id),
        created,
        edges.now,
      );
      await orders.welcome();
      Object.assign(demo, { forget, welcome: orders.welcome });
      every(REFUND_INTERVAL, () => payRefunds(orders, log));
    } else every(SWEEP_INTERVAL, () => sweep(created, log));
    api = created;
    health.store = store;
    log.info({ database: config.databaseUrl ? "server" : "embedded" }, "ready");
  });
  // Whoever does not wait for it hears of a failure by the closing.
  ready.catch(() => undefined);

  return {
    url: `http://${urlHost(config.host)}:${http.port}`,
    port: http.port,
    ...(metricsServer ? { metricsPort: metricsServer.port } : {}),
    campaigns,
    ...(demo ? { demo } : {}),
    ready,
    async close() {
      log.info("stopping");
      health.stopping = true;
      clearInterval(chores);
      stop.abort();
      await http.close(STOP_DEADLINE);
      const database = await opening.catch(() => undefined);
      await Promise.all([database?.close(), metricsServer?.close(), tracing && atMost(LAST_TRACES, tracing.close())]);
      log.info("stopped");
    },
  };
}

/** Waits for what may take longer than there is time, or fail. */
async function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  await Promise.race([work.catch(() => undefined), sleep(milliseconds, undefined, { ref: false })]);
}

async function readCampaigns(folder: string, log: Logger): Promise<CampaignDefinition[]> {
  const { campaigns, problems } = await readCampaignFiles(folder);
  for (const problem of problems) log.error(problem, "campaign file is wrong");
  if (campaigns.length > 0) return campaigns;
  const lines = problems.map(
    ({ file, pointer, message }) => `\n  ${file}${pointer ? ` at ${pointer}` : ""}: ${message}`,
  );
  throw new StartError(
    `CAMPAIGNS_DIR is ${JSON.stringify(folder)}, but there is no campaign in it that can be served.${lines.join("")}`,
  );
}

async function sweep(api: CampaignApi, log: Logger): Promise<void> {
  try {
    let deleted = 0;
    for (let some = await api.sweep(); some > 0; some = await api.sweep()) deleted += some;
    log.debug({ deleted }, "old answers deleted");
  } catch (error) {
    log.warn({ error: describeError(error) }, "old answers could not be deleted");
  }
}

async function payRefunds(orders: OrderService, log: Logger): Promise<void> {
  try {
    await orders.payRefunds();
  } catch (error) {
    log.warn({ error: describeError(error) }, "refunds could not be paid");
  }
}

/** A name for the address in a URL: who listens everywhere is found at home. */
function urlHost(host: string): string {
  if (["0.0.0.0", "::", "127.0.0.1", "localhost"].includes(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
