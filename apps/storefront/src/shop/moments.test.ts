import type { Campaign } from "@campaign-kit/sdk";
import { expect, test } from "vitest";
import { momentsOf } from "./moments.ts";

const phase = (id: "warmup" | "peak" | "encore", startsAt: string, endsAt: string) => ({
  id,
  name: { en: id },
  startsAt,
  endsAt,
});
const warmup = phase("warmup", "2026-10-31T16:00:00.000Z", "2026-11-10T16:00:00.000Z");
const peak = phase("peak", "2026-11-10T16:00:00.000Z", "2026-11-13T16:00:00.000Z");
const encore = phase("encore", "2026-11-13T16:00:00.000Z", "2026-11-16T16:00:00.000Z");
const opens = (opensAt: string) => ({ windows: [{ opensAt, closesAt: peak.endsAt }] });
const start = Date.parse("2026-11-09T01:52:24.000Z");
const shown = (campaign: object) =>
  momentsOf(campaign as Campaign, start).map(({ id, at }) => `${id} ${new Date(at).toISOString()}`);

test("the moments follow the campaign's phases and its late opening", () => {
  const activities = [opens(peak.startsAt), opens("2026-11-11T12:00:00.000Z")];
  expect(shown({ phases: [warmup, peak, encore], activities })).toEqual([
    "warmup 2026-11-09T01:52:24.000Z",
    "beforePeak 2026-11-10T15:59:40.000Z",
    "peak 2026-11-11T02:00:00.000Z",
    "beforeOpening 2026-11-11T11:59:40.000Z",
    "encore 2026-11-14T01:00:00.000Z",
    "ended 2026-11-16T17:00:00.000Z",
  ]);
});

test("what a campaign does not have is left out", () => {
  expect(shown({ phases: [warmup], activities: [opens(warmup.startsAt)] })).toEqual([
    "warmup 2026-11-09T01:52:24.000Z",
    "ended 2026-11-10T17:00:00.000Z",
  ]);
});
