import { describe, expect, it } from "vitest";
import type { Measured } from "../measure.ts";
import { holds } from "./rounds.ts";
import { run } from "./run.ts";

const measured: Measured = { acknowledged: 3, failed: 0, elapsed: 1, perSecond: 3000, p50: 1, p99: 1, cpu: 0 };
const counts = { rows: 3, answers: 3, taken: 3 };

describe("a figure", () => {
  it("counts where what was acknowledged is what is kept", () => {
    expect(() => holds("ours", measured, counts)).not.toThrow();
  });

  it.each([
    ["a coupon is missing", measured, { ...counts, rows: 2 }],
    ["a coupon is too many", measured, { ...counts, rows: 4 }],
    ["an answer was not stored", measured, { ...counts, answers: 2 }],
    ["stock is gone without a coupon", measured, { ...counts, taken: 4 }],
    ["a claim failed", { ...measured, failed: 1 }, counts],
    ["nothing was claimed", { ...measured, acknowledged: 0 }, { rows: 0, answers: 0, taken: 0 }],
  ])("does not where %s", (_what, figures, found) => {
    expect(() => holds("ours", figures, found)).toThrow("the figures do not count");
  });
});

describe("the benchmark of claims", () => {
  it("measures every way for a moment, and finds all that was acknowledged in the tables", async () => {
    const { measures } = await run({ seconds: 0.1, rounds: 1, shoppers: 8, embedded: false }, () => undefined);
    const ways = Object.fromEntries(measures.map(({ id, contenders }) => [id, contenders.length]));
    expect(ways).toEqual({
      ...{ "store-rate": 4, "store-p50": 4, "store-p99": 4, "store-alone-p50": 2, "store-alone-p99": 2 },
      ...{ "http-rate": 2, "http-p50": 2, "http-p99": 2, "http-alone-p50": 2, "http-alone-p99": 2 },
      ...{ "http-processor": 3, "http-alone-processor": 3, "http-ceiling": 2 },
    });
    const values = measures.flatMap(({ contenders }) => contenders.flatMap(({ values }) => values));
    expect(values.filter((value) => !(Number(value) > 0))).toEqual([]);
    const aimed = measures.flatMap(({ id, met }) => (met === undefined ? [] : id));
    const aims = ["store-rate", "store-p99", "store-alone-p50", "http-rate", "http-p99", "http-alone-p50"];
    expect(aimed).toEqual([...aims, "http-ceiling"]);
  }, 300_000);
});
