import { CampaignError, type CheckInView, type GroupBuyView, type LuckyDrawView } from "@campaign-kit/sdk";
import { afterEach, describe, expect, test, vi } from "vitest";
import { action as checkInAction, checkingIn, makeUp } from "../../test/check-in.ts";
import { checkedIn, checkInView, madeUp, mineBroken, mineDone, mineMadeUp } from "../../test/check-in-views.ts";
import { grouping, press, problem } from "../../test/group-buy.ts";
import {
  duo,
  groupOf,
  groupsOf,
  groupView,
  groupViews,
  lin,
  maya,
  myGroups,
  zhao,
  zhaosGroup,
} from "../../test/group-buy-views.ts";
import { announcementsOf } from "../../test/live-regions.ts";
import { after, button, hub, playing, result } from "../../test/lucky-draw.ts";
import { mine, view as drawView, views as drawViews } from "../../test/lucky-draw-views.ts";
import { calm } from "../../test/mount.ts";
import { proven } from "../../test/proven-draw.ts";

afterEach(() => void vi.restoreAllMocks());

describe("of a group is heard, once each,", () => {
  const five = groupsOf(5);
  const own = myGroups("limit_reached", { counted: 1 });
  const opened = groupView("open", duo, { group: groupOf(duo, [lin]), mine: own });
  const asked = (
    shown: GroupBuyView,
    action: "open" | "join" | "leave",
    state: "asking" | "queueing",
  ): GroupBuyView => ({
    ...shown,
    intent: { action, state, ...(action === "open" ? {} : { target: shown.group?.id ?? zhaosGroup.id }) },
  });

  test.each<[name: string, from: GroupBuyView, button: string, steps: GroupBuyView[], said: string[]]>([
    [
      "that one is opened",
      groupViews.offer,
      "Start a group",
      [asked(groupViews.offer, "open", "asking"), opened],
      ["Starting", "1 more person to go"],
    ],
    [
      "that one is opened after a queue",
      groupViews.offer,
      "Start a group",
      [asked(groupViews.offer, "open", "queueing"), opened],
      ["Many people are here. We keep asking for you.", "1 more person to go"],
    ],
    [
      "that one is joined and full",
      groupViews.invited,
      "Join this group",
      [
        asked(groupViews.invited, "join", "asking"),
        groupView("completed", duo, {
          group: groupOf(duo, [zhao, lin], { id: zhaosGroup.id, status: "completed" }),
          mine: own,
        }),
      ],
      ["Joining", "Everyone is here"],
    ],
    [
      "that one is left",
      groupViews.open,
      "Leave the group",
      [
        asked(groupViews.open, "leave", "asking"),
        { ...groupViews.left, group: { ...groupViews.left.group!, id: groupViews.open.group!.id } },
      ],
      ["Leaving", "You left the group"],
    ],
  ])("%s", async (_, from, label, steps, said) => {
    const { widget, become } = await grouping(from);
    const heard = announcementsOf(widget.shadowRoot!);
    press(widget, label).click();
    await calm();
    if (label === "Leave the group") press(widget, label).click();
    for (const step of [...steps, { ...steps.at(-1)! }, { ...steps.at(-1)! }]) await become(step);
    await calm();
    expect(heard).toEqual(said);
  });

  test("that it filled up before", async () => {
    const { widget, become } = await grouping(groupViews.invited, async () => {
      await become(groupViews.full);
      throw problem("group_full");
    });
    const heard = announcementsOf(widget.shadowRoot!);
    press(widget, "Join this group").click();
    await calm();
    expect(heard).toEqual(["This group filled up a moment ago. Nothing was charged."]);
  });

  test("who comes, and what the group has come to", async () => {
    const members = (...all: Parameters<typeof groupOf>[1]) =>
      groupView("open", five, { group: groupOf(five, all), mine: own });
    const { widget, become } = await grouping(members(lin, maya));
    const heard = announcementsOf(widget.shadowRoot!);
    for (const shown of [members(lin, maya), members(lin, maya, zhao), members(lin, maya, zhao)]) await become(shown);
    expect(heard).toEqual(["Zhao joined. 2 more people to go"]);
  });

  test("that the link is copied, and again with the next press", async () => {
    vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const { widget } = await grouping(opened);
    const heard = announcementsOf(widget.shadowRoot!);
    press(widget, "Copy").click();
    await calm();
    expect(heard).toEqual(["The link is copied."]);
  });
});

describe("of a draw is heard, once each,", () => {
  const asked = (state: "asking" | "queueing" | "offline"): LuckyDrawView =>
    drawView("ready", { intent: { action: "draw", state } });

  test.each([
    [
      "a prize",
      result("10-off"),
      /^Your draw, 9 Nov, 09:52 Won ¥ ?10 Coupon, on any order Use it by .* It is in your wallet\.$/,
    ],
    [
      "that there is none",
      result("thanks", { misses: 4 }),
      /^Your draw, 9 Nov, 09:52 No prize this time That was 4 in a row\./,
    ],
  ])("%s", async (_, answer, slip) => {
    const { widget, draw, become } = await playing(drawView("ready"), "");
    vi.spyOn(Element.prototype, "animate").mockReturnValue({ finished: Promise.resolve() } as unknown as Animation);
    draw.onDraw = async () => {
      await become(asked("asking"));
      await become(after(answer));
      return answer;
    };
    const heard = announcementsOf(widget.shadowRoot!);
    hub(widget).click();
    await calm();
    await become({ ...after(answer) });
    await calm();
    expect(heard).toEqual(["Drawing", expect.stringMatching(slip)]);
  });

  test("that it waits in line, and that nothing came of it", async () => {
    const { widget, draw, become } = await playing(drawView("ready"));
    draw.onDraw = async () => {
      await become(asked("asking"));
      await become(asked("queueing"));
      await become(drawViews.failed);
      throw new CampaignError("network", "gone");
    };
    const heard = announcementsOf(widget.shadowRoot!);
    hub(widget).click();
    await calm();
    expect(heard).toEqual([
      "Drawing",
      "Many people are here. We keep asking for you. Your chance is not used yet.",
      "That did not go through. Your chance is not used.",
    ]);
  });

  test("that a chance was bought", async () => {
    const { widget, draw, become } = await playing(drawViews["no-chances"]);
    draw.onChance = async () => {
      await become({ ...drawViews["no-chances"], intent: { action: "buy", state: "asking" } });
      await become(drawView("ready", { points: 90 }));
      return { gained: 1, mine, points: 90 };
    };
    const heard = announcementsOf(widget.shadowRoot!);
    button(widget, "One more for 30 points").click();
    await calm();
    expect(heard).toEqual(["You have one more chance."]);
  });

  test("the verdict of its check", async () => {
    const { draw: card, root } = await proven("10-off");
    const { widget, draw } = await playing(
      drawView("ready", {
        activity: { ...drawView("ready").activity!, decks: [{ name: "main", size: 2, left: 1, root }] },
      }),
    );
    draw.draws = [card];
    const heard = announcementsOf(widget.shadowRoot!);
    button(widget, "Check a draw").click();
    await vi.waitFor(() => expect(widget.shadowRoot!.textContent).toContain("It matches"));
    await calm();
    expect(heard).toEqual(["It matches. Card 2 was a ¥10 coupon from the start."]);
  });
});

describe("of a check-in is heard, once each,", () => {
  const asked = (
    action: "check-in" | "make-up",
    state: "asking" | "offline" | "failed",
    more = {},
  ): Partial<CheckInView> => ({
    intent: { action, state, ...(action === "make-up" && { target: "2026-11-04" }), ...more },
  });

  test("that today is done, and what it brought", async () => {
    const { widget, become } = await checkingIn(async () => {
      await become("ready", asked("check-in", "asking"));
      await become("done", { mine: mineDone, points: 125 });
      return checkedIn;
    });
    const heard = announcementsOf(widget.shadowRoot!);
    checkInAction(widget).click();
    await calm();
    await become("done", { mine: mineDone, points: 125 });
    expect(heard).toEqual(["Checking in", "Done today. 5 days in a row, +5 points"]);
  });

  test("that a missed day is made up, after a tunnel", async () => {
    const { widget, become } = await checkingIn(async () => {
      await become("ready", asked("make-up", "asking"));
      await become("ready", asked("make-up", "offline"));
      await become("ready", { mine: mineMadeUp, points: 100 });
      return madeUp;
    });
    const heard = announcementsOf(widget.shadowRoot!);
    makeUp(widget).click();
    await calm();
    expect(heard).toEqual([
      "Making it up",
      "No connection. It goes on once you are back.",
      "4 Nov is made up. 8 days in a row, ¥10 coupon and a draw",
    ]);
  });

  test("that it was refused, and why", async () => {
    const { widget, become } = await checkingIn(async () => {
      await become("ready", asked("make-up", "asking"));
      await become("ready", asked("make-up", "failed", { outcome: "none", reason: "not_enough_points" }));
      throw new CampaignError("network", "gone");
    });
    const heard = announcementsOf(widget.shadowRoot!);
    makeUp(widget).click();
    await calm();
    expect(heard).toEqual(["Making it up", "You have too few points. Nothing was changed."]);
  });

  test("which month is on show, when it is turned", async () => {
    const long = {
      ...checkInView("ready").activity!,
      windows: [{ opensAt: "2026-09-30T16:00:00.000Z", closesAt: "2026-11-16T16:00:00.000Z" }],
    };
    const { widget } = await checkingIn(undefined, checkInView("ready", { activity: long, mine: mineBroken }));
    const heard = announcementsOf(widget.shadowRoot!);
    widget.shadowRoot!.querySelector<HTMLElement>(".turn")!.click();
    await calm();
    expect(heard).toEqual(["October"]);
  });
});
