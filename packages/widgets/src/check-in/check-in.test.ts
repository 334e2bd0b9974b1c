import type { CheckInView } from "@campaign-kit/sdk";
import { afterEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { action, checkingIn, dayCell, makeUp, showing } from "../../test/check-in.ts";
import {
  checkInView,
  checkInViews,
  daily,
  everyCheckInView as views,
  mine,
  mineBroken,
  mineDone,
} from "../../test/check-in-views.ts";
import { FakeClock } from "../../test/fake-client.ts";
import { $, has, mount, settle, text } from "../../test/mount.ts";
import { speak } from "../../test/speak.ts";
import type { CampaignCheckIn } from "./check-in.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("is accessible", () => {
  test("as a group with the activity's title for a name", async () => {
    const widget = await showing(checkInViews.ready);
    const within = page.elementLocator(widget);
    await expect.element(within.getByRole("group")).toHaveAccessibleName("Daily check-in");
    await expect.element(within.getByRole("list")).toHaveAccessibleName("Rewards for days in a row");
    await expect.element(within.getByRole("grid")).toHaveAccessibleName("November");
    await expect
      .element(within.getByRole("button", { name: "Make up, 20 points" }))
      .toHaveAccessibleDescription("You missed 4 Nov. 2 make-up days left this month.");
  });

  test("busy while it loads", async () => {
    const widget = await showing(checkInViews.loading);
    expect($(widget, "[role=group]").getAttribute("aria-busy")).toBe("true");
    expect($(widget, "[role=group]").getAttribute("aria-label")).toBe("Loading");
  });
});

describe("says", () => {
  test("the streak, the points, what today brings, and what comes next", async () => {
    const widget = await showing(checkInViews.ready);
    expect(text(widget, ".streak")).toBe("4 days in a row 120 points in all");
    expect(action(widget).innerText).toBe("Check in, +5 points");
    expect([...widget.shadowRoot!.querySelectorAll("li")].map((row) => row.innerText.split(/\s*\n+\s*/))).toEqual([
      ["3", "+15 points", "day 3 in a row", "Received"],
      ["7", "¥10 coupon and a draw", "day 7 in a row", "3 days to go"],
    ]);
    expect(has(widget, "li:nth-child(1) .seal.got")).toBe(true);
    expect(has(widget, "li:nth-child(2).next")).toBe(true);
  });

  test("one of a thing as one", async () => {
    const one = {
      ...mine,
      streak: 1,
      milestones: [{ days: 3, received: false, toGo: 1 }],
      makeUp: { left: 1, dates: [] },
    };
    const widget = await showing(checkInView("ready", { mine: one, points: 1, activity: { ...daily, points: 1 } }));
    expect(text(widget, ".streak")).toBe("1 day in a row 1 point in all");
    expect(action(widget).innerText).toBe("Check in, +1 point");
    expect(text(widget, "li")).toContain("1 day to go");
    expect(text(widget, ".under")).toBe("1 make-up day left this month.");
  });

  test("that today is done, what that brought, and when to come back", async () => {
    const widget = await showing(checkInViews.done);
    expect(text(widget, ".stamp")).toBe("Done today");
    expect(text(widget, ".outcome p")).toBe("+5 points. Come back tomorrow.");
    expect(has(widget, ".today .action")).toBe(false);
  });

  test("not to come back after the last day", async () => {
    const last = { ...mineDone, today: "2026-11-16", nextDayAt: "2026-11-16T16:00:00.000Z" };
    const widget = await showing(checkInView("done", { mine: last }));
    expect(text(widget, ".outcome p")).toBe("+5 points. This was the last day.");
  });

  test("that it is over, and how many days it were", async () => {
    const widget = await showing(checkInViews.ended);
    expect(text(widget, ".outcome")).toBe("Ended 8 days in all");
    expect(text(widget, ".rewards")).not.toContain("to go");
    expect(has(widget, ".under")).toBe(false);
  });

  test("the terms to a visitor, and before it opens", async () => {
    for (const state of ["signed-out", "upcoming"] as const) {
      const widget = await showing(checkInViews[state]);
      expect(text(widget, ".streak")).toBe("Daily check-in 5 points a day");
      expect(text(widget, ".rewards")).toBe("3 +15 points day 3 in a row 7 ¥10 coupon and a draw day 7 in a row");
      expect(text(widget, ".under")).toBe("2 missed days a month can be made up, for 20 points each.");
      expect(text(widget, ".month")).toBe("November");
    }
  });

  test("nothing of points, rewards and make-ups where there are none", async () => {
    const plain = { ...daily, points: 0, milestones: [] };
    delete (plain as Partial<typeof daily>).makeUp;
    const bare: CheckInView = { ...checkInView("ready", { activity: plain }) };
    delete bare.points;
    const widget = await showing(bare);
    expect(text(widget, ".today")).toBe("4 days in a row Check in");
    expect(has(widget, ".under")).toBe(false);
    widget.data = { ...bare, state: "done", mine: mineDone };
    await settle();
    expect(text(widget, ".outcome p")).toBe("Come back tomorrow.");
  });

  test.each<[string, Partial<CheckInView>, string, string]>([
    ["queueing", checkInViews.queueing, ".streak", "Many people are here. We keep asking for you."],
    ["offline", checkInViews.offline, ".streak", "No connection. It goes on once you are back."],
    ["checking", checkInViews.checking, ".streak", "No answer yet. We are checking."],
    ["failed", checkInViews.failed, ".streak", "That did not go through. Nothing was changed."],
    ["unavailable", checkInViews.unavailable, ".streak", "This could not be loaded."],
    ["unknown", checkInViews.unknown, ".streak", "Not available at the moment."],
  ])("what is the matter when %s", async (_, shown, place, sentence) => {
    const widget = await showing(shown as CheckInView);
    expect(text(widget, `${place} .note`)).toBe(sentence);
    expect(has(widget, ".under .note")).toBe(false);
  });

  test.each([
    ["not_enough_points", "You have too few points. Nothing was changed."],
    ["limit_reached", "No make-up days left this month. Nothing was changed."],
    ["day_not_missed", "This day cannot be made up. Nothing was changed."],
    ["born_on_a_monday", "That did not go through. Nothing was changed."],
  ])("why a day was not made up: %s", async (reason, sentence) => {
    const intent = { action: "make-up", state: "failed", outcome: "none", target: "2026-11-04", reason } as const;
    const widget = await showing(checkInView("ready", { intent }));
    expect(text(widget, ".under .note")).toBe(sentence);
    expect(has(widget, ".streak .note")).toBe(false);
    expect(action(widget).innerText).toBe("Check in, +5 points");
    expect(makeUp(widget).innerText).toBe("Make up, 20 points");
  });

  test("a state and a reward that it does not know, safely", async () => {
    const rewards = [
      { type: "pet" },
      { type: "points", points: 15 },
    ] as unknown as (typeof daily.milestones)[0]["rewards"];
    const newer = { ...daily, milestones: [{ days: 3, rewards }] };
    const widget = await showing({ ...checkInView("ready", { activity: newer }), state: "holiday" as "ready" });
    expect(widget.matches(":state(unknown)")).toBe(true);
    expect(has(widget, "button")).toBe(false);
    expect(text(widget, "li p")).toBe("+15 points day 3 in a row");
  });

  test("a shop's words as text, not markup", async () => {
    const title = { en: "<b>Bold</b>" };
    const widget = await showing({ state: "signed-out", activity: { ...daily, title } });
    expect(text(widget, ".streak .title")).toBe("<b>Bold</b>");
  });

  test("it all in Chinese, and changes live", async () => {
    const widget = await showing(checkInViews.ready);
    document.documentElement.lang = "zh-CN";
    await vi.waitFor(() => expect(action(widget).innerText).toBe("签到，+5 积分"));
    expect(text(widget, ".streak")).toBe("4 天连签 共 120 积分");
    expect(text(widget, "li:nth-child(2)")).toBe("7 10 元券和一次抽奖 连签第 7 天 还差 3天");
    expect(text(widget, ".under p:first-child")).toBe("11月4日未签。");
    expect(text(widget, "thead")).toBe("一 二 三 四 五 六 日");
    document.documentElement.lang = "en";
    await vi.waitFor(() => expect(action(widget).innerText).toBe("Check in, +5 points"));
    expect(text(widget, "thead")).toBe("S M T W T F S");
  });
});

describe("not open yet", () => {
  test("counts by the server's clock within a day of opening", async () => {
    const widget = await showing(checkInViews.upcoming);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    widget.data = { ...checkInViews.upcoming, clock: new FakeClock("2026-10-31T14:00:00.000Z") };
    await settle();
    expect(text(widget, ".opens")).toBe("Opens in 02:00:00");
    vi.advanceTimersByTime(1000);
    await settle();
    expect(text(widget, ".opens")).toBe("Opens in 01:59:59");
    widget.remove();
    expect(vi.getTimerCount()).toBe(0);
  });

  test("tells the instant before that", async () => {
    expect(text(await showing(checkInViews.upcoming), ".opens")).toBe("Opens 1 Nov, 00:00");
  });
});

describe("leads on", () => {
  test("to sign in, by a link, a button or the page's own element", async () => {
    const widget = await showing(checkInViews["signed-out"]);
    const asked = vi.fn();
    widget.addEventListener("campaign-sign-in-request", asked);
    await userEvent.click($(widget, "button.action"));
    expect(asked.mock.calls[0]![0]).toMatchObject({ activity: "daily" });
    widget.setAttribute("sign-in-href", "#sign-in");
    await settle();
    expect($(widget, "a.action").getAttribute("href")).toBe("#sign-in");
    widget.innerHTML = `<a slot="sign-in" href="#mine">Members enter here</a>`;
    expect(widget.querySelector("a")!.checkVisibility()).toBe(true);
  });

  test("to the wallet, where the points and the coupons are, if the page says where it is", async () => {
    const widget = await showing(views["made up"]!);
    expect(has(widget, "a")).toBe(false);
    widget.setAttribute("wallet-href", "/wallet");
    await settle();
    expect(
      [...widget.shadowRoot!.querySelectorAll("a")].map((link) => [link.innerText, link.getAttribute("href")]),
    ).toEqual([
      ["120 points in all", "/wallet"],
      ["Received", "/wallet"],
    ]);
    await expect
      .element(page.elementLocator(widget).getByRole("link", { name: "Received" }))
      .toHaveAccessibleDescription("¥10 coupon and a draw day 7 in a row");
  });

  test("to another try, where it could not be loaded", async () => {
    const { widget, client, asked } = await checkingIn(undefined, checkInView("unavailable"));
    expect(action(widget).innerText).toBe("Try again");
    await userEvent.click(action(widget));
    expect(client.refreshed).toBe(1);
    expect(asked).toEqual([]);
  });
});

describe("fits", () => {
  test.each([328, 360, 480, 640, 900])("keeps its height at %d px while it loads and checks in", async (width) => {
    const widget = await showing(checkInViews.ready, width);
    const height = widget.offsetHeight;
    for (const state of ["asking", "queueing", "offline", "checking", "failed", "done"] as const) {
      widget.data = checkInViews[state];
      await settle();
      expect(`${state} ${widget.offsetHeight}`).toBe(`${state} ${height}`);
    }
    const loading = await showing(checkInViews.loading, width);
    // Where words break is not known before they are there.
    expect(Math.abs(loading.offsetHeight - height)).toBeLessThanOrEqual(width < 340 || width === 640 ? 48 : 4);
  });

  for (const width of [220, 280, 320, 360, 560, 640]) {
    test(`into ${width} px: nothing is cut off, also with 200 % text and long words`, { timeout: 60_000 }, async () => {
      const german = checkInView("signed-out", {
        activity: { ...daily, title: { en: "Donaudampfschifffahrtsgesellschaftsanmeldung" } },
      });
      for (const size of ["100%", "200%"]) {
        document.documentElement.style.fontSize = size;
        for (const [name, shown] of Object.entries({ ...views, german })) {
          const widget = await showing(shown, width, `wallet-href="#"`);
          expect(widget.scrollWidth, name).toBeLessThanOrEqual(width);
          const sheet = $(widget, ".sheet").getBoundingClientRect();
          for (const element of widget.shadowRoot!.querySelectorAll(
            "p:not([role]), h3, td, th, .action, .stamp, .figure, .seal, .month .muted, li > .muted, .note span",
          )) {
            const [box, what] = [element.getBoundingClientRect(), `${size} ${name} ${element.outerHTML.slice(0, 60)}`];
            expect(box.right, what).toBeLessThanOrEqual(sheet.right + 1);
            expect(box.left, what).toBeGreaterThanOrEqual(sheet.left - 1);
            expect(element.scrollWidth, what).toBeLessThanOrEqual(element.clientWidth + 1 || Infinity);
          }
          widget.parentElement!.remove();
        }
      }
    });
  }

  test("one column on a phone, two from 560 px", async () => {
    const columns = (widget: CampaignCheckIn) =>
      getComputedStyle($(widget, ".sheet")).gridTemplateColumns.split(" ").length;
    expect(columns(await showing(checkInViews.ready, 559))).toBe(1);
    expect(columns(await showing(checkInViews.ready, 560))).toBe(2);
  });

  test("right to left: the week begins at the right", async () => {
    const widget = await showing(checkInViews.ready);
    await speak("ar");
    expect(dayCell(widget, 1).getBoundingClientRect().left).toBeGreaterThan(
      dayCell(widget, 2).getBoundingClientRect().left,
    );
  });

  test("every target is at least 44 px, but for the days, which are never the only way", async () => {
    const months = {
      ...daily,
      windows: [{ opensAt: "2026-10-01T00:00:00.000Z", closesAt: "2026-12-01T00:00:00.000Z" }],
    };
    for (const shown of [...Object.values(views), checkInView("ready", { activity: months, mine: mineBroken })]) {
      const widget = await showing(shown, 328, `wallet-href="#"`);
      for (const target of widget.shadowRoot!.querySelectorAll("button, a, select")) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), target.outerHTML).toBeGreaterThanOrEqual(44);
      }
    }
  });
});

test("takes data as JSON", async () => {
  const widget = await mount<CampaignCheckIn>(`<campaign-check-in></campaign-check-in>`);
  widget.setAttribute("data", JSON.stringify(checkInViews.done));
  await vi.waitFor(() => expect(text(widget, ".stamp")).toBe("Done today"));
});

test("follows the activity that it is set to", async () => {
  const { widget, client } = await checkingIn();
  client.checkIn.show("other", checkInViews.ended);
  widget.activity = "other";
  await settle();
  expect(text(widget, ".stamp")).toBe("Ended");
  client.checkIn.show("daily", checkInViews.done);
  await settle();
  expect(text(widget, ".stamp")).toBe("Ended");
});

test("leaves nothing behind", async () => {
  const disconnected = vi.spyOn(MutationObserver.prototype, "disconnect");
  const { widget, client } = await checkingIn();
  expect(client.watchers).toBe(2);
  widget.remove();
  expect(client.watchers).toBe(0);
  expect(disconnected).toHaveBeenCalledTimes(1);
});
