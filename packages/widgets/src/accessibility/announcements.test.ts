import type { CouponView } from "@campaign-kit/sdk";
import { afterEach, describe, expect, test, vi } from "vitest";
import { campaign, couponOf, newcomer, peak, save50, view as couponView } from "../../test/campaign.ts";
import { checkingIn } from "../../test/check-in.ts";
import { action, claiming } from "../../test/coupon.ts";
import { FakeClock } from "../../test/fake-client.ts";
import { grouping } from "../../test/group-buy.ts";
import { groupViews } from "../../test/group-buy-views.ts";
import { announcementsOf } from "../../test/live-regions.ts";
import { playing } from "../../test/lucky-draw.ts";
import { views as drawViews } from "../../test/lucky-draw-views.ts";
import { calm, mount, settle } from "../../test/mount.ts";
import type { CampaignCountdown } from "../countdown/countdown.ts";
import "../countdown/define.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("a claim is heard once at each step, and its outcome once", () => {
  const has: Partial<CouponView> = { coupon: couponOf(save50) };
  type Step = [state: CouponView["state"], more?: Partial<CouponView>];
  const claimedSaid = "Claimed: ¥50 off everything";
  const crowd = "Many people are here. We keep asking for you.";

  test.each<[name: string, steps: Step[], said: string[]]>([
    ["it goes through", [["claiming"], ["claimed", has]], ["Claiming", claimedSaid]],
    ["all are gone", [["claiming"], ["sold-out"]], ["Claiming", "All gone: ¥50 off everything"]],
    [
      "it fails",
      [["claiming"], ["failed", { outcome: "none" }]],
      ["Claiming", "That did not go through. Nothing was claimed."],
    ],
    [
      "nobody knows",
      [["claiming"], ["failed", { outcome: "open" }]],
      ["Claiming", "No answer came. It is safe to try again."],
    ],
    ["after a queue", [["claiming"], ["queueing"], ["queueing"], ["claimed", has]], ["Claiming", crowd, claimedSaid]],
    [
      "after a tunnel",
      [["claiming"], ["offline"], ["claiming"], ["claimed", has]],
      ["Claiming", "No connection. We claim it once you are back.", "Claiming", claimedSaid],
    ],
    [
      "after a lost answer",
      [["claiming"], ["checking"], ["claimed", has]],
      ["Claiming", "No answer yet. We are checking.", claimedSaid],
    ],
    ["another tab did it", [["claimed", has]], [claimedSaid]],
    ["it was the last one", [["claiming"], ["limit-reached", has]], ["Claiming", claimedSaid]],
    [
      "it is refused",
      [["claiming"], ["ineligible", { reason: "new_customers_only" }]],
      ["Claiming", "For new customers. You have ordered here before."],
    ],
  ])("%s", async (_, steps, said) => {
    const { widget, become } = await claiming();
    const heard = announcementsOf(widget.shadowRoot!);
    action(widget).click();
    for (const [state, more] of [...steps, steps.at(-1)!, steps.at(-1)!]) await become(state, more);
    await calm();
    expect(heard).toEqual(said);
  });

  test("in the page's language", async () => {
    document.documentElement.lang = "zh-CN";
    const { widget, become } = await claiming();
    await vi.waitFor(() => expect(action(widget).innerText).toBe("领取"));
    const heard = announcementsOf(widget.shadowRoot!);
    action(widget).click();
    await become("claiming");
    await become("claimed", has);
    expect(heard.at(-1)).toBe("已领取：全场满 300 减 50");
    expect(heard).toHaveLength(2);
  });
});

test("of a countdown five milestones of its last hour and its end are heard, though it is drawn every second", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  const widget = await mount<CampaignCountdown>("<campaign-countdown></campaign-countdown>");
  const heard = announcementsOf(widget.shadowRoot!);
  let drawn = 0;
  new MutationObserver(() => drawn++).observe(widget.shadowRoot!, { characterData: true, subtree: true });
  widget.data = { campaign, clock: new FakeClock("2026-11-10T14:59:30.000Z") };
  await settle();
  for (let second = 0; second < 3640; second++) {
    vi.advanceTimersByTime(1000);
    await Promise.resolve();
  }
  expect(heard).toEqual([
    ...[60, 30, 10, 5].map((minutes) => `Peak starts in ${String(minutes)} minutes`),
    "Peak starts in 1 minute",
    "Peak has begun",
  ]);
  expect(drawn).toBeGreaterThan(3600);
});

describe("nothing is heard", () => {
  const shown: [name: string, make: () => Promise<{ widget: HTMLElement; again: () => Promise<void> }>][] = [
    [
      "coupon",
      async () => {
        const { widget, client } = await claiming(
          undefined,
          couponView("upcoming", newcomer, { opensAt: peak, clock: new FakeClock("2026-11-10T15:00:00.000Z") }),
        );
        return { widget, again: async () => client.show("save-50", couponView("claimable", save50)) };
      },
    ],
    [
      "group-buy",
      async () => {
        const { widget, become } = await grouping(groupViews.offer);
        return { widget, again: () => become({ ...groupViews.offer }) };
      },
    ],
    [
      "lucky draw",
      async () => {
        const { widget, become } = await playing(drawViews.ready);
        return { widget, again: () => become({ ...drawViews.ready }) };
      },
    ],
    [
      "check-in",
      async () => {
        const { widget, become } = await checkingIn();
        return { widget, again: () => become("ready") };
      },
    ],
  ];

  test.each(shown)(
    "of a %s that comes, is read anew, changes its language, or turns over by itself",
    async (_, make) => {
      const { widget, again } = await make();
      const regions = [...widget.shadowRoot!.querySelectorAll<HTMLElement>("[role=status], [aria-live=polite]")];
      expect(regions.map(({ innerText }) => innerText.trim()).join("")).toBe("");
      const heard = announcementsOf(widget.shadowRoot!);
      await again();
      await again();
      document.documentElement.lang = "zh-CN";
      await calm();
      expect(heard).toEqual([]);
    },
  );
});
