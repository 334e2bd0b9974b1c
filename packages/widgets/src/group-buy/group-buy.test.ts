import { type GroupBuyView } from "@campaign-kit/sdk";
import { afterEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { FakeClock } from "../../test/fake-client.ts";
import {
  crowd,
  duo,
  everyGroupView as views,
  familyPack,
  groupOf,
  groupsOf,
  groupView,
  groupViews,
  guest,
  maya,
  myGroups,
  packInvite,
  packView,
  zhao,
  zhaosGroup,
} from "../../test/group-buy-views.ts";
import { drawn, grouping, inviteHref, press, showing } from "../../test/group-buy.ts";
import { $, has, mount, settle, text } from "../../test/mount.ts";
import { speak } from "../../test/speak.ts";
import type { CampaignGroupBuy } from "./group-buy.ts";

const all = `${inviteHref} alone-href="#" order-href="#" sign-in-href="#"`;

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const seats = (widget: CampaignGroupBuy) =>
  [...widget.shadowRoot!.querySelectorAll<HTMLElement>(".seats > li")].map((seat) =>
    [seat.querySelector<HTMLElement>(".seat")!.innerText.trim(), seat.querySelector(".visually-hidden")!.textContent]
      .join(" ")
      .trim(),
  );

describe("is accessible", () => {
  test("as a group with its title for a name; the way into another's group says whose", async () => {
    const widget = await showing(groupViews.offer);
    const within = page.elementLocator(widget);
    await expect.element(within.getByRole("group")).toHaveAccessibleName("Together for two");
    await expect.element(within.getByRole("list", { name: "Open groups" })).toBeVisible();
    await expect
      .element(within.getByRole("button", { name: "Join Zhao’s group", exact: true }))
      .toHaveAccessibleDescription("Together for two");
  });

  test("a seat says who has it, and a code what it is", async () => {
    const widget = await showing(groupViews.open);
    expect(seats(widget)).toEqual(["You You, leader", "M Maya", "Z Zhao", "free seat", "free seat"]);
    await vi.waitUntil(() => has(widget, ".code svg"));
    await expect.element(page.elementLocator(widget).getByRole("img", { name: "QR code of the invite" })).toBeVisible();
  });

  test("busy while it loads", async () => {
    const widget = await showing(groupViews.loading);
    expect($(widget, "[role=group]").getAttribute("aria-busy")).toBe("true");
    await vi.waitFor(() => expect($(widget, "[role=group]").getAttribute("aria-label")).toBe("Loading"));
  });
});

describe("offers", () => {
  test("a price together and one alone, with nobody at the table yet", async () => {
    const widget = await showing(groupView("offer", duo));
    expect(text(widget, ".price")).toBe("¥199.50 each, in a group of 2");
    expect(text(widget, ".top")).toBe("2 seats 24 hours to fill");
    expect(seats(widget)).toEqual(["You a seat for you", "free seat"]);
    expect(press(widget, "Buy alone").innerText).toBe("¥399\nBuy alone");
    expect(press(widget, "Start a group").innerText).toBe("¥199.50\nStart a group");
    expect(has(widget, ".rows")).toBe(false);
  });

  test("prices that fall with the people", async () => {
    const widget = await showing(groupView("offer", familyPack));
    expect(text(widget, ".muted")).toBe("The more people, the lower the price. ¥59 alone.");
    expect(text(widget, ".tiers")).toBe("3 people ¥49 5 people ¥42 8 people ¥36");
    expect(text(widget, ".fine")).toBe("The leader pays ¥3 less. Everyone pays the last price reached.");
    expect(has(widget, ".reached")).toBe(false);
  });

  test("more than eight seats as a figure", async () => {
    expect(text(await showing(groupView("offer", groupsOf(20))), ".table")).toBe("20 seats 24 hours to fill");
    const widget = await showing(crowd);
    expect(text(widget, ".table")).toBe("7 of 20 seated");
    expect(has(widget, ".seat")).toBe(false);
  });

  test.each([
    [1440, "24 hours to fill"],
    [2880, "2 days to fill"],
    [90, "90 minutes to fill"],
    [60, "1 hour to fill"],
  ])("%d minutes as %s", async (minutesToFill, words) => {
    const widget = await showing(groupView("offer", { ...duo, minutesToFill }));
    expect(text(widget, ".top")).toContain(words);
  });

  test("open groups of others with their prices, where these differ; only those that can be joined with a button", async () => {
    const open = [packInvite.group!, { ...packInvite.group!, id: "full", join: "group_full" as const }];
    const widget = await showing(groupView("offer", familyPack, { mine: myGroups("available", { open }) }));
    const rows = [...widget.shadowRoot!.querySelectorAll<HTMLElement>(".rows li")];
    expect(rows.map(({ innerText }) => innerText.replaceAll(/\s+/g, " "))).toEqual([
      "Z Zhao’s group ¥49 · 4 seats left · closes in 21:12:33 Join",
      "Z Zhao’s group ¥49 · 4 seats left · closes in 21:12:33",
    ]);
  });

  test("nothing together where it is over, or not yet open", async () => {
    const ended = await showing(groupViews.ended);
    expect(text(ended, ".stamp")).toBe("Ended");
    expect(text(ended, ".muted")).toBe("Starting a group ended 13 Nov, 24:00.");
    expect([...ended.shadowRoot!.querySelectorAll("button")].map(({ innerText }) => innerText)).toEqual([
      "¥399\nBuy alone",
    ]);
    const upcoming = await showing(groupViews.upcoming);
    expect(text(upcoming, ".opens")).toBe("Opens in 02:18:45");
    expect(text(upcoming, ".price")).toBe("¥199.50 each, in a group of 2");
  });
});

describe("an invite", () => {
  test("says whose group it is, what it costs, and keeps a seat for the reader", async () => {
    const widget = await showing(groupViews.invited);
    expect(text(widget, ".title")).toBe("Zhao’s group");
    expect(text(widget, ".clock")).toBe("05:12:33");
    expect(seats(widget)).toEqual(["Z Zhao, leader", "You a seat for you"]);
    expect(press(widget, "Join this group").innerText).toBe("¥199.50\nJoin this group");
    expect(has(widget, ".rows")).toBe(false);
  });

  test("with price steps says what is reached and what is missing", async () => {
    const widget = await showing(packInvite);
    const steps = [...widget.shadowRoot!.querySelectorAll<HTMLElement>(".tier")];
    expect(steps.map(({ innerText }) => innerText.replaceAll(/\s+/g, " "))).toEqual([
      "3 people ¥49 Reached",
      "5 people ¥42 1 more",
      "8 people ¥36 4 more",
    ]);
    expect(steps.map((step) => step.classList.contains("reached"))).toEqual([true, false, false]);
    expect(press(widget, "Join this group").innerText).toBe("¥49\nJoin this group");
  });

  test.each<[string, GroupBuyView, string]>([
    ["full", groupViews.full, "This group is full."],
    [
      "at the limit",
      groupViews["limit-reached"],
      "At most 1 group each, and you have 1. One that fails, or that you leave, does not count.",
    ],
  ])("that cannot be followed says why: %s", async (_, shown, sentence) => {
    const widget = await showing(shown);
    expect(text(widget, ".note")).toBe(sentence);
    expect(() => press(widget, "Join")).toThrow();
    expect(press(widget, "Buy alone")).toBeTruthy();
  });

  test("that came too late leads to a group of one's own", async () => {
    const widget = await showing(groupViews.closed);
    expect(text(widget, ".stamp")).toBe("Closed");
    expect(text(widget, ".muted")).toBe("The group closed on 12 Nov, 09:40.");
    expect(press(widget, "Start a group")).toBeTruthy();
  });

  test("is public: a visitor sees the table, and signs in to join", async () => {
    const group = { ...zhaosGroup, join: "authentication_required" as const };
    const widget = await showing({ ...groupViews["signed-out"], group });
    expect(text(widget, ".title")).toBe("Zhao’s group");
    const asked = vi.fn();
    widget.addEventListener("campaign-sign-in-request", asked);
    await userEvent.click(press(widget, "Sign in"));
    expect(asked.mock.calls[0]![0]).toMatchObject({ activity: "duo" });
  });

  test("of one without a name is a group; a face is an initial of any script, or a mark", async () => {
    const group = groupOf(groupsOf(5), [guest(9), { ...maya, nickname: "👩‍👩‍👧 Team" }, { ...zhao, nickname: "赵" }]);
    const widget = await showing(groupView("invited", groupsOf(5), { group }));
    expect(text(widget, ".title")).toBe("A group");
    expect(seats(widget).slice(0, 4)).toEqual(["a member, leader", "👩‍👩‍👧 👩‍👩‍👧 Team", "赵 赵", "You a seat for you"]);
    expect(has(widget, ".seats li:first-child .seat > svg")).toBe(true);
  });
});

describe("one's own group", () => {
  test("says how many are to come, what it costs, and what happens if they do not", async () => {
    const widget = await showing(groupViews.open);
    expect(text(widget, ".title")).toBe("2 more people to go");
    expect(text(widget, ".muted")).toBe("Together for two · You pay ¥199.50.");
    expect(text(widget, ".table")).toContain("3 of 5 seated");
    expect(text(widget, ".fine")).toBe("Not enough people by 12 Nov, 15:04? Everyone gets all of their money back.");
  });

  test("with enough people says what more would bring, and what everyone pays in the end", async () => {
    const widget = await showing(packView(4));
    expect(text(widget, ".title")).toBe("1 more for ¥42 each");
    expect(widget.shadowRoot!.querySelectorAll<HTMLElement>(".fine").item(4).innerText).toBe(
      "At 12 Nov, 15:04, or once the group is full, everyone pays the last price reached.",
    );
  });

  test("has no link where the page does not say where it leads", async () => {
    const widget = await showing(groupViews.open, 360, "");
    expect(has(widget, ".invite")).toBe(false);
    expect(press(widget, "Leave the group")).toBeTruthy();
  });

  test("that is complete bears a stamp, and leads to the order", async () => {
    const widget = await showing(groupViews.completed, 360, `order-href="#order"`);
    expect(text(widget, ".title")).toBe("Everyone is here");
    expect(text(widget, ".muted")).toBe("You pay ¥199.50.");
    expect(text(widget, ".stamp")).toBe("Group complete");
    expect(press(widget, "See the order").getAttribute("href")).toBe("#order");
    expect(() => press(widget, "Start a new group")).toThrow();
  });

  test("that succeeded with fewer draws those who are there, and tells what went back", async () => {
    const shown = packView(6, { status: "completed", endedAt: "2026-11-12T07:04:57.000Z" });
    const refund = { amount: { amount: 700, currency: "CNY" }, status: "due" as const };
    const group = { ...shown.group!, mine: { ...shown.group!.mine!, refund } };
    delete group.next;
    const widget = await showing({ ...shown, state: "completed", group });
    expect(text(widget, ".title")).toBe("Enough people are here");
    expect(seats(widget).length).toBe(6);
    expect(text(widget, ".note")).toBe("¥7 is on its way back to you.");
    expect(press(widget, "Start a new group")).toBeTruthy();
  });

  test.each<[GroupBuyView["state"], string, string, string]>([
    ["expired", "Not filled in time", "Closed", "¥199.50 went back to your card on 12 Nov, 09:41."],
    ["cancelled", "The group was called off", "Cancelled", "¥199.50 is on its way back to you."],
    ["left", "You left the group", "Left", "¥199.50 went back to your card on 12 Nov, 09:41."],
  ])("that is %s says what becomes of the money, and that it does not count", async (state, title, stamp, note) => {
    const widget = await showing(groupViews[state]);
    expect(text(widget, ".title")).toBe(title);
    expect(text(widget, ".stamp.pencil")).toBe(stamp);
    expect(text(widget, ".note.checked")).toBe(note);
    expect(text(widget, ".fine")).toBe("This try does not count towards your limit.");
    expect(press(widget, "Start a new group")).toBeTruthy();
    widget.data = { ...groupViews[state], mine: myGroups("ended") };
    await settle();
    expect(() => press(widget, "Start a new group")).toThrow();
  });
});

describe("what it does not know", () => {
  test("is shown safely", async () => {
    const widget = await showing({ ...groupViews.open, state: "frozen" as "open" });
    expect(widget.matches(":state(unknown)")).toBe(true);
    expect(text(widget, ".note")).toBe("Not available at the moment.");
    expect(widget.shadowRoot!.querySelectorAll("button").length).toBe(0);
  });

  test("and what could not be loaded can be asked for again", async () => {
    const { widget, client } = await grouping(groupViews.unavailable);
    expect(text(widget, ".note")).toBe("This could not be loaded.");
    await userEvent.click(press(widget, "Try again"));
    expect(client.refreshed).toBe(1);
  });

  test("a nickname is text, not markup", async () => {
    const group = groupOf(duo, [{ ...zhao, nickname: "<b>Zhao</b>" }]);
    const widget = await showing(groupView("invited", duo, { group }));
    expect(text(widget, ".title")).toBe("<b>Zhao</b>’s group");
    expect(has(widget, ".title b")).toBe(false);
  });
});

describe("counts by the server's clock", () => {
  test("what a group has left, and then waits for the server to say what became of it", async () => {
    const clock = new FakeClock();
    const widget = await showing({ ...groupViews.open, clock });
    const place = widget.parentElement!;
    widget.remove();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    clock.set("2026-11-12T07:04:55.500Z");
    place.append(widget);
    await settle();
    expect(text(widget, ".clock")).toBe("00:00:02");
    expect($(widget, ".clock [role=timer]").getAttribute("aria-live")).toBe("off");
    vi.advanceTimersByTime(600);
    await settle();
    expect(text(widget, ".clock")).toBe("00:00:01");
    vi.advanceTimersByTime(1000);
    await settle();
    expect(text(widget, ".clock")).toBe("Checking");
    expect(text(widget, ".title")).toBe("2 more people to go");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("and nobody joins in the meantime", async () => {
    const clock = new FakeClock("2026-11-11T15:04:58.000Z");
    const widget = await showing({ ...groupViews.invited, clock });
    const asked = vi.fn();
    widget.addEventListener("campaign-group-join-request", asked);
    expect(press(widget, "Join this group").getAttribute("aria-disabled")).toBe("true");
    press(widget, "Join this group").click();
    expect(asked).not.toHaveBeenCalled();
  });

  test("tells the instant where it is far off, or where nobody told the time", async () => {
    const far = await showing({ ...groupViews.open, clock: new FakeClock("2026-11-01T00:00:00.000Z") });
    expect(text(far, ".clock")).toBe("closes 12 Nov, 15:04");
    const timeless = { ...groupViews.open };
    delete timeless.clock;
    expect(text(await showing(timeless), ".clock")).toBe("closes 12 Nov, 15:04");
  });
});

test("speaks Chinese, and changes live", async () => {
  const widget = await showing(groupViews.open);
  document.documentElement.lang = "zh-CN";
  await vi.waitFor(() => expect(text(widget, ".title")).toBe("还差 2 人成团"));
  await vi.waitFor(() => expect(text(widget, ".table")).toContain("已有 3 / 5 人"));
  expect(text(widget, ".fine")).toBe("若 11月12日 15:04 前未成团，全额退款。");
  widget.data = groupViews.completed;
  await drawn(widget, widget.data);
  expect(text(widget, ".stamp")).toBe("拼团成功");
  document.documentElement.lang = "zh-TW";
  await vi.waitFor(() => expect(text(widget, ".stamp")).toBe("團購成功"));
});

describe("fits", () => {
  test.each([328, 360, 640])("an offer is as high as its bones at %d px", async (width) => {
    const widget = await showing(groupViews.loading, width);
    const height = widget.offsetHeight;
    widget.data = groupView("offer", duo);
    await settle();
    expect(widget.offsetHeight).toBe(height);
  });

  test("nothing moves while an answer is on its way", async () => {
    const widget = await showing(groupViews.offer);
    const height = widget.offsetHeight;
    widget.data = views["asking"]!;
    await settle();
    expect(widget.offsetHeight).toBe(height);
  });

  for (const width of [220, 320, 360, 640]) {
    test(`into ${width} px: nothing is cut off, also with 200 % text, long words and large sums`, async () => {
      const long: GroupBuyView = groupView(
        "invited",
        {
          ...duo,
          title: { en: "Donaudampfschifffahrtsgesellschaftskapitän" },
          price: { amount: 123_456_789, currency: "CNY" },
        },
        { group: groupOf(duo, [{ ...zhao, nickname: "Wolfeschlegelsteinhausenbergerdorff" }]) },
      );
      for (const size of ["100%", "200%"]) {
        document.documentElement.style.fontSize = size;
        for (const [name, shown] of Object.entries({ ...views, long })) {
          const widget = await showing(shown, width, all);
          const sheet = $(widget, ".sheet").getBoundingClientRect();
          for (const element of widget.shadowRoot!.querySelectorAll(
            ".title, .muted, .note, .action, .seat, .figure, .fine, .clock, .top, .pencil, .code, .tier",
          )) {
            const box = element.getBoundingClientRect();
            const what = `${size} ${name} ${element.className}`;
            expect(box.right, what).toBeLessThanOrEqual(sheet.right + 1);
            expect(box.left, what).toBeGreaterThanOrEqual(sheet.left - 1);
            expect(box.bottom, what).toBeLessThanOrEqual(sheet.bottom + 1);
          }
          widget.parentElement!.remove();
        }
      }
    });
  }

  test("fingers: whatever can be pressed is 44 px high", async () => {
    for (const shown of Object.values(views)) {
      const widget = await showing(shown, 328, all);
      for (const target of widget.shadowRoot!.querySelectorAll("button, a, input")) {
        const whole = target.localName === "input" ? target.parentElement! : target;
        expect(whole.getBoundingClientRect().height, target.outerHTML).toBeGreaterThanOrEqual(44);
      }
      widget.parentElement!.remove();
    }
  });

  test("below 300 px the stairs are rows, and the code stays away", async () => {
    const widget = await showing(packView(4), 280);
    await vi.waitUntil(() => has(widget, ".code svg"));
    const [first, second] = [...widget.shadowRoot!.querySelectorAll(".tier")].map((tier) =>
      tier.getBoundingClientRect(),
    );
    expect(second!.top).toBeGreaterThanOrEqual(first!.bottom - 1);
    expect($(widget, ".code").checkVisibility()).toBe(false);
  });

  test("right to left: the first seat is at the right, the arrow points left", async () => {
    const widget = await showing(groupViews.completed, 360, all);
    await speak("ar");
    const [first, second] = [...widget.shadowRoot!.querySelectorAll(".seat")].map((seat) =>
      seat.getBoundingClientRect(),
    );
    expect(first!.left).toBeGreaterThan(second!.left);
    expect(getComputedStyle($(widget, ".forward")).transform).toBe("matrix(-1, 0, 0, 1, 0, 0)");
  });
});

test("takes data as JSON, with nothing of a server", async () => {
  const plain = { ...groupViews.expired };
  delete plain.clock;
  const widget = await mount<CampaignGroupBuy>(`<campaign-group-buy></campaign-group-buy>`);
  widget.setAttribute("data", JSON.stringify(plain));
  await vi.waitFor(() => expect(text(widget, ".stamp")).toBe("Closed"));
});

test("watches the group that it is invited to, and leaves nothing behind", async () => {
  const { widget, client } = await grouping(groupViews.invited, undefined, `group="${zhaosGroup.id}"`);
  expect(client.groupBuy.invites).toEqual([zhaosGroup.id]);
  widget.group = "another";
  await settle();
  expect(client.groupBuy.invites).toEqual([zhaosGroup.id, "another"]);
  expect(client.watchers).toBe(2);
  widget.remove();
  expect(client.watchers).toBe(0);
});
