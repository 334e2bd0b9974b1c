import { contrastRatio } from "@campaign-kit/widgets/contrast";
import { describe, expect, it } from "vitest";
import { palettes } from "./palette.ts";
import { plot } from "./plot.ts";
import { result } from "./sample.ts";

describe.each(Object.entries(palettes))("in the %s palette", (_name, palette) => {
  it.each([
    ["text", 4.5],
    ["muted", 4.5],
    ["oursText", 4.5],
    ["ours", 3],
    ["other", 3],
  ] as const)("%s has a contrast of at least %d", (role, least) => {
    expect(contrastRatio(palette[role], palette.ground)).toBeGreaterThanOrEqual(least);
  });
});

const [busy, frames, bytes] = result.measures;
const figures = (svg: string) => [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text);

it("is the same text every time", () => {
  expect(plot(busy!, palettes.light)).toBe(plot(busy!, palettes.light));
});

it("names each contender with its figure, and begins at zero", () => {
  expect(figures(plot(frames!, palettes.light))).toEqual([
    ...["0", "10", "20", "30", "40", "50", "60"],
    ...["Campaign Kit", "51 frames", "lucky-canvas", "0 frames", "0 × ours"],
    "frames, more is better",
  ]);
});

it("draws a dot for each round that has a value, and none where there was one round", () => {
  const dots = (svg: string) => [...svg.matchAll(/<circle/g)].length;
  expect([busy!, frames!, bytes!].map((measure) => dots(plot(measure, palettes.dark)))).toEqual([19, 6, 0]);
});

it("draws bars as long as their medians, from zero", () => {
  const svg = plot(bytes!, palettes.light);
  const ends = ["ours", "other", "track"].map((role) => {
    const path = new RegExp(`<path d="([^"]+)" fill="${palettes.light[role as "ours"]}"`).exec(svg)![1]!;
    const across = [...path.matchAll(/([\d.]+) [\d.]+(?=[A-Z])/g)].map(([, x]) => Number(x));
    return [Math.min(...across), Math.max(...across)];
  });
  // 80 kB are 560 pixels.
  expect(ends).toEqual([
    [0, 218.4],
    [0, 476.7],
    [0, 560],
  ]);
});
