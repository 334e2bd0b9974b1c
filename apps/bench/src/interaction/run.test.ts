import { beforeAll, describe, expect, it } from "vitest";
import type { Result } from "../result.ts";
import { mountPages, pages } from "./contenders.ts";
import { slope } from "./mounts.ts";
import { run } from "./run.ts";

describe("the benchmark of clicks and mounts", () => {
  let result: Result;
  beforeAll(async () => {
    // A visit in which everything is clicked once, by pages that say no error.
    result = await run({ rounds: 0, unslowed: 1, clicks: 20, pace: 0, slowed: 1, mounts: 2 }, () => undefined);
  });

  const contenders = (id: string) => result.measures.find((measure) => measure.id === id)!.contenders;

  it("clicks through every page", () => {
    expect(contenders("p98").map(({ name }) => name)).toEqual(pages.map(({ name }) => name));
    expect(
      contenders("p98")
        .flatMap(({ values }) => values)
        .every((value) => value! >= 0),
    ).toBe(true);
  });

  it("mounts every widget", () => {
    const names = mountPages.flatMap(({ widgets }) => Object.values(widgets));
    expect(contenders("heap").map(({ name }) => name)).toEqual(names);
    expect(
      contenders("heap")
        .flatMap(({ values }) => values)
        .every((value) => Number.isFinite(value)),
    ).toBe(true);
  });
});

describe("a slope", () => {
  it("is what each step adds, whatever it began with", () => {
    expect(
      slope([
        [0, 7],
        [1, 9],
        [2, 11],
        [3, 13],
      ]),
    ).toBeCloseTo(2);
    expect(
      slope([
        [0, 5],
        [10, 5],
        [20, 5],
      ]),
    ).toBe(0);
  });
});
