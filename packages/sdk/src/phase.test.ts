import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { campaign, DAY, HOUR, NOW } from "../test/fixtures.ts";
import { phasePosition } from "./phase.ts";

const position = (after: number) => {
  const { stage, phase, next, boundary } = phasePosition(campaign(), NOW + after);
  return [stage, phase?.id, next?.id, boundary === undefined ? undefined : boundary - NOW];
};

describe("where a campaign stands", () => {
  test.each([
    ["before it", -11 * DAY, ["upcoming", undefined, "warmup", -10 * DAY]],
    ["at its first instant", -10 * DAY, ["warmup", "warmup", "peak", -DAY]],
    ["in its peak", 0, ["peak", "peak", "encore", 2 * DAY]],
    ["a moment before the peak ends", 2 * DAY - 1, ["peak", "peak", "encore", 2 * DAY]],
    ["when the peak ends", 2 * DAY, ["encore", "encore", undefined, 5 * DAY]],
    ["at its end", 5 * DAY, ["ended", undefined, undefined, undefined]],
  ])("%s", (_, after, expected) => {
    expect(position(after)).toEqual(expected);
  });

  test("the next boundary always lies ahead", () => {
    fc.assert(
      fc.property(fc.integer({ min: -300, max: 200 }), (hours) => {
        const { stage, boundary } = phasePosition(campaign(), NOW + hours * HOUR);
        if (stage === "ended") expect(boundary).toBeUndefined();
        else expect(boundary).toBeGreaterThan(NOW + hours * HOUR);
      }),
    );
  });
});
