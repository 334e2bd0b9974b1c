import { expect, it } from "vitest";
import { measureOf } from "../report/figures.ts";
import { run } from "./run.ts";
import { OTHERS, WITHOUT } from "./variants.ts";

// A page that does not show its widgets, or the others, ends the run with an error.
it("loads each page with what it should show, and Lighthouse tells of all of them", async () => {
  const shown: string[] = [];
  const result = await run({ rounds: 1, quiet: 200 }, (line) => shown.push(line));
  const names = [WITHOUT, "Campaign Kit", OTHERS];
  expect(shown.slice(0, 3)).toEqual(names.map((name) => `${name} shows what it should`));
  for (const { contenders } of result.measures) {
    expect(contenders.map(({ name }) => name)).toEqual(names);
    expect(contenders.map(({ values }) => values.every(Number.isFinite))).toEqual([true, true, true]);
  }
  const [without, ours, others] = measureOf(result, "bytes").contenders.map(({ values }) => values[0]!);
  expect(ours).toBeGreaterThan(without!);
  expect(others).toBeGreaterThan(without!);
}, 300_000);
