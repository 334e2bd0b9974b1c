import { describe, expect, test } from "vitest";
import { contrastPairs, contrastRatio, lowContrasts } from "./contrast.ts";

describe("the contrast of two colours", () => {
  test("is 21 at most and 1 at least, whichever comes first", () => {
    expect(contrastRatio("#000", "#ffffff")).toBeCloseTo(21);
    expect(contrastRatio("#fff", "#000000")).toBeCloseTo(21);
    expect(contrastRatio("#d4351c", "#d4351c")).toBe(1);
  });

  test("is that of WCAG's own examples", () => {
    expect(contrastRatio("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
    expect(contrastRatio("#949494", "#ffffff")).toBeCloseTo(3.03, 2);
  });

  test("is the same for what a browser computes", () => {
    expect(contrastRatio("rgb(118, 118, 118)", "rgb(255 255 255)")).toBe(contrastRatio("#767676", "#fff"));
  });

  test("is not guessed of what lets something through, or is no colour", () => {
    for (const color of ["rgba(0, 0, 0, 0.5)", "#12345678", "red", ""]) {
      expect(() => contrastRatio(color, "#fff"), color).toThrow(TypeError);
    }
  });
});

test("a theme's pairs that are too close are told apart from those that are not", () => {
  const plain = { front: "#000000", back: "#ffffff" };
  const backs = new Set<string>(contrastPairs.map(({ back }) => back));
  expect(lowContrasts(() => "#777777")).toHaveLength(contrastPairs.length);
  const low = lowContrasts((role) => (role === "muted" ? "#8a8a8a" : backs.has(role) ? plain.back : plain.front));
  expect(low).toContainEqual({ front: "muted", back: "sunk", least: 4.5, ratio: expect.closeTo(3.45, 1) as number });
});
