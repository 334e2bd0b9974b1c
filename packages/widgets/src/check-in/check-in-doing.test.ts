import { CampaignError, type CheckInView } from "@campaign-kit/sdk";
import { afterEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { action, checkingIn, dayCell, makeUp, showing, spoken } from "../../test/check-in.ts";
import {
  checkedIn,
  checkInView,
  checkInViews,
  daily,
  madeUp,
  mine,
  mineBroken,
  mineDone,
  mineMadeUp,
} from "../../test/check-in-views.ts";
import { $, has, settle, text } from "../../test/mount.ts";
import type { CampaignCheckIn } from "./check-in.ts";

const problem = (code: "already_checked_in" | "not_enough_points") =>
  new CampaignError("problem", "no", {
    problem: { type: `urn:campaign-kit:problem:${code}`, title: "", status: 409, code },
  });
const asking = (state: NonNullable<CheckInView["intent"]>["state"] = "asking") => ({
  intent: { action: "check-in", state } as const,
});
const makingUp = (target = "2026-11-04") => ({ intent: { action: "make-up", state: "asking", target } as const });
const done: Partial<CheckInView> = { mine: mineDone, points: 125 };

/** Everything that is read aloud from now on. */
function listen(widget: CampaignCheckIn): string[] {
  const said: string[] = [];
  const status = $(widget, "[role=status]");
  new MutationObserver(() => said.push(spoken(widget))).observe(status, {
    characterData: true,
    childList: true,
    subtree: true,
  });
  return said;
}

afterEach(() => void vi.restoreAllMocks());

describe("checks in", () => {
  test("by mouse and by keyboard, and says so with events", async () => {
    for (const press of [
      (widget: CampaignCheckIn) => userEvent.click(action(widget)),
      async (widget: CampaignCheckIn) => {
        action(widget).focus();
        await userEvent.keyboard("{Enter}");
      },
    ]) {
      const { widget, asked } = await checkingIn(() => Promise.resolve(checkedIn));
      const heard: Event[] = [];
      for (const type of ["campaign-check-in-request", "campaign-checked-in"])
        widget.parentElement!.addEventListener(type, (event) => heard.push(event));
      await press(widget);
      await vi.waitFor(() => expect(heard.length).toBe(2));
      expect(asked).toEqual(["daily"]);
      expect(heard).toMatchObject([
        { type: "campaign-check-in-request", activity: "daily", cancelable: true, bubbles: true, composed: true },
        { type: "campaign-checked-in", activity: "daily", result: checkedIn, bubbles: true, composed: true },
      ]);
      widget.parentElement!.remove();
    }
  });

  test("once, whoever clicks twice or holds the key down", async () => {
    const { widget, asked } = await checkingIn();
    await userEvent.dblClick(action(widget));
    await userEvent.click(action(widget));
    action(widget).focus();
    await userEvent.keyboard("{Enter>5/}");
    expect(asked).toEqual(["daily"]);
  });

  test("nothing while a day is being made up", async () => {
    const { widget, become, asked } = await checkingIn();
    await become("ready", makingUp());
    expect(action(widget).getAttribute("aria-disabled")).toBe("true");
    expect(action(widget).innerText).toBe("Check in, +5 points");
    action(widget).click();
    expect(asked).toEqual([]);
  });

  test("nothing, where the page cancels; and by events alone where it is fed by data", async () => {
    const { widget, asked } = await checkingIn();
    widget.addEventListener("campaign-check-in-request", (event) => event.preventDefault());
    await userEvent.click(action(widget));
    expect(asked).toEqual([]);
    const fed = await showing(checkInViews.ready);
    const heard = vi.fn();
    fed.addEventListener("campaign-check-in-request", heard);
    await userEvent.click(action(fed));
    expect(heard.mock.calls[0]![0]).toMatchObject({ activity: "daily" });
  });

  test("and tells what went wrong", async () => {
    const { widget } = await checkingIn(() => Promise.reject(problem("already_checked_in")));
    const failed = vi.fn();
    widget.addEventListener("campaign-check-in-error", failed);
    await userEvent.click(action(widget));
    await vi.waitFor(() => expect(failed).toHaveBeenCalledTimes(1));
    expect(failed.mock.calls[0]![0]).toMatchObject({
      activity: "daily",
      error: { code: "already_checked_in" },
      date: undefined,
    });
  });

  test("again, after a failure", async () => {
    const { widget, become, asked } = await checkingIn(() => Promise.reject(problem("already_checked_in")));
    await userEvent.click(action(widget));
    await become("ready", asking("failed"));
    expect(action(widget).innerText).toBe("Try again");
    await userEvent.click(action(widget));
    expect(asked.length).toBe(2);
  });

  test.each([
    ["asking", "Checking in"],
    ["queueing", "In line"],
    ["offline", "Waiting"],
    ["checking", "Checking"],
  ] as const)("and says %s on the same button, which keeps the focus and does nothing", async (state, label) => {
    const { widget, become, asked } = await checkingIn();
    const button = action(widget);
    button.focus();
    await userEvent.keyboard("{Enter}");
    await become("ready", asking(state));
    expect(action(widget)).toBe(button);
    expect(button.innerText).toBe(label);
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(widget.shadowRoot!.activeElement).toBe(button);
    expect(widget.matches(`:state(${state})`)).toBe(true);
    await userEvent.keyboard("{Enter}");
    expect(asked.length).toBe(1);
  });
});

describe("what came of it", () => {
  test("is read aloud once, with the streak and what it brought", async () => {
    const { widget, become } = await checkingIn(async () => {
      await become("ready", asking());
      await become("done", done);
      return checkedIn;
    });
    const said = listen(widget);
    await userEvent.click(action(widget));
    await vi.waitFor(() => expect(spoken(widget)).toBe("Done today. 5 days in a row, +5 points"));
    await become("done", done);
    expect(said.filter(Boolean)).toEqual(["Checking in", "Done today. 5 days in a row, +5 points"]);
  });

  test("is the same when the answer comes before the view", async () => {
    const { widget, become } = await checkingIn(() => Promise.resolve(checkedIn));
    const said = listen(widget);
    await userEvent.click(action(widget));
    await vi.waitFor(() => expect(spoken(widget)).toContain("Done today"));
    await become("ready", asking());
    await become("done", done);
    expect(said.at(-1)).toBe("Done today. 5 days in a row, +5 points");
  });

  test("names milestones and coupons, aloud and on the card", async () => {
    const rewards = [...checkedIn.rewards, ...daily.milestones[1]!.rewards];
    const { widget, become } = await checkingIn(async () => {
      await become("done", done);
      return { ...checkedIn, rewards, mine: { ...mineDone, streak: 7 } };
    });
    await userEvent.click(action(widget));
    await vi.waitFor(() =>
      expect(spoken(widget)).toBe("Done today. 7 days in a row, +5 points, ¥10 coupon and a draw"),
    );
    expect(text(widget, ".outcome p")).toBe("+5 points, ¥10 coupon and a draw. Come back tomorrow.");
  });

  test("is shown, but not read aloud, when it happened elsewhere", async () => {
    const { widget, become } = await checkingIn();
    await become("done", done);
    expect(spoken(widget)).toBe("");
    expect(text(widget, ".stamp")).toBe("Done today");
  });

  test("lands as a stamp when it was made here, and is there when it was made elsewhere", async () => {
    const { widget, become } = await checkingIn();
    await become("ready", asking());
    await become("done", done);
    expect(dayCell(widget, 9).className).toContain("fresh");
    expect(dayCell(widget, 8).className).not.toContain("fresh");
    expect($(widget, ".stamp").className).toContain("fresh");
    const other = await showing(checkInViews.done);
    expect(has(other, ".fresh")).toBe(false);
  });

  test("takes the focus to where the button was, not to another button", async () => {
    const { widget, become, asked } = await checkingIn();
    action(widget).focus();
    await become("ready", asking());
    await become("done", done);
    expect(widget.shadowRoot!.activeElement).toBe($(widget, ".outcome"));
    await userEvent.keyboard("{Enter}");
    expect(asked).toEqual([]);
  });
});

describe("makes up a missed day", () => {
  test("and says so with events, and aloud", async () => {
    const { widget, become, asked } = await checkingIn(async () => {
      await become("ready", makingUp());
      await become("ready", { mine: mineMadeUp, points: 100 });
      return madeUp;
    });
    const heard: Event[] = [];
    for (const type of ["campaign-make-up-request", "campaign-made-up"])
      widget.addEventListener(type, (event) => heard.push(event));
    const said = listen(widget);
    await userEvent.click(makeUp(widget));
    await vi.waitFor(() => expect(heard.length).toBe(2));
    expect(asked).toEqual(["daily 2026-11-04"]);
    expect(heard).toMatchObject([
      { type: "campaign-make-up-request", activity: "daily", date: "2026-11-04", cancelable: true },
      { type: "campaign-made-up", activity: "daily", result: madeUp },
    ]);
    await settle();
    expect(said.filter(Boolean)).toEqual(["Making it up", "4 Nov is made up. 8 days in a row, ¥10 coupon and a draw"]);
    expect(dayCell(widget, 4).getAttribute("aria-label")).toBe("4 November, made up");
    expect(dayCell(widget, 4).className).toContain("fresh");
    expect(text(widget, ".under")).toBe("1 make-up day left this month.");
  });

  test("with a stamp that another hand has made, apart from those of the day", async () => {
    const widget = await showing(checkInView("ready", { mine: mineMadeUp }));
    const ink = (day: number) => getComputedStyle(dayCell(widget, day).querySelector(".mark")!);
    expect(ink(4).strokeDasharray).not.toBe(ink(3).strokeDasharray);
    expect(ink(4).fill).not.toBe(ink(3).fill);
  });

  test("once, whoever clicks twice, and not while today is being stamped", async () => {
    const { widget, become, asked } = await checkingIn();
    await userEvent.dblClick(makeUp(widget));
    expect(asked).toEqual(["daily 2026-11-04"]);
    const other = await checkingIn(undefined, checkInViews.asking);
    makeUp(other.widget).click();
    expect(other.asked).toEqual([]);
    await become("ready", makingUp());
    expect(makeUp(widget).innerText).toBe("Making it up");
    expect(makeUp(widget).getAttribute("aria-disabled")).toBe("true");
  });

  test("nothing, where the page cancels", async () => {
    const { widget, asked } = await checkingIn();
    widget.addEventListener("campaign-make-up-request", (event) => event.preventDefault());
    await userEvent.click(makeUp(widget));
    expect(asked).toEqual([]);
  });

  test("and tells of which day it failed", async () => {
    const { widget, become } = await checkingIn(async () => {
      await become("ready", makingUp());
      const intent = {
        action: "make-up",
        state: "failed",
        outcome: "none",
        reason: "not_enough_points",
        target: "2026-11-04",
      };
      await become("ready", { points: 5, intent } as Partial<CheckInView>);
      throw problem("not_enough_points");
    });
    const failed = vi.fn();
    widget.addEventListener("campaign-check-in-error", failed);
    await userEvent.click(makeUp(widget));
    await vi.waitFor(() => expect(failed).toHaveBeenCalledTimes(1));
    expect(failed.mock.calls[0]![0]).toMatchObject({ date: "2026-11-04", error: { code: "not_enough_points" } });
    expect(spoken(widget)).toBe("You have too few points. Nothing was changed.");
  });

  test("not with too few points: the button says what it takes, and does nothing", async () => {
    const { widget, asked } = await checkingIn(undefined, checkInView("ready", { points: 5 }));
    expect(text(widget, "#missed")).toBe("You missed 4 Nov. It takes 20 points, and you have 5 points.");
    expect(makeUp(widget).getAttribute("aria-disabled")).toBe("true");
    expect(makeUp(widget).getAttribute("aria-describedby")).toBe("missed");
    makeUp(widget).click();
    expect(asked).toEqual([]);
  });

  test("for nothing, where it costs nothing", async () => {
    const activity = { ...daily, makeUp: { perMonth: 1, cost: 0 } };
    const widget = await showing(checkInView("ready", { activity, points: 0 }));
    expect(makeUp(widget).innerText).toBe("Make up");
    expect(makeUp(widget).getAttribute("aria-disabled")).toBe("false");
  });

  test("also on a day that is done", async () => {
    const { widget, asked } = await checkingIn(undefined, checkInViews.done);
    await userEvent.click(makeUp(widget));
    expect(asked).toEqual(["daily 2026-11-04"]);
  });

  test("never, where none is left", async () => {
    const widget = await showing(
      checkInView("ready", { mine: { ...mineBroken, makeUp: { left: 0, dates: ["2026-11-03"] } } }),
    );
    expect(text(widget, ".under")).toBe("No make-up days left this month.");
    expect(has(widget, ".under button")).toBe(false);
  });
});

describe("after midnight", () => {
  const tomorrow: Partial<CheckInView> = {
    mine: { ...mineDone, status: "ready", today: "2026-11-10", nextDayAt: "2026-11-10T16:00:00.000Z" },
    points: 125,
  };

  test("the card moves on by itself, and keeps the focus where it was", async () => {
    const { widget, become } = await checkingIn(() => Promise.resolve(checkedIn));
    action(widget).focus();
    await userEvent.keyboard("{Enter}");
    await become("done", done);
    await become("ready", tomorrow);
    expect(action(widget).innerText).toBe("Check in, +5 points");
    expect(widget.shadowRoot!.activeElement).toBe(action(widget));
    expect($(widget, ".now").dataset["date"]).toBe("2026-11-10");
    expect(dayCell(widget, 9).className).toContain("done");
    expect(text(widget, ".month .muted")).toBe("8 of 10 days");
  });

  test("into a new month, whatever the device's clock says", async () => {
    vi.spyOn(Date, "now").mockReturnValue(Date.parse("2031-05-05T00:00:00Z"));
    const activity = {
      ...daily,
      windows: [{ opensAt: daily.windows[0]!.opensAt, closesAt: "2026-12-20T16:00:00.000Z" }],
    };
    const last = { ...mine, today: "2026-11-30" };
    const { widget, become } = await checkingIn(undefined, checkInView("done", { activity, mine: last }));
    expect(text(widget, "h3")).toBe("November");
    await become("ready", { activity, mine: { ...last, today: "2026-12-01" } });
    expect(text(widget, "h3")).toBe("December");
    expect($(widget, "[tabindex='0']").dataset["date"]).toBe("2026-12-01");
  });

  test("but does not turn the page under a shopper who is reading it", async () => {
    const activity = {
      ...daily,
      windows: [{ opensAt: daily.windows[0]!.opensAt, closesAt: "2026-12-20T16:00:00.000Z" }],
    };
    const last = { ...mine, today: "2026-11-30" };
    const { widget, become } = await checkingIn(undefined, checkInView("done", { activity, mine: last }));
    dayCell(widget, 17).focus();
    await become("ready", { activity, mine: { ...last, today: "2026-12-01" } });
    expect(text(widget, "h3")).toBe("November");
    expect(widget.shadowRoot!.activeElement).toBe(dayCell(widget, 17));
  });
});

test("the focus is kept when the page changes its language, and not taken when it was elsewhere", async () => {
  const { widget, become } = await checkingIn();
  action(widget).focus();
  document.documentElement.lang = "zh-TW";
  await vi.waitFor(() => expect(action(widget).innerText).toBe("簽到，+5 點"));
  expect(widget.shadowRoot!.activeElement).toBe(action(widget));
  action(widget).blur();
  await become("done", done);
  expect(document.activeElement).toBe(document.body);
});
