import { describe, expect, test } from "vitest";
import { campaign, me, save50 } from "../test/fixtures.ts";
import { daily, duo, myDays, myDraws, myGroups, wheel } from "../test/mechanics.ts";
import { campaignViews } from "./views.ts";

const everything = campaign(save50, duo, wheel, daily);

describe("of the public document alone", () => {
  const views = campaignViews(everything);

  test("each has what everybody may see, and waits for the shopper's part", () => {
    expect(views.coupon("save-50")).toMatchObject({ state: "loading", activity: save50, timeZone: "Asia/Shanghai" });
    expect(views.groupBuy("duo")).toMatchObject({ state: "loading", activity: duo });
    expect(views.luckyDraw("wheel")).toMatchObject({ state: "loading", activity: wheel });
    expect(views.checkIn("daily")).toMatchObject({ state: "loading", activity: daily });
  });

  test("the countdown has the phases, and not once more what the others have", () => {
    const { phases, name } = everything;
    expect(views.countdown().campaign).toMatchObject({ phases, name, activities: [] });
  });

  test("what the campaign has not is not there", () => {
    expect(views.coupon("gone")).toMatchObject({ state: "loading", activity: undefined });
  });
});

test("with the shopper's part they are as of the moment at which it was read", () => {
  const mine = { duo: myGroups(), wheel: myDraws(), daily: myDays() };
  const views = campaignViews(everything, me({ ...me().activities, ...mine }));
  expect(views.coupon("save-50").state).toBe("claimable");
  expect(views.groupBuy("duo").state).toBe("offer");
  expect(views.luckyDraw("wheel").state).toBe("ready");
  expect(views.checkIn("daily")).toMatchObject({ state: "ready", points: 120 });
});

test("they are data: nothing in them is lost on the way to a page", () => {
  const views = campaignViews(everything, me());
  for (const view of [views.countdown(), views.coupon("save-50"), views.luckyDraw("wheel")]) {
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  }
});
