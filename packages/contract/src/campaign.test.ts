import { describe, expect, it } from "vitest";
import { CampaignDefinition } from "./campaign.ts";

const coupon = {
  mechanic: "coupon",
  id: "save-50",
  title: { en: "¥50 off" },
  phases: ["warmup", "peak"],
  benefit: { type: "amount_off", amount: { amount: 5000, currency: "CNY" } },
  use: { type: "after_claim", days: 7 },
};
const definition = {
  id: "double-11",
  name: { en: "Double 11" },
  slogan: { en: "All good things" },
  timeZone: "Asia/Shanghai",
  currency: "CNY",
  phases: [
    {
      id: "warmup",
      name: { en: "Warm-up" },
      startsAt: "2026-11-01T00:00:00+08:00",
      endsAt: "2026-11-11T00:00:00+08:00",
    },
    { id: "peak", name: { en: "Peak" }, startsAt: "2026-11-10T16:00:00Z", endsAt: "2026-11-14T00:00:00+08:00" },
  ],
  activities: [coupon],
};

/** Where a definition with `change` made to it is found wrong. */
function wrong(change: (copy: typeof definition & Record<string, unknown>) => void): string[] {
  const copy = structuredClone(definition);
  change(copy);
  const { error } = CampaignDefinition.safeParse(copy);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("a campaign's definition", () => {
  it("is taken with offsets, and gets its defaults", () => {
    const { activities, rules } = CampaignDefinition.parse(definition);
    expect(rules).toEqual([]);
    expect(activities[0]).toMatchObject({ limit: 1, audience: "everyone", scope: { type: "all" }, excludes: [] });
  });

  it.each([
    ["a misspelt field", (c) => (c["phasez"] = []), /Unrecognized key/],
    ["a zone that does not exist", (c) => (c.timeZone = "Asia/Shangri-La"), /^timeZone: not an IANA/],
    ["a text in no language", (c) => (c.name = {} as { en: string }), /^name: needs at least one language/],
    [
      "a gap between phases",
      (c) => (c.phases[1]!.startsAt = "2026-11-12T00:00:00Z"),
      /^phases.1.startsAt: must be where/,
    ],
    [
      "a phase that ends before it starts",
      (c) => (c.phases[1]!.endsAt = "2026-11-10T16:00:00Z"),
      /^phases.1.endsAt: must be after/,
    ],
    ["phases out of order", (c) => (c.phases[0]!.id = "encore"), /^phases.1.id: phases must be in order/],
    [
      "an opening after its last phase",
      (c) => (c.activities[0] = { ...coupon, opensAt: "2026-11-14T00:00:00+08:00" } as typeof coupon),
      /^activities.0.opensAt: leaves no time/,
    ],
    [
      "a closing before its first phase",
      (c) => (c.activities[0] = { ...coupon, phases: ["peak"], closesAt: "2026-11-05T00:00:00Z" } as typeof coupon),
      /^activities.0.closesAt: leaves no time/,
    ],
    ["two activities of one name", (c) => c.activities.push(coupon), /^activities.1.id: is taken/],
    [
      "a phase the campaign lacks",
      (c) => (c.activities[0]!.phases = ["encore"]),
      /^activities.0.phases: the campaign has no phase encore/,
    ],
    [
      "a coupon that excludes nothing known",
      (c) => Object.assign(c.activities[0]!, { excludes: ["save-99"] }),
      /^activities.0.excludes: save-99/,
    ],
    [
      "another currency",
      (c) => (c.activities[0]!.benefit.amount.currency = "EUR"),
      /^activities.0.benefit.amount: must be in/,
    ],
    ["a mechanic that does not exist", (c) => (c.activities[0]!.mechanic = "roulette"), /^activities.0.mechanic/],
  ] satisfies [string, (copy: typeof definition & Record<string, unknown>) => unknown, RegExp][])(
    "says where %s stands",
    (_, change, expected) => {
      expect(wrong(change).join("\n")).toMatch(expected);
    },
  );
});
