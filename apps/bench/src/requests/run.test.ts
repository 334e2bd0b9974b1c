import { expect, test } from "vitest";
import { contenderOf, measureOf } from "../report/figures.ts";
import { run } from "./run.ts";

test("pages of all contenders ask the servers, and what they ask is counted", async () => {
  const result = await run(
    { widgets: [1, 10], tabs: [1, 2], each: 5, beside: [1, 2], seconds: 0.1, turning: 0, loading: 0 },
    () => undefined,
  );
  const one = (id: string, name?: string) => contenderOf(measureOf(result, id), name).values;
  expect(measureOf(result, "widgets-load").contenders.map(({ values }) => values)).toEqual([[2], [2], [2]]);
  expect(measureOf(result, "widgets-load").met).toBe(true);
  expect(one("others-load-tabs", "@voucherify/sdk, a call a widget")).toEqual([10]);
  for (const { values } of measureOf(result, "others-load").contenders) expect(values[0]).toBeGreaterThanOrEqual(2);
  expect(measureOf(result, "tabs-load").contenders).toHaveLength(2);
}, 300_000);
