import { describe, expect, it } from "vitest";
import { median, quantile, ratios, spread } from "./statistics.ts";

describe("the median", () => {
  it.each([
    ["of an odd number is the one in the middle", [3, 1, 2], 2],
    ["of an even number is the mean of the two in the middle", [4, 1, 3, 2], 2.5],
    ["of one is that one", [7], 7],
    ["leaves out rounds without a value", [null, 5, null, 1, 3], 3],
    ["counts zeros and what is below zero", [-1, 0, 0], 0],
    ["of none is no number", [null, NaN], NaN],
  ])("%s", (_what, values, expected) => {
    expect(median(values)).toBe(expected);
  });
});

it("finds quantiles in values of any order", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([0, 0.5, 0.95, 0.99, 1].map((share) => quantile(hundred, share))).toEqual([1, 50, 95, 99, 100]);
  expect(quantile([8], 0.99)).toBe(8);
  expect(quantile([], 0.5)).toBeNaN();
});

it("tells how far rounds lie apart", () => {
  expect(spread([3, null, 1, 9])).toEqual({ median: 3, least: 1, most: 9 });
  expect(spread([null])).toEqual({ median: NaN, least: NaN, most: NaN });
});

it("compares round by round, and leaves out a round in which one is missing", () => {
  expect(ratios([10, 30, null, 5, 7], [5, 10, 2, null])).toEqual([2, 3]);
  expect(ratios([0, 4, 0], [2, 0, 0])).toEqual([0, Infinity, 1]);
});
