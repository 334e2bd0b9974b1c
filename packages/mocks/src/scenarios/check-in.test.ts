import type { Me, MyCheckIn } from "@campaign-kit/contract";
import { describe, expect, it } from "vitest";
import { createMockApi, type MockApi } from "../mock-api.ts";
import type { checkInScenarios } from "./check-in.ts";

type Name = keyof typeof checkInScenarios;

const open = (scenario: Name) => createMockApi({ scenario, monotonic: () => 0 });
const read = async (api: MockApi) => {
  const response = await api.fetch(new Request("https://shop.example/v1/campaigns/double-11/me"));
  const { points, activities } = (await response.json()) as Me;
  return { points, ...(activities["daily"] as MyCheckIn) };
};
const missed = (...days: number[]) => days.map((day) => `2026-11-${String(day).padStart(2, "0")}`);

/** What the shopper of a scenario sees first of the check-in. */
const seen: Record<Name, object> = {
  "check-in-first": { status: "ready", today: "2026-11-01", streak: 0, total: 0, days: [] },
  "check-in-ready": {
    status: "ready",
    points: 120,
    streak: 4,
    total: 7,
    milestones: [
      { days: 3, received: true, toGo: 0 },
      { days: 7, received: false, toGo: 3 },
    ],
    makeUp: { left: 2, dates: missed(4) },
  },
  "check-in-done": { status: "done", streak: 5, total: 8 },
  "check-in-broken": { status: "ready", points: 135, streak: 0, makeUp: { left: 2, dates: missed(1, 3, 5, 6, 8) } },
  "check-in-no-points": { status: "ready", points: 0, makeUp: { left: 2, dates: missed(4) } },
  "check-in-milestone": { status: "ready", streak: 6, milestones: [{}, { days: 7, received: false, toGo: 1 }] },
  "check-in-week": { status: "done", streak: 7, milestones: [{}, { days: 7, received: true, toGo: 0 }] },
  "check-in-made-up": { status: "ready", streak: 8, total: 8, makeUp: { left: 1, dates: [] } },
  "check-in-none-left": { status: "ready", streak: 2, makeUp: { left: 0 } },
  "check-in-midnight": { status: "done", today: "2026-11-09" },
  "check-in-new-month": { status: "ready", today: "2026-11-01", streak: 4, total: 5, makeUp: { left: 2, dates: [] } },
  "check-in-last-day": { status: "ready", streak: 4, total: 13, makeUp: { left: 2, dates: missed(4, 11) } },
  "check-in-unknown-state": { status: "holiday" },
};

describe("a scenario with a check-in", () => {
  it.each(Object.entries(seen))("%s is what its shopper sees", async (name, expected) => {
    expect(await read(open(name as Name))).toMatchObject(expected);
  });
});

describe("check-in-week", () => {
  it("has brought the coupon and the chance of the seventh day", async () => {
    const api = open("check-in-week");
    const response = await api.fetch(new Request("https://shop.example/v1/campaigns/double-11/wallet"));
    expect(await response.json()).toMatchObject({ coupons: [{ activity: "daily", title: { en: "¥10 coupon" } }] });
    const me = await api.fetch(new Request("https://shop.example/v1/campaigns/double-11/me"));
    expect(await me.json()).toMatchObject({ activities: { wheel: { chances: 2 } } });
  });
});

describe("check-in-midnight", () => {
  it("can be stamped again once the next day has begun", async () => {
    const api = open("check-in-midnight");
    expect(await read(api)).toMatchObject({ status: "done", streak: 5 });
    api.clock.advance(10_000);
    expect(await read(api)).toMatchObject({ status: "ready", today: "2026-11-10", streak: 5 });
  });
});
