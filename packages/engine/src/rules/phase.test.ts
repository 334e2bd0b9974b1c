import { describe, expect, it } from "vitest";
import { openingAt, stageAt, windowsOf, type PhaseSpan } from "./phase.ts";

const phases: PhaseSpan[] = [
  { id: "warmup", startsAt: 100, endsAt: 200 },
  { id: "peak", startsAt: 200, endsAt: 300 },
  { id: "encore", startsAt: 300, endsAt: 400 },
];

describe("a campaign's stage", () => {
  it.each([
    [99, "upcoming"],
    [100, "warmup"],
    [199, "warmup"],
    [200, "peak"],
    [300, "encore"],
    [399, "encore"],
    [400, "ended"],
  ])("at %i is %s", (now, stage) => {
    expect(stageAt(phases, now)).toBe(stage);
  });
});

describe("an activity's windows", () => {
  it("are one where its phases touch", () => {
    expect(windowsOf(phases, { phases: ["warmup", "peak"] })).toEqual([{ opensAt: 100, closesAt: 300 }]);
  });

  it("are two where a phase between is not its own, in the campaign's order", () => {
    expect(windowsOf(phases, { phases: ["encore", "warmup"] })).toEqual([
      { opensAt: 100, closesAt: 200 },
      { opensAt: 300, closesAt: 400 },
    ]);
  });

  it("begin later and end earlier where the activity says so", () => {
    expect(windowsOf(phases, { phases: ["warmup", "peak"], opensAt: 150, closesAt: 250 })).toEqual([
      { opensAt: 150, closesAt: 250 },
    ]);
  });

  it("are not stretched by an opening before the phase or a closing after it", () => {
    expect(windowsOf(phases, { phases: ["peak"], opensAt: 50, closesAt: 999 })).toEqual([
      { opensAt: 200, closesAt: 300 },
    ]);
  });

  it("leave out a phase that is over when the activity opens", () => {
    expect(windowsOf(phases, { phases: ["warmup", "peak"], opensAt: 200 })).toEqual([{ opensAt: 200, closesAt: 300 }]);
  });
});

describe("windows at an instant", () => {
  const windows = [
    { opensAt: 100, closesAt: 200 },
    { opensAt: 300, closesAt: 400 },
  ];

  it.each([
    [99, "not_started"],
    [100, "open"],
    [199, "open"],
    [200, "not_started"],
    [299, "not_started"],
    [300, "open"],
    [400, "ended"],
  ])("of %i: %s", (now, opening) => {
    expect(openingAt(windows, now)).toBe(opening);
  });
});
