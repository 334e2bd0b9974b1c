import { afterEach, describe, expect, test, vi } from "vitest";
import { views as couponViews } from "../../test/campaign.ts";
import { checkingIn } from "../../test/check-in.ts";
import { everyCheckInView } from "../../test/check-in-views.ts";
import { claiming } from "../../test/coupon.ts";
import { focusablesOf } from "../../test/focus-ring.ts";
import { grouping } from "../../test/group-buy.ts";
import { everyGroupView } from "../../test/group-buy-views.ts";
import { playing } from "../../test/lucky-draw.ts";
import { views as drawViews } from "../../test/lucky-draw-views.ts";
import { settle } from "../../test/mount.ts";
import { placeOf } from "../../test/shadows.ts";

afterEach(() => void vi.restoreAllMocks());

interface Stage {
  widget: HTMLElement & { requestUpdate(): void };
  /** Everything that it may come to show, by name. */
  states: Record<string, () => void>;
  /** Where the shopper starts from. */
  from: string[];
}

/** What a client shows, by name. */
function shows<View>(views: Record<string, View>, show: (view: View) => void): Record<string, () => void> {
  return Object.fromEntries(Object.entries(views).map(([name, view]) => [name, () => show(view)]));
}

const stages: Record<string, () => Promise<Stage>> = {
  coupon: async () => {
    const { widget, client } = await claiming();
    return {
      widget,
      from: ["claimable", "claimed", "unavailable", "signed-out"],
      states: shows(couponViews, (view) => client.show("save-50", view)),
    };
  },
  "group-buy": async () => {
    const { widget, client } = await grouping();
    return {
      widget,
      from: ["offer", "open", "invited"],
      states: shows(everyGroupView, (view) => client.groupBuy.show("duo", view)),
    };
  },
  "lucky draw": async () => {
    const { widget, client } = await playing();
    return {
      widget,
      from: ["ready", "won", "no-chances"],
      states: shows(drawViews, (view) => client.luckyDraw.show("wheel", view)),
    };
  },
  "check-in": async () => {
    const { widget, client } = await checkingIn();
    return {
      widget,
      from: ["ready", "several missed"],
      states: shows(everyCheckInView, (view) => client.checkIn.show("daily", view)),
    };
  },
};

/** Where the focus is lost to the page. */
const isLost = (widget: HTMLElement): boolean => document.activeElement !== widget || !widget.shadowRoot!.activeElement;

/** One of each kind of what can be reached by the Tab key. */
function stops({ shadowRoot }: HTMLElement): HTMLElement[] {
  const all = focusablesOf(shadowRoot!).filter(({ tabIndex }) => tabIndex >= 0);
  return [...new Map(all.map((each) => [`${each.localName} ${each.className} ${each.id}`, each])).values()];
}

describe.each(Object.keys(stages))("the focus stays in a %s", (mechanic) => {
  test("whatever it comes to show, from whatever has it", async () => {
    const { widget, states, from } = await stages[mechanic]!();
    const lost: string[] = [];
    for (const name of from) {
      states[name]!();
      await settle();
      for (const at of stops(widget).keys()) {
        for (const [to, show] of Object.entries(states)) {
          states[name]!();
          await settle();
          const stop = stops(widget)[at]!;
          stop.focus();
          if (isLost(widget)) throw new Error(`${placeOf(stop)} takes no focus`);
          const place = placeOf(stop);
          show();
          await settle();
          if (isLost(widget)) lost.push(`from ${name}, ${place} to ${to}`);
        }
      }
    }
    expect(lost).toEqual([]);
  });

  test("where it is: through a hundred updates, the same data read anew, and another language", async () => {
    const { widget, states, from } = await stages[mechanic]!();
    states[from[0]!]!();
    await settle();
    for (const stop of stops(widget)) {
      stop.focus();
      for (let update = 0; update < 100; update++) {
        widget.requestUpdate();
        await settle(widget.parentElement!);
      }
      states[from[0]!]!();
      await settle();
      document.documentElement.lang = "zh-CN";
      await vi.waitUntil(() => /\p{Script=Han}/u.test(widget.shadowRoot!.textContent));
      await settle();
      expect(widget.shadowRoot!.activeElement).toBe(stop);
      document.documentElement.lang = "en";
      await settle();
      expect(widget.shadowRoot!.activeElement).toBe(stop);
    }
  });

  test("of the page alone: a widget that changes takes it from nobody", async () => {
    const { states } = await stages[mechanic]!();
    for (const show of Object.values(states)) {
      show();
      await settle();
      expect(document.activeElement).toBe(document.body);
    }
  });
});
