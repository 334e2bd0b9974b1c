import {
  context,
  diag,
  DiagLogLevel,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Span,
  type SpanContext,
} from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { detectResources, envDetector, resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, NodeTracerProvider } from "@opentelemetry/sdk-trace-node";
import type { Batch, DecisionOutcome, Store } from "@campaign-kit/engine";
import type { MiddlewareHandler } from "hono";
import type { Logger } from "../log.ts";
import { methodOf, routeOf } from "./route-of.ts";

/** Spans of what the process does, sent where the `OTEL_…` variables say. */
export interface Tracing {
  /** A span a request, as part of the trace that its `traceparent` names. */
  requests: MiddlewareHandler;
  /** What a request's intent brings to its batch. */
  join(): SpanContext | undefined;
  /** A span around a batch: a child of its first request, linked to the others. */
  batch(batch: Batch, decide: () => Promise<readonly DecisionOutcome[]>): Promise<readonly DecisionOutcome[]>;
  /** The same store, with a span around each call. */
  traced(store: Store): Store;
  /** Sends what is not sent yet. */
  close(): Promise<void>;
}

/** Starts it. Loaded only where traces are asked for, since what it imports takes a while. */
export function startTracing(log: Logger): Tracing {
  const tell = (message: string) => log.warn({ reason: message.slice(0, 500) }, "traces are in trouble");
  const quiet = () => undefined;
  diag.setLogger({ error: tell, warn: tell, info: quiet, debug: quiet, verbose: quiet }, DiagLogLevel.WARN);
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ "service.name": "campaign-kit-api" }).merge(
      detectResources({ detectors: [envDetector] }),
    ),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  const tracer = provider.getTracer("campaign-kit");

  /** Runs `work` under a span, which ends with it. */
  const spanning = async <Result>(span: Span, parent: Context, work: () => Promise<Result>): Promise<Result> => {
    try {
      return await context.with(trace.setSpan(parent, span), work);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  };

  return {
    requests: async (c, next) => {
      const parent = propagation.extract(ROOT_CONTEXT, c.req.header());
      const [method, route] = [methodOf(c.req.method), routeOf(c.req.path)];
      const attributes = { "http.request.method": method, "http.route": route };
      const span = tracer.startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, parent);
      await spanning(span, parent, async () => {
        await next();
        const { status, headers } = c.res;
        span.setAttributes({
          "http.response.status_code": status,
          "campaign_kit.request": headers.get("X-Request-Id") ?? "",
        });
        if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      });
    },
    join: () => trace.getActiveSpan()?.spanContext(),
    batch: async ({ campaign, activity, mechanic, joined, waiting }, decide) => {
      const [first, ...others] = (joined as (SpanContext | undefined)[]).filter((one) => one !== undefined);
      const parent = first ? trace.setSpanContext(ROOT_CONTEXT, first) : ROOT_CONTEXT;
      const attributes: Attributes = {
        "campaign_kit.campaign": campaign,
        ...(activity === undefined ? {} : { "campaign_kit.activity": activity }),
        "campaign_kit.batch.size": joined.length,
        "campaign_kit.batch.waiting": waiting,
      };
      const links = others.map((one) => ({ context: one }));
      const span = tracer.startSpan(`decide ${mechanic}`, { attributes, links }, parent);
      return spanning(span, parent, async () => {
        const outcomes = await decide();
        const accepted = outcomes.filter((outcome) => outcome === "accepted").length;
        span.setAttribute("campaign_kit.batch.accepted", accepted);
        if (outcomes.includes("unavailable")) span.setStatus({ code: SpanStatusCode.ERROR });
        return outcomes;
      });
    },
    traced: (store) =>
      new Proxy(store, {
        get(target, name) {
          const member: unknown = Reflect.get(target, name, target);
          if (typeof member !== "function") return member;
          return (...of: unknown[]) => {
            const parent = context.active();
            const attributes = { "db.system.name": "postgresql", "db.operation.name": String(name) };
            const span = tracer.startSpan(`database ${String(name)}`, { kind: SpanKind.CLIENT, attributes }, parent);
            return spanning(span, parent, async () => (await Reflect.apply(member, target, of)) as unknown);
          };
        },
      }),
    close: async () => {
      await provider.shutdown();
    },
  };
}
