import { describe, expect, it } from "vitest";
import type { Measure } from "../result.ts";
import { bestOther, compared, figure, oursTimes, timesOurs, told, withUnit } from "./figures.ts";
import { result } from "./sample.ts";
import { gridOf, tableOf } from "./table.ts";

const measure = (contenders: Record<string, (number | null)[]>, more: Partial<Measure> = {}): Measure => ({
  id: "one",
  title: "One",
  unit: "ms",
  better: "less",
  contenders: Object.entries(contenders).map(([name, values]) => ({ name, values })),
  ...more,
});
const lines = (of: Measure) => tableOf(of).split("\n");

describe("a table", () => {
  it("has ours first, then the others from the best to the worst, with median, spread and ratio", () => {
    expect(lines(measure({ slow: [40, 60, 50], fast: [9, 11, 10], "Campaign Kit": [2, 4, 3] }))).toEqual([
      "|  | median, ms | least – most | times ours |",
      "| --- | ---: | ---: | ---: |",
      "| Campaign Kit | 3 | 2 – 4 | 1 |",
      "| fast | 10 | 9 – 11 | 3.33 |",
      "| slow | 50 | 40 – 60 | 16.7 |",
    ]);
  });

  it("has the most first where more is better", () => {
    const names = lines(measure({ few: [1], many: [9], "Campaign Kit": [5] }, { better: "more" })).slice(2);
    expect(names.map((line) => line.split(" ")[1])).toEqual(["Campaign", "many", "few"]);
  });

  it("takes the ratio round by round, so that a slow round of the machine counts for nothing", () => {
    expect(lines(measure({ "Campaign Kit": [1, 10, 1], other: [2, 20, 2] })).at(-1)).toBe("| other | 2 | 2 – 20 | 2 |");
  });

  it("has no spread where there was none", () => {
    expect(lines(measure({ "Campaign Kit": [2, 2] })).at(-1)).toBe("| Campaign Kit | 2 | 2 |");
  });

  it("says what ratios are to where all of them are ours", () => {
    const table = lines(measure({ "Campaign Kit, 20": [4], "Campaign Kit, 20 of 10,000": [5] }));
    expect([table[0], table.at(-1)]).toEqual([
      "|  | once, ms | times the first |",
      "| Campaign Kit, 20 of 10,000 | 5 | 1.25 |",
    ]);
  });

  it("says in how many rounds there was a value", () => {
    const table = lines(measure({ "Campaign Kit": [1, 2, 4], other: [5, null, 8], none: [null, null, null] }));
    expect(table.slice(-2)).toEqual(["| other | 6.5 | 5 – 8, in 2 of 3 rounds | 3.5 |", "| none | – | – | – |"]);
  });

  it("has limits last, says that they are, and takes none of them for the best other", () => {
    const limited = measure({ "Campaign Kit": [4], other: [9] });
    limited.contenders.unshift({ name: "nothing at all", values: [1], limit: true });
    expect(lines(limited).slice(2)).toEqual([
      "| Campaign Kit | 4 | 1 |",
      "| other | 9 | 2.25 |",
      "| nothing at all (limit) | 1 | 0.25 |",
    ]);
    expect(bestOther(limited)?.name).toBe("other");
  });

  it.each([
    ["ours is zero", [0, 0], [3, 4], "–"],
    ["both are zero", [0, 0], [0, 0], "1"],
    ["the other is zero", [3, 4], [0, 0], "0"],
    ["a difference is below zero", [-1, -1], [3, 4], "–"],
  ])("makes no ratio up where %s", (_what, ours, other, ratio) => {
    expect(lines(measure({ "Campaign Kit": ours, other })).at(-1)).toMatch(new RegExp(`\\| ${ratio} \\|$`));
  });

  it("leaves out what says nothing: a spread of one round, a ratio without anyone beside it", () => {
    expect(lines(measure({ "Campaign Kit": [31.24] }, { unit: "" })).slice(0, 3)).toEqual([
      "|  | once |",
      "| --- | ---: |",
      "| Campaign Kit | 31.2 |",
    ]);
    expect(lines(measure({ moving: [55], standing: [1] }))[0]).toBe("|  | once, ms |");
  });
});

it("shows cases of one question a line each", () => {
  const cases = [
    measure({ other: [9, 11, 10], "Campaign Kit": [4, 5, 6] }, { title: "Near", goal: "at most 5 ms", met: true }),
    measure({ "Campaign Kit": [0.05] }, { title: "Far", unit: "1/s", goal: "none", met: false }),
    measure({ other: [3] }, { title: "Nowhere" }),
  ];
  expect(gridOf(cases).split("\n")).toEqual([
    "|  | Campaign Kit | other | goal |",
    "| --- | ---: | ---: | --- |",
    "| Near | 5 ms | 10 ms | at most 5 ms: met |",
    "| Far | 0.05 a second | – | none: missed |",
    "| Nowhere | – | 3 ms |  |",
  ]);
});

it.each([
  [{ "Campaign Kit": [4], a: [60], b: [80] }, "less", "15 times less"],
  [{ "Campaign Kit": [6], a: [4] }, "less", "1.5 times more"],
  [{ "Campaign Kit": [54], a: [2], b: [1] }, "more", "27 times more"],
  [{ "Campaign Kit": [1000], a: [1002] }, "less", "the same"],
  [{ "Campaign Kit": [54], a: [0] }, "more", "–"],
  [{ "Campaign Kit": [0], a: [9] }, "less", "–"],
  [{ "Campaign Kit": [1], "Campaign Kit, twice": [2] }, "less", "–"],
] as const)("compares %j, where %s is better: %s", (contenders, better, expected) => {
  expect(compared(measure(contenders as unknown as Record<string, number[]>, { better }))).toBe(expected);
});

it("writes figures for prose", () => {
  expect([0, 0.01234, 1.0499, 15.23, 999.6, 12_345.6, NaN].map(figure)).toEqual([
    "0",
    "0.0123",
    "1.05",
    "15.2",
    "1,000",
    "12,346",
    "–",
  ]);
  expect([withUnit(3, "ms"), withUnit(3, ""), withUnit(NaN, "ms")]).toEqual(["3 ms", "3", "–"]);
  expect(told(result, "task-time")).toBe("4.1 ms/s");
  expect(told(result, "task-time", "vant")).toBe("122 ms/s");
  expect(timesOurs(result, "task-time", "vant")).toBe("29.8");
  expect(oursTimes(result, "task-time", "vant")).toBe("0.0336");
  expect(oursTimes(result, "task-time")).toBe("0.058");
  expect(bestOther(result.measures[0]!)?.name).toBe("flipdown");
  expect(() => told(result, "task-time", "nobody")).toThrow("task-time has no contender nobody");
  expect(() => told(result, "nothing")).toThrow("sample has no measure nothing");
});
