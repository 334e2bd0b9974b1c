import { CampaignDefinition } from "@campaign-kit/contract";
import { describe, expect, it } from "vitest";
import definition from "../campaigns/double-11.json" with { type: "json" };
import { doubleEleven } from "./campaign.ts";

const languages = ["en", "zh-CN", "zh-TW"];

describe("the seeded campaign", () => {
  it("fits the contract", () => {
    expect(CampaignDefinition.safeParse(definition).error?.issues).toBeUndefined();
    expect(doubleEleven().activities.map(({ id }) => id)).toEqual([
      "save-50",
      "newcomer",
      "skincare-15",
      "first-100",
      "save-120",
      "thanks",
      "duo",
      "family-pack",
      "wheel",
      "daily",
    ]);
  });

  it("names the field that is wrong in a file", () => {
    const wrong = structuredClone(definition) as { activities: { stock: number }[] };
    wrong.activities[0]!.stock = -1;
    const issues = CampaignDefinition.safeParse(wrong).error?.issues;
    expect(issues?.map(({ path }) => path)).toEqual([["activities", 0, "stock"]]);
  });

  it("has ten days of warm-up, three of peak and three of encore in Shanghai", () => {
    const days = doubleEleven().phases.map(({ id, startsAt, endsAt }) => [
      id,
      (Date.parse(endsAt) - Date.parse(startsAt)) / (24 * 60 * 60 * 1000),
      startsAt.slice(10),
    ]);
    expect(days).toEqual([
      ["warmup", 10, "T00:00:00+08:00"],
      ["peak", 3, "T00:00:00+08:00"],
      ["encore", 3, "T00:00:00+08:00"],
    ]);
  });

  it("has a deck of 100,000 cards, and a reserve for the promise", () => {
    const wheel = doubleEleven().activities.find((activity) => activity.mechanic === "lucky-draw")!;
    const count = (of: "cards" | "reserve") => wheel.prizes.reduce((sum, prize) => sum + prize[of], 0);
    expect([count("cards"), count("reserve")]).toEqual([100_000, 2500]);
  });

  it("says what widgets show in seven languages, and what only the shop shows in its own three", () => {
    const tagsOf = (part: unknown): string[][] => {
      const texts: string[][] = [];
      JSON.stringify(part, (_name, value: unknown) => {
        if (value !== null && typeof value === "object" && "en" in value) texts.push(Object.keys(value));
        return value;
      });
      return texts;
    };
    const { rules, description, ...shown } = definition as Record<string, unknown>;
    expect(tagsOf(shown).length).toBeGreaterThan(20);
    for (const tags of tagsOf(shown)) expect(tags).toEqual([...languages, "ja", "de", "ru", "ar"]);
    for (const tags of tagsOf({ rules, description })) expect(tags).toEqual(languages);
  });
});
