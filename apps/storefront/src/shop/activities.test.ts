import type { Campaign, Me } from "@campaign-kit/sdk";
import { expect, test } from "vitest";
import { activitiesOf, activityOf, mineOf } from "./activities.ts";

const campaign = {
  activities: [
    { mechanic: "coupon", id: "save-50" },
    { mechanic: "group-buy", id: "duo" },
    { mechanic: "scavenger-hunt", id: "eggs" },
    { mechanic: "group-buy", id: "family-pack" },
  ],
} as unknown as Campaign;
const me = { activities: { duo: { mechanic: "group-buy", status: "available" } } } as unknown as Me;

test("a mechanic's activities come in the campaign's order; other mechanics, also new ones, are left out", () => {
  expect(activitiesOf(campaign, "group-buy").map(({ id }) => id)).toEqual(["duo", "family-pack"]);
  expect(activitiesOf(campaign, "lucky-draw")).toEqual([]);
  expect(activitiesOf(undefined, "coupon")).toEqual([]);
});

test("an id that is another mechanic's, or nobody's, is none", () => {
  expect(activityOf(campaign, "group-buy", "duo")?.id).toBe("duo");
  expect(activityOf(campaign, "group-buy", "save-50")).toBeUndefined();
  expect(activityOf(campaign, "group-buy", null)).toBeUndefined();
  expect(mineOf(me, "group-buy", "duo")?.status).toBe("available");
  expect(mineOf(me, "coupon", "duo")).toBeUndefined();
});
