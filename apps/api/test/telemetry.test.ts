import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { promisify } from "node:util";
import { createPostgres, type Postgres } from "@campaign-kit/tooling/postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claim, createFolder, spawnApi, tokenFor, whenReady, type ApiProcess, type Folder } from "./api.ts";

/** A span as OTLP's JSON has it. */
interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  links?: { traceId: string; spanId: string }[];
  attributes: { key: string; value: Record<string, unknown> }[];
}
interface Export {
  resourceSpans: { resource: { attributes: Span["attributes"] }; scopeSpans: { spans: Span[] }[] }[];
}

const TRACE = "0af7651916cd43dd8448eb211c80319c";
const CALLER = "b7ad6b7169203331";
const SHOPPER = "a-shopper-whom-nobody-names";

let folder: Folder;
let postgres: Postgres;
let api: ApiProcess;
let url: string;
let metricsUrl: string;
const exports: Export[] = [];
const collector = createServer((request, response) => {
  void json(request).then((body) => {
    if (request.url === "/v1/traces") exports.push(body as Export);
    response.writeHead(200, { "Content-Type": "application/json" }).end("{}");
  });
});

beforeAll(async () => {
  [folder, postgres] = await Promise.all([createFolder(), createPostgres()]);
  await postgres.start();
  await once(collector.listen(0, "127.0.0.1"), "listening");
  api = spawnApi({
    ...folder.environment,
    DATABASE_URL: postgres.url(),
    METRICS_PORT: "0",
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
    OTEL_SERVICE_NAME: "autumn-campaign",
    OTEL_BSP_SCHEDULE_DELAY: "50",
  });
  url = await whenReady(api);
  metricsUrl = `http://127.0.0.1:${/"metricsPort":(\d+)/.exec(api.output())![1]!}/metrics`;
});
afterAll(async () => {
  api.signal("SIGTERM");
  expect(await api.exited).toBe(0);
  collector.close();
  collector.closeAllConnections();
  await postgres.remove();
  await folder.remove();
});

const metrics = async () => (await fetch(metricsUrl)).text();

describe("metrics", () => {
  it("count requests by the contract's path, decisions by what they came to, batches, and what is left", async () => {
    expect((await claim(url, SHOPPER, "telemetry-key-1")).status).toBe(201);
    expect((await claim(url, SHOPPER, "telemetry-key-1")).status).toBe(201);
    expect((await claim(url, SHOPPER)).status).toBe(409);
    for (const path of ["/v1/campaigns/sale", "/v1/campaigns/none", `/v1/${SHOPPER}`, `/${SHOPPER}/x`]) {
      await (await fetch(url + path)).text();
    }
    await fetch(`${url}/v1/campaigns/sale/me`, { headers: { authorization: `Bearer ${await tokenFor(SHOPPER)}` } });
    const text = await metrics();
    const claims = 'method="POST",route="/v1/campaigns/{campaign}/coupons/{activity}/claims"';
    for (const line of [
      `campaign_kit_http_request_duration_seconds_count{${claims},status="201"} 2`,
      `campaign_kit_http_request_duration_seconds_count{${claims},status="409"} 1`,
      'campaign_kit_http_request_duration_seconds_count{method="GET",route="/v1/campaigns/{campaign}",status="200"} 1',
      'campaign_kit_http_request_duration_seconds_count{method="GET",route="/v1/campaigns/{campaign}",status="404"} 1',
      'campaign_kit_http_request_duration_seconds_count{method="GET",route="other",status="404"} 2',
      'campaign_kit_decisions_total{mechanic="coupon",outcome="accepted"} 1',
      'campaign_kit_decisions_total{mechanic="coupon",outcome="replayed"} 1',
      'campaign_kit_decisions_total{mechanic="coupon",outcome="limit_reached"} 1',
      'campaign_kit_batch_size_sum{mechanic="coupon"} 3',
      'campaign_kit_batch_duration_seconds_count{mechanic="coupon"} 3',
      'campaign_kit_line_waiting{campaign="sale",activity="first-100",mechanic="coupon"} 0',
      'campaign_kit_stock_left{campaign="sale",activity="first-100",mechanic="coupon"} 99',
      "campaign_kit_http_requests_in_flight 0",
    ]) {
      expect(text.split("\n")).toContain(line);
    }
    for (const name of [
      "nodejs_eventloop_lag_p99_seconds",
      "process_resident_memory_bytes",
      "process_cpu_seconds_total",
    ])
      expect(text).toMatch(new RegExp(`^${name} [\\d.e+-]+$`, "m"));
    expect(text).not.toContain(SHOPPER);
  });

  it("have names and units as Prometheus wants them, and a help each", async () => {
    const text = await metrics();
    const names = [...text.matchAll(/^# TYPE (campaign_kit_\S+) (\S+)$/gm)].map(([, name, type]) => ({ name, type }));
    expect(names.length).toBe(7);
    for (const { name, type } of names) {
      expect(text).toMatch(new RegExp(`^# HELP ${name!} \\S`, "m"));
      expect(name!.endsWith("_total")).toBe(type === "counter");
    }
  });

  it("are told on a port of their own, and nowhere else", async () => {
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
    expect((await fetch(new URL("/v1/campaigns/sale", metricsUrl))).status).toBe(404);
    expect((await fetch(metricsUrl, { method: "POST" })).status).toBe(404);
  });
});

describe("traces", () => {
  const spans = () =>
    exports
      .flatMap(({ resourceSpans }) => resourceSpans.flatMap(({ scopeSpans }) => scopeSpans))
      .flatMap(({ spans }) => spans);
  const ofTrace = () => spans().filter(({ traceId }) => traceId === TRACE);

  it("go on from the caller's, through the request, its batch and its transaction", async () => {
    await fetch(`${url}/v1/campaigns/sale/coupons/first-100/claims`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${await tokenFor("lin")}`,
        "idempotency-key": "telemetry-key-2",
        traceparent: `00-${TRACE}-${CALLER}-01`,
      },
    });
    await expect
      .poll(() =>
        ofTrace()
          .map(({ name }) => name)
          .sort(),
      )
      .toEqual(["POST /v1/campaigns/{campaign}/coupons/{activity}/claims", "database transaction", "decide coupon"]);
    const [transaction, batch, request] = ["database", "decide", "POST"].map((word) =>
      ofTrace().find(({ name }) => name.startsWith(word))!,
    );
    expect(request!.parentSpanId).toBe(CALLER);
    expect(batch!.parentSpanId).toBe(request!.spanId);
    expect(transaction!.parentSpanId).toBe(batch!.spanId);
    const attributes = Object.fromEntries(batch!.attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
    expect(attributes).toMatchObject({ "campaign_kit.activity": "first-100", "campaign_kit.batch.size": 1 });
  });

  it("have a batch linked to all who shared it", async () => {
    const crowd = await Promise.all(Array.from({ length: 20 }, (_, index) => claim(url, `crowd-${index}`)));
    expect(crowd.every(({ status }) => status === 201)).toBe(true);
    await expect.poll(() => spans().some(({ name, links }) => name === "decide coupon" && links?.length)).toBe(true);
    const batch = spans().find(({ links }) => links?.length)!;
    const ids = new Set(spans().map(({ spanId }) => spanId));
    for (const link of batch.links!) expect(ids).toContain(link.spanId);
  });

  it("bear the service's name from the environment, and no shopper's", () => {
    const [resource] = exports.flatMap(({ resourceSpans }) => resourceSpans);
    expect(resource!.resource.attributes).toContainEqual({
      key: "service.name",
      value: { stringValue: "autumn-campaign" },
    });
    expect(JSON.stringify(exports)).not.toMatch(new RegExp(`${SHOPPER}|crowd-|"lin"`));
  });

  it("cost a process nothing that makes none: their library is not even loaded", async () => {
    const script = `
      const loaded = [];
      (await import("node:module")).registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
      await import(${JSON.stringify(new URL("../src/server.ts", import.meta.url).href)});
      console.log(loaded.filter((url) => /opentelemetry.(?!api)/.test(url)).length, loaded.length > 100);`;
    const run = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script]);
    expect(run.stdout.trim()).toBe("0 true");
  });
});
