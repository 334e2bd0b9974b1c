import { beforeEach, describe, expect, test } from "vitest";
import { page as browser } from "vitest/browser";
import { couponOf, now, save50, view } from "../../test/campaign.ts";
import { checkInView } from "../../test/check-in-views.ts";
import { showing as checkIn } from "../../test/check-in.ts";
import { action, claiming, showing as coupon } from "../../test/coupon.ts";
import { FakeClock } from "../../test/fake-client.ts";
import { groupViews } from "../../test/group-buy-views.ts";
import { press, showing as groupBuy } from "../../test/group-buy.ts";
import { announcementsOf } from "../../test/live-regions.ts";
import { view as drawView } from "../../test/lucky-draw-views.ts";
import { showing as luckyDraw } from "../../test/lucky-draw.ts";
import { $, calm, expectAccessible, has, mount, settle, text } from "../../test/mount.ts";
import type { CampaignCountdown } from "../countdown/countdown.ts";
import "../countdown/define.ts";

/** Each time another one, so that every test is the first to hear of it. */
let minute = 30;
let stale: { stale: true; asOf: string };
let said: string;
beforeEach(() => {
  minute += 1;
  stale = { stale: true, asOf: `2026-11-09T06:${minute}:00.000Z` };
  said = `As of 14:${minute} · reconnecting`;
});

const offer = () => view("claimable", save50);

/** Each widget of an activity, on content of which the age is told. */
const widgets = {
  coupon: async (age: object = {}) => coupon({ ...offer(), ...age }),
  "group-buy": async (age: object = {}) => groupBuy({ ...groupViews.offer, ...age }),
  "lucky-draw": async (age: object = {}) => luckyDraw(drawView("ready", age)),
  "check-in": async (age: object = {}) => checkIn({ ...checkInView("ready"), ...age }),
};
/** Those that the server would have to do something for. */
const deeds = (widget: Element) =>
  [...widget.shadowRoot!.querySelectorAll<HTMLElement>("button.action[aria-disabled]")].filter(
    (button) => button.innerText.trim() !== "",
  );

describe.each(Object.entries(widgets))("a %s that could not be read anew", (_, show) => {
  test("shows what was there, and as of when, without a move of anything", async () => {
    const fresh = await show();
    const [height, content] = [fresh.offsetHeight, text(fresh, "[role=group]")];
    expect(has(fresh, ".age")).toBe(false);
    const widget = await show(stale);
    // The group's is a clock of two days later.
    expect(text(widget, ".age").replace("9 Nov, ", "")).toBe(said);
    expect(widget.offsetHeight).toBe(height);
    expect(text(widget, "[role=group]")).toBe(content);
    expect(widget.matches(":state(stale)")).toBe(true);
    await expectAccessible(widget);
  });

  test("has its actions off: in reach of the keyboard, and with the reason", async () => {
    const widget = await show(stale);
    expect(deeds(widget).length).toBeGreaterThan(0);
    for (const deed of deeds(widget)) {
      expect(deed.getAttribute("aria-disabled")).toBe("true");
      deed.focus();
      expect(widget.shadowRoot!.activeElement).toBe(deed);
      expect(deed.getAttribute("aria-describedby")!.split(" ")).toContain("age");
    }
  });

  test("comes back as it was", async () => {
    const before = await show();
    const looks = deeds(before).map((deed) => [deed.ariaDisabled, deed.getAttribute("aria-describedby")]);
    const widget = await show(stale);
    widget.data = before.data as never;
    await settle();
    expect(has(widget, ".age")).toBe(false);
    expect(deeds(widget).map((deed) => [deed.ariaDisabled, deed.getAttribute("aria-describedby")])).toEqual(looks);
    expect(widget.matches(":state(stale)")).toBe(false);
  });
});

test("the reason is a description for assistive technology", async () => {
  const widget = await coupon({ ...offer(), ...stale });
  await expect
    .element(browser.elementLocator(widget).getByRole("button"))
    .toHaveAccessibleDescription(`Use it 11–13 Nov ${said}`);
});

test("a press does nothing, and nothing is asked of the server", async () => {
  const { widget, client, become } = await claiming();
  await become("claimable", stale);
  action(widget).click();
  await calm();
  expect(client.claims).toEqual([]);
  await become("claimable");
  action(widget).click();
  expect(client.claims).toEqual(["save-50"]);
});

test("what leads elsewhere, or needs no server, stays on", async () => {
  const widget = await groupBuy({ ...groupViews.offer, ...stale });
  expect(press(widget, "Buy alone").getAttribute("aria-disabled")).toBeNull();
});

test("a coupon that was claimed stays claimed, and can be used", async () => {
  const claimed = view("claimed", save50, { coupon: couponOf(save50), ...stale });
  const widget = await coupon(claimed, 360, `use-href="#"`);
  expect(text(widget, ".stamp")).toBe("Claimed");
  expect($(widget, ".way a").getAttribute("aria-disabled")).toBeNull();
});

test("of any number of widgets one is heard, once", async () => {
  const all = [
    await coupon(offer()),
    await coupon(offer()),
    await widgets["check-in"](),
    await widgets["lucky-draw"](),
  ];
  const heard = all.map((widget) => announcementsOf(widget.shadowRoot!));
  for (let turn = 0; turn < 3; turn++) {
    for (const widget of all) widget.data = { ...widget.data, ...stale } as never;
    await calm();
  }
  expect(heard.flat()).toEqual([said]);
});

test("what is older than half a day is told with its day", async () => {
  const clock = new FakeClock("2026-11-10T09:00:00.000Z");
  const widget = await coupon({ ...offer(), ...stale, clock });
  expect(text(widget, ".age")).toBe(`As of 9 Nov, 14:${minute} · reconnecting`);
});

test("a countdown goes on, and has the state for a page to dress", async () => {
  const widget = await mount<CampaignCountdown>("<campaign-countdown></campaign-countdown>");
  const { campaign } = await import("../../test/campaign.ts");
  widget.data = { campaign, clock: new FakeClock(now), ...stale };
  await settle();
  expect(widget.matches(":state(running):state(stale)")).toBe(true);
  await expectAccessible(widget);
});
