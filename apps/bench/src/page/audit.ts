import lighthouse from "lighthouse";

/** What Lighthouse found of one load. Times in milliseconds. */
export interface Audit {
  /** 0 to 100. Not rounded to whole points. */
  score: number;
  blocking: number;
  largestPaint: number;
  /** Without a unit: see words.ts. */
  shift: number;
  /** All that was transferred, in kB. */
  bytes: number;
}

/** What the performance score is made of, and the bytes. */
const audits = {
  "first-contentful-paint": 0.1,
  "speed-index": 0.1,
  "largest-contentful-paint": 0.25,
  "total-blocking-time": 0.3,
  "cumulative-layout-shift": 0.25,
};

/**
 * One load of a page with nothing kept, by Lighthouse's default for mobile. `port` is the browser's, for its developers' tools;
 * `quiet` milliseconds without a request and without work end the load.
 */
export async function audit(url: string, port: number, quiet: number): Promise<Audit> {
  const run = await lighthouse(url, {
    port,
    logLevel: "error",
    onlyAudits: [...Object.keys(audits), "total-byte-weight"],
    disableFullPageScreenshot: true,
    pauseAfterLoadMs: quiet,
    networkQuietThresholdMs: quiet,
    cpuQuietThresholdMs: quiet,
  });
  if (!run || run.lhr.runtimeError) throw new Error(`Lighthouse: ${run?.lhr.runtimeError?.message ?? "no result"}`);
  const found = run.lhr.audits;
  const value = (id: string) => {
    const number = found[id]?.numericValue;
    if (number === undefined) throw new Error(`Lighthouse has no ${id}: ${found[id]?.errorMessage ?? "not run"}`);
    return number;
  };
  const parts = Object.entries(audits).map(([id, weight]) => weight * (found[id]?.score ?? 0));
  return {
    score: 100 * parts.reduce((sum, part) => sum + part, 0),
    blocking: value("total-blocking-time"),
    largestPaint: value("largest-contentful-paint"),
    shift: value("cumulative-layout-shift"),
    bytes: value("total-byte-weight") / 1000,
  };
}
