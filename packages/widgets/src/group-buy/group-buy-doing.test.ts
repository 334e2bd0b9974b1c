import type { GroupBuyView, GroupResult } from "@campaign-kit/sdk";
import { afterEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import {
  duo,
  groupOf,
  groupsOf,
  groupView,
  groupViews,
  guest,
  lin,
  maya,
  myGroups,
  packInvite,
  zhao,
  zhaosGroup,
} from "../../test/group-buy-views.ts";
import { grouping, listen, press, problem, showing, spoken } from "../../test/group-buy.ts";
import { withMedia } from "../../test/media.ts";
import { $, has, settle, text } from "../../test/mount.ts";
import type { CampaignGroupBuy } from "./group-buy.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

const five = groupsOf(5);
const mine = myGroups("limit_reached", { counted: 1 });
const opened: GroupBuyView = groupView("open", duo, { group: groupOf(duo, [lin]), mine });
const result: GroupResult = { group: opened.group!, mine };
const asking = (shown: GroupBuyView, intent: GroupBuyView["intent"]): GroupBuyView => ({
  ...shown,
  ...(intent && { intent }),
});

function hear(widget: CampaignGroupBuy, ...types: string[]): Event[] {
  const heard: Event[] = [];
  for (const type of types) widget.parentElement!.addEventListener(type, (event) => heard.push(event));
  return heard;
}

describe("a group is opened", () => {
  test("by mouse and by keyboard, and the page hears of it", async () => {
    for (const act of [
      (button: HTMLElement) => userEvent.click(button),
      async (button: HTMLElement) => {
        button.focus();
        await userEvent.keyboard("{Enter}");
      },
    ]) {
      const { widget, asked } = await grouping(groupViews.offer, () => Promise.resolve(result));
      const heard = hear(widget, "campaign-group-open-request", "campaign-group-opened");
      await act(press(widget, "Start a group"));
      await vi.waitFor(() => expect(heard.length).toBe(2));
      expect(asked).toEqual(["open duo"]);
      expect(heard).toMatchObject([
        { type: "campaign-group-open-request", activity: "duo", cancelable: true, bubbles: true, composed: true },
        { type: "campaign-group-opened", activity: "duo", result },
      ]);
      widget.parentElement!.remove();
    }
  });

  test("once, whoever clicks twice", async () => {
    const { widget, asked } = await grouping();
    await userEvent.dblClick(press(widget, "Start a group"));
    press(widget, "Start a group").click();
    expect(asked).toEqual(["open duo"]);
  });

  test("not at all, where the page cancels it", async () => {
    const { widget, asked } = await grouping();
    widget.addEventListener("campaign-group-open-request", (event) => event.preventDefault());
    await userEvent.click(press(widget, "Start a group"));
    expect(asked).toEqual([]);
  });

  test("by events alone where it is fed by data", async () => {
    const widget = await showing(groupViews.offer);
    const heard = hear(widget, "campaign-group-open-request");
    await userEvent.click(press(widget, "Start a group"));
    expect(heard).toMatchObject([{ activity: "duo" }]);
  });

  test("step by step aloud, once each, with the focus in its place", async () => {
    const { widget, become } = await grouping();
    const said = listen(widget);
    const button = press(widget, "Start a group");
    button.focus();
    await userEvent.keyboard("{Enter}");
    await become(asking(groupViews.offer, { action: "open", state: "asking" }));
    expect(button.innerText).toBe("¥199.50\nStarting");
    expect(button.getAttribute("aria-disabled")).toBe("true");
    await become(asking(groupViews.offer, { action: "open", state: "queueing" }));
    expect(button.innerText).toBe("¥199.50\nIn line");
    expect(widget.shadowRoot!.activeElement).toBe(button);
    await become(opened);
    await become({ ...opened });
    expect(widget.shadowRoot!.activeElement).toBe(press(widget, "Copy"));
    expect(said).toEqual(["Starting", "Many people are here. We keep asking for you.", "1 more person to go"]);
  });
});

describe("a group is joined", () => {
  test("from its invite", async () => {
    const { widget, asked } = await grouping(groupViews.invited, () => Promise.resolve(result));
    const heard = hear(widget, "campaign-group-join-request", "campaign-group-joined");
    await userEvent.click(press(widget, "Join this group"));
    await vi.waitFor(() => expect(heard.length).toBe(2));
    expect(asked).toEqual([`join duo ${zhaosGroup.id}`]);
    expect(heard).toMatchObject([
      { activity: "duo", group: zhaosGroup.id },
      { activity: "duo", result },
    ]);
  });

  test("from the list of open ones: its own button says so, the others wait", async () => {
    const other = { ...zhaosGroup, id: "another" };
    const offer = groupView("offer", duo, { mine: myGroups("available", { open: [other, zhaosGroup] }) });
    const { widget, become, asked } = await grouping(offer);
    const [, second] = [...widget.shadowRoot!.querySelectorAll<HTMLElement>(".rows button")];
    await userEvent.click(second!);
    await become(asking(offer, { action: "join", target: zhaosGroup.id, state: "asking" }));
    const buttons = [...widget.shadowRoot!.querySelectorAll<HTMLElement>("button")];
    expect(buttons.map((button) => [button.innerText.replaceAll(/\s+/g, " "), button.ariaDisabled])).toEqual([
      ["¥399 Buy alone", null],
      ["¥199.50 Start a group", "true"],
      ["Join", "true"],
      ["Joining", "true"],
    ]);
    for (const button of buttons) button.click();
    expect(asked).toEqual([`join duo ${zhaosGroup.id}`]);
  });

  test("or not: it filled up a moment ago, and nothing was charged", async () => {
    const { widget, become } = await grouping(groupViews.invited, async () => {
      await become(groupViews.full);
      throw problem("group_full");
    });
    const heard = hear(widget, "campaign-group-error");
    const said = listen(widget);
    await userEvent.click(press(widget, "Join this group"));
    await vi.waitFor(() => expect(heard.length).toBe(1));
    await settle();
    expect(heard).toMatchObject([
      { activity: "duo", action: "join", group: zhaosGroup.id, error: { code: "group_full" } },
    ]);
    expect(text(widget, ".note.notice")).toBe("This group filled up a moment ago. Nothing was charged.");
    expect(said).toEqual(["This group filled up a moment ago. Nothing was charged."]);
    expect(press(widget, "Start a group")).toBeTruthy();
  });

  test.each([
    ["group_full", "This group filled up a moment ago. Nothing was charged."],
    ["group_closed", "This group closed a moment ago. Nothing was charged."],
    ["limit_reached", "You are in as many groups as one may be in. Nothing was charged."],
    ["already_joined", "You are in this group already."],
    ["not_started", "No group can be started now. Nothing was charged."],
    ["internal_error", "That did not go through. Nothing was charged."],
  ])("or not, because %s", async (reason, sentence) => {
    const intent = { action: "join", target: zhaosGroup.id, state: "failed", outcome: "none", reason } as const;
    const widget = await showing(asking(groupViews.offer, intent));
    expect(text(widget, ".note.notice")).toBe(sentence);
  });

  test("or nobody knows yet", async () => {
    const { widget, become } = await grouping(groupViews.invited);
    await userEvent.click(press(widget, "Join this group"));
    const join = { action: "join", target: zhaosGroup.id } as const;
    await become(asking(groupViews.invited, { ...join, state: "checking" }));
    expect(text(widget, ".note")).toBe("No answer yet. We are checking.");
    await become(asking(groupViews.invited, { ...join, state: "failed", outcome: "open" }));
    expect(text(widget, ".note")).toBe("No answer came. It is safe to try again.");
    expect(press(widget, "Try again").innerText).toBe("¥199.50\nTry again");
  });

  test("and what was refused is forgotten with the next press, and with another group", async () => {
    const { widget } = await grouping(groupViews.offer, () => Promise.reject(problem("group_full")));
    await userEvent.click(press(widget, "Join"));
    await vi.waitFor(() => expect(has(widget, ".note")).toBe(true));
    widget.group = "another";
    await settle();
    expect(has(widget, ".note")).toBe(false);
  });
});

describe("others come", () => {
  const before = groupView("open", five, { group: groupOf(five, [lin, maya]), mine });

  test("and it is said once, with how many are to come; the seat grows in", async () => {
    const { widget, become } = await grouping(before);
    const said = listen(widget);
    expect(has(widget, ".arrives")).toBe(false);
    const after = { ...before, group: groupOf(five, [lin, maya, zhao]) };
    await become(after);
    await become({ ...after });
    expect(said).toEqual(["Zhao joined. 2 more people to go"]);
    expect($(widget, ".arrives").innerText).toBe("Z");
    expect(getComputedStyle($(widget, ".arrives")).animationName).toBe("arrive");
  });

  test("several at once, one without a name, until everyone is here", async () => {
    const { widget, become } = await grouping(before);
    const said = listen(widget);
    const group = groupOf(five, [lin, maya, zhao, guest(1), guest(2)], { status: "completed" });
    await become(groupView("completed", five, { group, mine }));
    expect(said).toEqual(["Zhao, a member and a member joined. Everyone is here"]);
  });

  test("or the time is over, which is said too", async () => {
    const { widget, become } = await grouping(opened);
    await become({ ...groupViews.expired, group: { ...groupViews.expired.group!, id: opened.group!.id } });
    expect(spoken(widget)).toBe("Not filled in time");
  });

  test("nothing is said of those who were there, nor of one's own arrival", async () => {
    const { widget, become } = await grouping(groupViews.invited);
    await become(groupView("open", duo, { group: groupOf(duo, [zhao, lin], { id: zhaosGroup.id }), mine }));
    expect(spoken(widget)).toBe("");
    expect(has(widget, ".arrives")).toBe(false);
  });

  test("a seat does not grow under reduced motion", async () => {
    const { widget, become } = await grouping(before);
    await withMedia({ "prefers-reduced-motion": "reduce" }, async () => {
      await become({ ...before, group: groupOf(five, [lin, maya, zhao]) });
      expect(getComputedStyle($(widget, ".arrives")).animationName).toBe("none");
    });
  });
});

describe("a group is left", () => {
  const ask = async (shown = groupViews.open) => {
    const { widget, ...rest } = await grouping(shown, () => Promise.resolve(result));
    press(widget, "Leave the group").focus();
    await userEvent.keyboard("{Enter}");
    await settle();
    return { widget, ...rest };
  };

  test("after a question that says what becomes of the money and of the leader's place", async () => {
    const { widget, asked } = await ask();
    expect(text(widget, ".leaving")).toBe(
      "Leave this group? All that you paid goes back to you. Maya leads the group from then on. Stay Leave the group",
    );
    expect(widget.shadowRoot!.activeElement).toBe(press(widget, "Stay"));
    expect(asked).toEqual([]);
    const heard = hear(widget, "campaign-group-leave-request", "campaign-group-left");
    await userEvent.click(press(widget, "Leave the group"));
    await vi.waitFor(() => expect(heard.length).toBe(2));
    expect(asked).toEqual([`leave duo ${groupViews.open.group!.id}`]);
    expect(heard).toMatchObject([{ activity: "duo", group: groupViews.open.group!.id }, { result }]);
  });

  test.each<[string, GroupBuyView, string]>([
    ["a member", packInvite, "All that you paid goes back to you. Stay"],
    ["the last one", opened, "All that you paid goes back to you. Nobody else is in it: the group ends. Stay"],
    [
      "one before somebody without a name",
      groupView("open", five, { group: groupOf(five, [lin, guest(3)]), mine }),
      "All that you paid goes back to you. The next member leads the group from then on. Stay",
    ],
  ])("%s is told what concerns them", async (_, shown, words) => {
    const group = shown === packInvite ? groupOf(five, [zhao, lin]) : shown.group!;
    const { widget } = await ask(groupView("open", five, { group, mine }));
    expect(text(widget, ".leaving")).toContain(words);
  });

  test("or not: Stay and Escape lead back to where the question came from", async () => {
    for (const key of ["{Enter}", "{Escape}"]) {
      const { widget, asked } = await ask();
      await userEvent.keyboard(key);
      await vi.waitFor(() => expect(has(widget, ".leaving")).toBe(false));
      expect(widget.shadowRoot!.activeElement).toBe(press(widget, "Leave the group"));
      expect(asked).toEqual([]);
      widget.parentElement!.remove();
    }
  });

  test("aloud, and the question does not come back with the next group", async () => {
    const { widget, become } = await ask();
    await userEvent.click(press(widget, "Leave the group"));
    await become(asking(groupViews.open, { action: "leave", target: groupViews.open.group!.id, state: "asking" }));
    expect(press(widget, "Leaving").ariaDisabled).toBe("true");
    await become(groupViews.left);
    expect(spoken(widget)).toBe("You left the group");
    await become(opened);
    expect(has(widget, ".leaving")).toBe(false);
  });

  test("or it fails, and the shopper is still in it", async () => {
    const { widget, become } = await ask();
    const intent = { action: "leave", target: groupViews.open.group!.id, state: "failed", outcome: "none" } as const;
    await become(asking(groupViews.open, intent));
    expect(text(widget, ".note.notice")).toBe("That did not go through. You are still in the group.");
  });
});

describe("buying alone", () => {
  test("is a link that a page may take over, a button, or the page's own", async () => {
    const widget = await showing(groupViews.offer, 360, `alone-href="#alone"`);
    const asked = vi.fn((event: Event) => event.preventDefault());
    widget.addEventListener("campaign-buy-alone-request", asked);
    await userEvent.click(press(widget, "Buy alone"));
    expect(asked.mock.calls[0]![0]).toMatchObject({ activity: "duo" });
    expect(location.hash).not.toBe("#alone");
    widget.removeAttribute("alone-href");
    await settle();
    await userEvent.click($(widget, "slot[name=alone] button"));
    expect(asked).toHaveBeenCalledTimes(2);
    widget.innerHTML = `<a slot="alone" href="#basket">To the basket</a>`;
    expect(widget.querySelector("a")!.getBoundingClientRect().width).toBeGreaterThan(0);
  });
});
