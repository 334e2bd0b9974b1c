import { check } from "prettier";
import { expect, it } from "vitest";
import { machine, versionOf } from "./machine.ts";
import { result } from "./report/sample.ts";
import { rounded, textOf } from "./save.ts";

it.each([
  [33_912, 33_912],
  [12_345.678, 12_346],
  [15.23456, 15.23],
  [0.000123456, 0.0001235],
  [-2.34567, -2.346],
  [0, 0],
])("keeps of %d what a machine repeats: %d", (value, expected) => {
  expect(rounded(value)).toBe(expected);
});

it("keeps a result as the repository formats its files, with nothing lost", async () => {
  const text = await textOf(result);
  expect(await check(text, { parser: "json", printWidth: 120 })).toBe(true);
  expect(JSON.parse(text)).toEqual(result);
});

it("says what it ran on and what was measured", () => {
  expect(Object.keys(machine("150.0"))).toEqual(["processors", "memory", "operating system", "Node", "Chromium"]);
  expect(machine()).not.toHaveProperty("Chromium");
  expect(versionOf("vant")).toMatch(/^\d+\.\d+\.\d+$/);
  expect(() => versionOf("nobody-has-this")).toThrow("nobody-has-this is not installed");
});
