import { expect, test } from "vitest";
import { judge } from "./digits.ts";

const deadline = 100_000;
const frame = (left: number, ...shown: number[]) => ({
  at: deadline - left,
  shown: Object.fromEntries(
    shown.map((seconds) => [seconds, shown.filter((other) => Object.is(other, seconds)).length]),
  ),
});

test("figures that round up, down or to the nearest are right alike, if they do it all the time", () => {
  expect(judge([frame(59_700, 60), frame(58_300, 59)], deadline).wrong).toBe(0);
  expect(judge([frame(59_700, 59), frame(58_300, 58)], deadline).wrong).toBe(0);
  expect(judge([frame(59_700, 60), frame(58_300, 58)], deadline).wrong).toBe(0);
  expect(judge([frame(59_700, 59), frame(58_300, 59)], deadline).wrong).toBe(0.5);
});

test("a figure may turn a frame late or early, and no later", () => {
  expect(judge([frame(58_990, 60), frame(58_500, 59)], deadline).wrong).toBe(0);
  expect(judge([frame(58_980, 60), frame(58_500, 59), frame(57_500, 58)], deadline).wrong).toBeCloseTo(1 / 3);
});

test("countdowns to one deadline disagree where two differ", () => {
  const { disagreeing, frames, wrong } = judge(
    [frame(59_500, 60, 60, 60, 61), frame(59_400, 60, 60, 60, 60)],
    deadline,
  );
  expect({ disagreeing, frames, wrong }).toEqual({ disagreeing: 1, frames: 2, wrong: 1 / 8 });
});

test("what shows no figure is wrong", () => {
  expect(judge([frame(59_500, NaN)], deadline).wrong).toBe(1);
});
