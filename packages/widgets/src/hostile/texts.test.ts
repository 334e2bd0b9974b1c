import type { GroupMember } from "@campaign-kit/sdk";
import { afterEach, describe, expect, test, vi } from "vitest";
import { campaign, now, save50, view as couponView } from "../../test/campaign.ts";
import { showing as checkIn } from "../../test/check-in.ts";
import { checkInView, daily } from "../../test/check-in-views.ts";
import { showing as coupon } from "../../test/coupon.ts";
import { showing as groupBuy } from "../../test/group-buy.ts";
import { duo, groupOf, groupsOf, groupView, lin, myGroups, zhao } from "../../test/group-buy-views.ts";
import { button, showing as luckyDraw } from "../../test/lucky-draw.ts";
import { view as drawView, wheel } from "../../test/lucky-draw-views.ts";
import { $, has, mount, settle, text } from "../../test/mount.ts";
import type { CampaignCountdown } from "../countdown/countdown.ts";
import { nameIn, plainName } from "../internal/name.ts";
import "../define.ts";

afterEach(() => vi.restoreAllMocks());

/** Each widget with one text in every place that a shop or a shopper may write in. */
async function writing(words: string): Promise<HTMLElement[]> {
  const title = { en: words };
  const scope = { type: "category", id: "skin-care", title } as const;
  const activity = { ...save50, title, scope, terms: title };
  const named = (member: GroupMember): GroupMember => ({ ...member, nickname: words });
  const prizes = wheel.prizes.map((prize) => ({ ...prize, title, icon: words }));
  const winners = [{ nickname: words, avatar: 1, prize: "phone", at: now }];
  const deal = { ...duo, title };
  const open = groupOf(deal, [named(zhao)]);
  const countdown = await mount<CampaignCountdown>(
    `<campaign-countdown time-zone="Asia/Shanghai"></campaign-countdown>`,
    320,
  );
  countdown.data = {
    campaign: { ...campaign, name: title, phases: campaign.phases.map((phase) => ({ ...phase, name: title })) },
    clock: { now: () => Date.parse(now), subscribe: () => () => undefined },
  };
  await settle();
  const draw = await luckyDraw(drawView("ready", { activity: { ...wheel, title, prizes, winners } }), 320, "look=grid");
  button(draw, "Winners").click();
  await vi.waitFor(() => expect(has(draw, ".won")).toBe(true));
  return [
    countdown,
    await coupon(couponView("claimable", activity), 320),
    await coupon(couponView("claimable", { ...activity, terms: undefined } as never, { excludes: [activity] }), 320),
    await coupon(couponView("ineligible", activity, { reason: "excluded", excludedBy: activity }), 320),
    await groupBuy(groupView("offer", deal, { mine: myGroups("available", { open: [open] }) }), 320),
    await groupBuy(groupView("invited", deal, { group: open }), 320),
    await groupBuy(groupView("open", groupsOf(5), { group: groupOf(groupsOf(5), [lin, named(zhao)]) }), 320),
    draw,
    await luckyDraw(drawView("ready", { activity: { ...wheel, title, prizes, winners } }), 320),
    await checkIn(
      checkInView("ready", {
        activity: {
          ...daily,
          title,
          milestones: [{ days: 3, rewards: [{ ...daily.milestones[1]!.rewards[0]!, title } as never] }],
        },
      }),
      320,
    ),
  ];
}

describe("a campaign's texts are shown as text", () => {
  test("markup and script in every field", { timeout: 30_000 }, async () => {
    const ran = vi.fn();
    Object.assign(window, { ran });
    const markup = `"'><script>ran()</script><img src=x onerror="ran()"><svg onload=ran()><b>\${ran()}</b>{{ran()}}<!--`;
    for (const widget of await writing(markup)) {
      expect(widget.shadowRoot!.textContent, widget.localName).toContain("<script>");
      expect(widget.shadowRoot!.querySelector("script, img, b, [onerror], [onload]")).toBeNull();
    }
    expect(ran).not.toHaveBeenCalled();
  });

  test("ten thousand letters stay within the widget", { timeout: 60_000 }, async () => {
    for (const widget of await writing(`${"W".repeat(10_000)} 字 👩‍👩‍👧‍👦`)) {
      const { right } = widget.getBoundingClientRect();
      const wide = [...widget.shadowRoot!.querySelectorAll(".widget *")].filter(
        (element) =>
          !element.closest("svg, .visually-hidden, [role=status], .covered, .scroll, .moves") &&
          element.getBoundingClientRect().right > right + 1,
      );
      expect(wide.map((element) => `${widget.localName} ${element.localName}.${element.className}`)).toEqual([]);
    }
  });

  test("nothing, or nothing that can be seen, in every field", async () => {
    for (const words of ["", " ", "\u200B\u200D\uFEFF"]) {
      const widgets = await writing(words);
      expect(text(widgets[5]!, ".title")).toBe("A group");
      for (const widget of widgets) expect(widget.matches(":state(unknown)")).toBe(false);
    }
  });
});

describe("a shopper's name moves nothing beside it", () => {
  /** From left to right, as it is drawn. */
  function drawn(element: Element): string {
    const range = document.createRange();
    const letters: [number, string][] = [];
    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      for (let at = 0; at < node.textContent!.length; at++) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, width } = range.getBoundingClientRect();
        if (width) letters.push([left, node.textContent![at]!]);
      }
    }
    return letters
      .sort(([a], [b]) => a - b)
      .map(([, letter]) => letter)
      .join("");
  }
  const invitedBy = async (nickname: string) => {
    const group = groupOf(duo, [{ ...zhao, nickname }]);
    return $(await groupBuy(groupView("invited", duo, { group }), 760), ".title");
  };

  test("with signs that turn the text around: they are taken out", async () => {
    for (const sign of "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069")
      expect(drawn(await invitedBy(`Zh${sign}ao`)), sign.codePointAt(0)!.toString(16)).toBe("Zhao’s group");
  });

  test("nor does a title with such signs within a sentence", async () => {
    const excludedBy = { ...save50, title: { en: "\u202EAll\u202D of it\u202C" } };
    const widget = await coupon(couponView("ineligible", save50, { reason: "excluded", excludedBy }), 760);
    expect(drawn($(widget, ".note span")).replaceAll(" ", "")).toBe("NotwithAllofit,whichyouhave.");
  });

  test("of another direction: the sentence keeps its order around it", async () => {
    const title = drawn(await invitedBy("ليلى 12"));
    expect(title).toMatch(/’s group$/);
    expect(nameIn("Zhao (3)", "en")).toBe("Zhao (3)");
    expect(nameIn("ليلى", "en")).toBe("\u2068ليلى\u2069");
  });

  test("of nothing that can be seen is no name", () => {
    for (const name of ["", " ", "\u200B", "\u202E", "\uFEFF\u2060", 5, {}, null, undefined])
      expect(plainName(name)).toBeUndefined();
    for (const name of ["赵敏", "👩‍🚀", "7", "नमिता", "…"]) expect(plainName(name)).toBe(name);
  });
});
