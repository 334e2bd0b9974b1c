import { expect, test } from "vitest";
import { contenderOf, measureOf } from "../report/figures.ts";
import { run } from "./run.ts";

test("every contender turns over, each case has its figure, and another run finds the same", async () => {
  const [first, second] = [
    await run({ rounds: 1, visits: 1 }, () => undefined),
    await run({ rounds: 1, visits: 1 }, () => undefined),
  ];
  expect(second.measures).toEqual(first.measures);
  expect(first.measures.length).toBeGreaterThan(10);
  expect(contenderOf(measureOf(first, "asked"), "timesync").values).toEqual([5]);
  // Nobody is given up on where the device's clock stays as it is.
  for (const { values } of measureOf(first, "case-100").contenders) expect(values[0]).toBeLessThan(5000);
});
