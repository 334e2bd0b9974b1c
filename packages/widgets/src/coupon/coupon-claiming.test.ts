import { type CouponView } from "@campaign-kit/sdk";
import { afterEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { couponOf, save50, skincare15, view, views } from "../../test/campaign.ts";
import { action, claimed, claiming, problem, showing, spoken } from "../../test/coupon.ts";
import { $, settle, text } from "../../test/mount.ts";
import type { CampaignCoupon } from "./coupon.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("claims", () => {
  test("by mouse and by keyboard, and says so with events", async () => {
    for (const press of [
      (widget: CampaignCoupon) => userEvent.click(action(widget)),
      async (widget: CampaignCoupon) => {
        action(widget).focus();
        await userEvent.keyboard("{Enter}");
      },
    ]) {
      const { widget, client } = await claiming(() => Promise.resolve(claimed));
      const heard: Event[] = [];
      const hear = (event: Event) => heard.push(event);
      for (const type of ["campaign-claim-request", "campaign-claimed"]) document.addEventListener(type, hear);
      await press(widget);
      await vi.waitFor(() => expect(heard.length).toBe(2));
      expect(client.claims).toEqual(["save-50"]);
      expect(heard).toMatchObject([
        { type: "campaign-claim-request", activity: "save-50", cancelable: true, bubbles: true, composed: true },
        { type: "campaign-claimed", activity: "save-50", claim: claimed, bubbles: true, composed: true },
      ]);
      for (const type of ["campaign-claim-request", "campaign-claimed"]) document.removeEventListener(type, hear);
      widget.remove();
    }
  });

  test("once, whoever clicks twice", async () => {
    const { widget, client } = await claiming();
    await userEvent.dblClick(action(widget));
    await userEvent.click(action(widget));
    expect(client.claims).toEqual(["save-50"]);
  });

  test("and the second half of a double click does not press what came in its place", async () => {
    const { widget, become } = await claiming(async () => {
      await become("claimed", { coupon: couponOf(save50) });
      return claimed;
    });
    const used = vi.fn();
    widget.addEventListener("campaign-use-request", used);
    await userEvent.dblClick(action(widget));
    await vi.waitFor(() => expect(action(widget).innerText).toBe("Use it"));
    expect(used).not.toHaveBeenCalled();
  });

  test("nothing, where the page cancels", async () => {
    const { widget, client } = await claiming();
    widget.addEventListener("campaign-claim-request", (event) => event.preventDefault());
    await userEvent.click(action(widget));
    expect(client.claims).toEqual([]);
  });

  test("and tells what went wrong", async () => {
    const { widget } = await claiming(() => Promise.reject(problem("sold_out")));
    const failed = vi.fn();
    widget.addEventListener("campaign-claim-error", failed);
    await userEvent.click(action(widget));
    await vi.waitFor(() => expect(failed).toHaveBeenCalledTimes(1));
    expect(failed.mock.calls[0]![0]).toMatchObject({ activity: "save-50", error: { code: "sold_out" } });
  });

  test("again, after a failure", async () => {
    const { widget, client, become } = await claiming(() => Promise.reject(problem("sold_out")));
    await userEvent.click(action(widget));
    await become("failed", { outcome: "none" });
    await userEvent.click(action(widget));
    expect(client.claims.length).toBe(2);
  });

  test("by events alone where it is fed by data", async () => {
    const widget = await showing(views.claimable);
    const asked = vi.fn();
    widget.addEventListener("campaign-claim-request", asked);
    await userEvent.click(action(widget));
    expect(asked.mock.calls[0]![0]).toMatchObject({ activity: "save-50" });
  });
});

describe("while the claim is on its way", () => {
  test.each<[CouponView["state"], string]>([
    ["claiming", "Claiming"],
    ["queueing", "In line"],
    ["offline", "Waiting"],
    ["checking", "Checking"],
  ])("the button says %s, keeps the focus and does nothing", async (state, label) => {
    const { widget, client, become } = await claiming();
    const button = action(widget);
    button.focus();
    await userEvent.keyboard("{Enter}");
    await become(state);
    expect(action(widget)).toBe(button);
    expect(button.innerText).toBe(label);
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(widget.shadowRoot!.activeElement).toBe(button);
    await userEvent.keyboard("{Enter}");
    expect(client.claims.length).toBe(1);
  });

  test("each turn is read aloud once", async () => {
    const { widget, become } = await claiming();
    const said: string[] = [];
    new MutationObserver(() => said.push(spoken(widget))).observe($(widget, "[role=status]"), {
      characterData: true,
      childList: true,
      subtree: true,
    });
    expect(spoken(widget)).toBe("");
    await userEvent.click(action(widget));
    await become("claiming");
    await become("claiming");
    await become("queueing");
    await become("claimed", { coupon: couponOf(save50) });
    await become("claimed", { coupon: couponOf(save50) });
    expect(said).toEqual(["Claiming", "Many people are here. We keep asking for you.", "Claimed: ¥50 off everything"]);
  });

  test("a refusal is read aloud, with its reason", async () => {
    const { widget, become } = await claiming();
    await userEvent.click(action(widget));
    await become("claiming");
    await become("ineligible", { reason: "new_customers_only" });
    expect(spoken(widget)).toBe("For new customers. You have ordered here before.");
  });

  test("one of several is read aloud and shown, and the next can be claimed", async () => {
    const { widget, client } = await claiming(undefined, view("claimable", skincare15));
    const become = async (state: CouponView["state"], claimed: number) => {
      const mine = { mechanic: "coupon", status: "claimable", claimed, coupons: [] } as const;
      client.show("save-50", view(state, skincare15, { mine: { ...mine, coupons: [] } }));
      await settle();
    };
    await become("claimable", 0);
    await userEvent.click(action(widget));
    await become("claiming", 0);
    await become("claimable", 1);
    expect(spoken(widget)).toBe("Claimed: 15% off skin care");
    expect(text(widget, "[part=terms]")).toBe("You have 1 of 2 · Use it 11–13 Nov, for skin care, 2 each");
    expect(action(widget).innerText).toBe("Claim");
  });

  test("what happened elsewhere is shown, but not read aloud", async () => {
    const { widget, become } = await claiming();
    await become("claiming");
    await become("claimed", { coupon: couponOf(save50) });
    expect(spoken(widget)).toBe("");
  });

  test("the stamp lands when it was claimed just now, not when it was there", async () => {
    const { widget, become } = await claiming();
    await become("claiming");
    await become("claimed", { coupon: couponOf(save50) });
    expect($(widget, ".stamp").classList.contains("fresh")).toBe(true);
    expect($(await showing(views.claimed), ".stamp").classList.contains("fresh")).toBe(false);
  });
});

describe("the focus is not lost", () => {
  test("when the page changes its language", async () => {
    const { widget } = await claiming();
    const button = action(widget);
    button.focus();
    document.documentElement.lang = "zh-TW";
    await vi.waitFor(() => expect(button.innerText).toBe("領取"));
    expect(widget.shadowRoot!.activeElement).toBe(button);
  });

  test("when the button gives way to another", async () => {
    const { widget, become } = await claiming();
    action(widget).focus();
    await become("claiming");
    await become("claimed", { coupon: couponOf(save50) });
    expect(widget.shadowRoot!.activeElement).toBe(action(widget));
    expect(action(widget).innerText).toBe("Use it");
  });

  test("when nothing is left to press", async () => {
    const { widget, become } = await claiming();
    action(widget).focus();
    await become("sold-out");
    expect(widget.shadowRoot!.activeElement).toBe($(widget, ".title"));
  });

  test("nor taken, when it was elsewhere", async () => {
    const { widget, become } = await claiming();
    await become("sold-out");
    expect(document.activeElement).toBe(document.body);
    expect(widget.shadowRoot!.activeElement).toBe(null);
  });
});
