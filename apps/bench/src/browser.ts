/** The browser that benchmarks run in, and what Chromium itself tells of a page: its counters, and a trace of what its main thread did. */
import { launchOptions } from "@campaign-kit/tooling/browser";
import { type Browser, chromium, type Page } from "playwright";
import { preview } from "vite";

/** Chromium as the checks launch it. `args` are added to its own; of those that Playwright adds, `without` are left out. */
export function openBrowser(args: readonly string[] = [], without: readonly string[] = []): Promise<Browser> {
  const { args: usual, ...options } = launchOptions();
  return chromium.launch({ ...options, args: [...usual, ...args], ignoreDefaultArgs: [...without] });
}

export interface Served {
  /** Ends with a slash. */
  url: string;
  close(): Promise<void>;
}

/** Serves a built folder on a free port of this machine, and what is below `/v1` from an API where there is one. What is not there is 404. */
export async function serve(folder: string, api?: string): Promise<Served> {
  const server = await preview({
    root: folder,
    configFile: false,
    logLevel: "silent",
    appType: "mpa",
    build: { outDir: "." },
    preview: { host: "127.0.0.1", port: 0, ...(api && { proxy: { "/v1": api } }) },
  });
  const address = server.httpServer.address();
  if (!address || typeof address === "string") throw new Error("The server has no port.");
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}

/** Makes the page's processor so many times slower, for as long as the page lives; 1 undoes it. */
export async function slowDown(page: Page, times: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: times });
}

/**
 * What Chromium counts of a page, by the names of `Performance.getMetrics`: `TaskDuration`, `ScriptDuration`,
 * `LayoutDuration` (seconds), `LayoutCount`, `RecalcStyleCount`, `JSHeapUsedSize` (bytes) and others. How much each
 * grew while `act` ran.
 */
export async function countWhile(page: Page, act: () => Promise<unknown>): Promise<Record<string, number>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "timeTicks" });
  const read = async () => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return new Map(metrics.map(({ name, value }) => [name, value]));
  };
  const before = await read();
  await act();
  const after = await read();
  await devtools.detach();
  return Object.fromEntries([...after].map(([name, value]) => [name, value - (before.get(name) ?? 0)]));
}

/** An event of the trace. Times in microseconds. */
export interface TraceEvent {
  name: string;
  cat: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args?: Record<string, unknown>;
}

export interface Trace {
  /** Those of the page's main thread, in the order of time. */
  main: TraceEvent[];
  /** All of the page's process: its compositor too. */
  all: TraceEvent[];
  /** Tasks of the main thread, in milliseconds. */
  tasks: { start: number; duration: number }[];
  /** How often an event of this name begins on the main thread: `TimerFire`, `FireAnimationFrame`, `Layout`, `Paint`. */
  count(...names: string[]): number;
}

const categories = ["devtools.timeline", "disabled-by-default-devtools.timeline", "__metadata"];

/**
 * Traces a page while `act` runs. One at a time in a browser. The page must be the only one of its process, which it is
 * where it alone has its origin, or a browser to itself.
 *
 * @param more categories beside those of DevTools' timeline, such as `disabled-by-default-devtools.timeline.frame`.
 */
export async function traceWhile(page: Page, act: () => Promise<unknown>, more: string[] = []): Promise<Trace> {
  const browser = page.context().browser();
  if (!browser) throw new Error("The page's browser is gone.");
  await browser.startTracing(page, { categories: [...categories, ...more] });
  let buffer: Buffer;
  try {
    await act();
  } finally {
    buffer = await browser.stopTracing();
  }
  return readTrace(JSON.parse(buffer.toString()) as { traceEvents: TraceEvent[] }, page.url());
}

interface Frames {
  data?: { frames?: { url: string; processId: number }[] };
}

function readTrace({ traceEvents }: { traceEvents: TraceEvent[] }, url: string): Trace {
  const frames = traceEvents
    .filter(({ name }) => name === "TracingStartedInBrowser")
    .flatMap(({ args }) => (args as Frames).data?.frames ?? []);
  const pid = frames.find((frame) => frame.url === url)?.processId;
  const all = traceEvents.filter((event) => event.pid === pid).sort((a, b) => a.ts - b.ts);
  const named = all.find(({ name, args }) => name === "thread_name" && args?.["name"] === "CrRendererMain");
  if (!named) throw new Error(`The trace says nothing of ${url}.`);
  const main = all.filter(({ tid, ph }) => tid === named.tid && ph !== "M");
  return {
    main,
    all,
    tasks: main
      .filter(({ name, ph }) => name === "RunTask" && ph === "X")
      .map(({ ts, dur = 0 }) => ({ start: ts / 1000, duration: dur / 1000 })),
    count: (...names) => main.filter(({ name, ph }) => names.includes(name) && "XBIn".includes(ph)).length,
  };
}
