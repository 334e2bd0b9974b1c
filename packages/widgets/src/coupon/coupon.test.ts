import { type CouponView } from "@campaign-kit/sdk";
import { afterEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import {
  couponOf,
  first100,
  freeShipping,
  newcomer,
  now,
  save120,
  save50,
  skincare15,
  view,
  views,
} from "../../test/campaign.ts";
import { action, claiming, drawn, showing } from "../../test/coupon.ts";
import { FakeClock } from "../../test/fake-client.ts";
import { $, has, mount, settle, text } from "../../test/mount.ts";
import { speak } from "../../test/speak.ts";
import type { CampaignCoupon } from "./coupon.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("is accessible", () => {
  test("as a group with the coupon's title for a name", async () => {
    const widget = await showing(views.claimable);
    await expect.element(page.elementLocator(widget).getByRole("group")).toHaveAccessibleName("¥50 off everything");
    await expect
      .element(page.elementLocator(widget).getByRole("button"))
      .toHaveAccessibleDescription("Use it 11–13 Nov");
  });

  test("busy while it loads, with its size kept", async () => {
    const widget = await showing(views.loading);
    expect($(widget, "[role=group]").getAttribute("aria-busy")).toBe("true");
    expect($(widget, "[role=group]").getAttribute("aria-label")).toBe("Loading");
    expect(widget.offsetHeight).toBe(152);
  });
});

describe("says", () => {
  test("what it is worth, its terms, and how many are left", async () => {
    const widget = await showing(views.claimable);
    expect(text(widget, ".value")).toBe("¥ 50");
    expect(text(widget, ".threshold")).toBe("on orders from ¥300");
    expect(text(widget, ".title")).toBe("¥50 off everything");
    expect(text(widget, "[part=terms]")).toBe("Use it 11–13 Nov");
    expect(text(widget, ".stock")).toBe("2,316 left");
    const [gauge, filled] = [$(widget, ".gauge"), $(widget, ".gauge rect")].map(
      (part) => part.getBoundingClientRect().width,
    );
    expect(filled! / gauge!).toBeCloseTo(0.2316);
    expect(action(widget).innerText).toBe("Claim");
  });

  test("no stock where the server sent none", async () => {
    const widget = await showing(view("claimable", newcomer));
    expect(has(widget, ".stock")).toBe(false);
  });

  test("percentages, caps, goods and audiences", async () => {
    const skin = await showing(view("claimable", skincare15));
    expect(text(skin, ".value")).toBe("15 %");
    expect(text(skin, ".threshold")).toBe("at most ¥60");
    expect(text(skin, "[part=terms]")).toBe("Use it 11–13 Nov, for skin care, 2 each");
    const first = await showing(view("claimable", first100));
    expect(text(first, ".threshold")).toBe("off one product");
    const welcome = await showing(view("claimable", newcomer));
    expect(text(welcome, ".threshold")).toBe("no minimum");
    expect(text(welcome, "[part=terms]")).toBe("7 days from claiming, for new customers");
    expect(text(await showing(view("claimable", freeShipping)), ".value")).toBe("Free shipping");
  });

  test("before the claim what it cannot be combined with; or the shop's own terms", async () => {
    const widget = await showing(view("claimable", save120, { excludes: [save50] }));
    expect(text(widget, "[part=terms]")).toContain("not with ¥50 off everything");
    widget.data = view("claimable", { ...save120, terms: { en: "One per household" } });
    await settle();
    expect(text(widget, "[part=terms]")).toBe("One per household");
  });

  test.each<[CouponView["state"], Partial<CouponView>, string]>([
    ["queueing", {}, "Many people are here. We keep asking for you."],
    ["offline", {}, "No connection. We claim it once you are back."],
    ["checking", {}, "No answer yet. We are checking."],
    ["failed", { outcome: "none" }, "That did not go through. Nothing was claimed."],
    ["failed", { outcome: "open" }, "No answer came. It is safe to try again."],
    ["ineligible", { reason: "new_customers_only" }, "For new customers. You have ordered here before."],
    ["ineligible", { reason: "members_only" }, "For members."],
    ["ineligible", { reason: "excluded", excludedBy: save120 }, "Not with ¥120 off everything, which you have."],
    ["ineligible", { reason: "excluded" }, "Not with a coupon that you have."],
    ["ineligible", { reason: "born_on_a_monday" }, "You cannot claim this one."],
    ["unavailable", {}, "This coupon could not be loaded."],
  ])("why not, when %s %o", async (state, more, sentence) => {
    expect(text(await showing(view(state, save50, more)), ".note")).toBe(sentence);
  });

  test.each<[string, CouponView, string, string]>([
    ["claimed", views.claimed, "Claimed", "Use it 11–13 Nov"],
    [
      "claimed for some days",
      view("claimed", newcomer, { coupon: couponOf(newcomer, { usableUntil: "2026-11-16T01:52:24.000Z" }) }),
      "Claimed",
      "Use it by 16 Nov, 09:52",
    ],
    [
      "expired",
      view("ended", save50, { coupon: couponOf(save50, { status: "expired" }) }),
      "Expired",
      "Expired 13 Nov, 24:00",
    ],
    ["used", views.used, "Used", "Used 12 Nov, 09:41"],
    ["at the limit", views["limit-reached"], "Claimed", "You have 2 of 2 · Use it 11–13 Nov"],
    ["sold out", views["sold-out"], "All gone", "All 2,000 were claimed"],
    ["ended", views.ended, "Ended", "Claiming ended 13 Nov, 24:00"],
  ])("with a stamp that it is %s", async (_, shown, stamp, terms) => {
    const widget = await showing(shown);
    expect(text(widget, ".stamp")).toBe(stamp);
    expect(text(widget, "[part=terms]")).toBe(terms);
  });

  test("a state, a benefit and a rule that it does not know, safely", async () => {
    const newer = {
      ...save50,
      benefit: { type: "gift" },
      use: { type: "someday" },
      scope: { type: "shop" },
    } as unknown as typeof save50;
    const widget = await showing({ ...view("claimable", newer), state: "reserved" as "claimable" });
    expect(widget.matches(":state(unknown)")).toBe(true);
    expect(text(widget, ".title")).toBe("¥50 off everything");
    expect(text(widget, ".note")).toBe("Not available at the moment.");
    expect(has(widget, ".action")).toBe(false);
    widget.data = view("claimable", newer);
    await settle();
    expect(action(widget).innerText).toBe("Claim");
  });

  test("a shop's words as text, not markup", async () => {
    const widget = await showing(view("claimable", { ...save50, title: { en: "<b>Bold</b>" } }));
    expect(text(widget, ".title")).toBe("<b>Bold</b>");
    expect(has(widget, ".title b")).toBe(false);
  });

  test("it all in Chinese, and changes live", async () => {
    const widget = await showing(view("claimable", skincare15));
    document.documentElement.lang = "zh-CN";
    await vi.waitFor(() => expect(action(widget).innerText).toBe("领取"));
    expect(text(widget, ".value")).toBe("8.5 折");
    expect(text(widget, ".threshold")).toBe("最多减 ¥60");
    expect(text(widget, "[part=terms]")).toBe("限护肤 · 11月11日–13日使用 · 每人 2 张");
    expect(text(widget, ".stock")).toBe("剩 4,102 张");
    document.documentElement.lang = "en";
    await vi.waitFor(() => expect(action(widget).innerText).toBe("Claim"));
  });
});

describe("not open yet", () => {
  test("counts by the server's clock within a day of opening", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    const clock = new FakeClock("2026-11-11T09:41:15.000Z");
    const widget = await showing({ ...views.upcoming, clock });
    expect(text(widget, ".opens")).toBe("Opens in 02:18:45");
    expect(text(widget, ".foot > .when")).toBe("11 Nov, 20:00");
    expect($(widget, "[role=timer]").getAttribute("aria-live")).toBe("off");
    vi.advanceTimersByTime(1000);
    await settle();
    expect(text(widget, ".opens")).toBe("Opens in 02:18:44");
    widget.remove();
    expect(vi.getTimerCount()).toBe(0);
  });

  test("tells the instant before that, and where nobody told the time", async () => {
    const widget = await showing({ ...views.upcoming, clock: new FakeClock(now) });
    expect(text(widget, ".opens")).toBe("Opens 11 Nov, 20:00");
    expect(text(await showing(views.upcoming), ".opens")).toBe("Opens 11 Nov, 20:00");
    expect(text(widget, "[part=terms]")).toBe("100 coupons, use it 11–13 Nov, for Quiet headphones, 1 each");
  });

  test("starts to count when the last day begins", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    const widget = await showing({ ...views.upcoming, clock: new FakeClock("2026-11-10T11:59:58.000Z") });
    expect(has(widget, "[role=timer]")).toBe(false);
    vi.advanceTimersByTime(2100);
    await settle();
    expect(text(widget, ".opens")).toBe("Opens in 24:00:00");
  });
});

describe("leads on", () => {
  test("to use it: a link that a page may take over, or a button", async () => {
    const widget = await showing(views.claimed, 360, `use-href="#goods"`);
    const link = $(widget, "a.action");
    expect(link.getAttribute("href")).toBe("#goods");
    const asked = vi.fn((event: Event) => event.preventDefault());
    widget.addEventListener("campaign-use-request", asked);
    await userEvent.click(link);
    expect(location.hash).not.toBe("#goods");
    expect(asked.mock.calls[0]![0]).toMatchObject({ activity: "save-50", coupon: { activity: "save-50" } });
    widget.removeAttribute("use-href");
    await settle();
    await userEvent.click($(widget, "button.action"));
    expect(asked).toHaveBeenCalledTimes(2);
  });

  test("to sign in", async () => {
    const widget = await showing(views["signed-out"]);
    const asked = vi.fn();
    widget.addEventListener("campaign-sign-in-request", asked);
    expect(action(widget).innerText).toBe("Sign in");
    await userEvent.click(action(widget));
    expect(asked.mock.calls[0]![0]).toMatchObject({ activity: "newcomer" });
  });

  test("to what this shopper can have, where the page says where", async () => {
    const widget = await showing(views.ineligible);
    expect(has(widget, ".link")).toBe(false);
    widget.setAttribute("others-href", "/coupons");
    await settle();
    expect($(widget, ".link").innerText).toBe("Coupons for you");
    expect($(widget, ".link").getAttribute("href")).toBe("/coupons");
  });

  test("by the page's own element in a slot, only in its state", async () => {
    const widget = await showing(views.claimable, 360);
    widget.innerHTML = `<a slot="use" href="#mine">To the goods</a>`;
    const own = widget.querySelector("a")!;
    expect(own.checkVisibility()).toBe(false);
    widget.data = views.claimed;
    await settle();
    expect(own.checkVisibility()).toBe(true);
    expect(own.getBoundingClientRect().width).toBeGreaterThan(0);
  });

  test("to another try, where it could not be loaded", async () => {
    const { widget, client } = await claiming(undefined, view("unavailable", save50));
    const asked = vi.fn();
    widget.addEventListener("campaign-retry-request", asked);
    await userEvent.click(action(widget));
    expect(client.refreshed).toBe(1);
    expect(client.claims).toEqual([]);
    expect(asked).toHaveBeenCalledTimes(1);
    widget.addEventListener("campaign-retry-request", (event) => event.preventDefault());
    await userEvent.click(action(widget));
    expect(client.refreshed).toBe(1);
  });
});

describe("fits", () => {
  test.each([320, 328, 360, 640])("keeps its height at %d px through a claim, in three scripts", async (width) => {
    for (const lang of ["en", "zh-CN", "ar"]) {
      document.documentElement.lang = lang;
      const widget = await showing(views.claimable, width);
      await vi.waitFor(() => expect(has(widget, ".title")).toBe(true));
      const height = widget.offsetHeight;
      for (const state of [
        "claiming",
        "queueing",
        "offline",
        "checking",
        "failed",
        "claimed",
        "used",
        "sold-out",
        "ended",
        "loading",
      ] as const) {
        widget.data = state === "loading" ? views.loading : { ...views[state], activity: save50 };
        await settle();
        expect.soft(`${lang} ${state} ${widget.offsetHeight}`).toBe(`${lang} ${state} ${height}`);
      }
    }
  });

  test("152 px high on a phone, 124 where it is wide", async () => {
    expect((await showing(views.claimable, 360)).offsetHeight).toBe(152);
    expect((await showing(views.claimable, 640)).offsetHeight).toBe(124);
  });

  for (const width of [220, 280, 320, 360, 640]) {
    test(`into ${width} px: nothing is cut off, also with 200 % text, long words and large sums`, async () => {
      const german: CouponView = view("claimable", {
        ...freeShipping,
        title: { en: "Donaudampfschifffahrtsgesellschaftsgutschein" },
      });
      const rich = view("claimable", {
        ...save50,
        benefit: { type: "amount_off", amount: { amount: 123_456_789, currency: "CNY" } },
      });
      for (const size of ["100%", "200%"]) {
        document.documentElement.style.fontSize = size;
        for (const shown of [...Object.values(views), german, rich]) {
          const widget = await showing(shown, width, `others-href="#"`);
          expect(widget.scrollWidth, shown.state).toBeLessThanOrEqual(width);
          const ticket = $(widget, ".ticket").getBoundingClientRect();
          for (const element of widget.shadowRoot!.querySelectorAll(".stub, .body")) {
            expect(element.scrollWidth, `${size} ${shown.state} ${element.className}`).toBeLessThanOrEqual(
              element.clientWidth + 1,
            );
          }
          for (const element of widget.shadowRoot!.querySelectorAll(
            ".title, .note, .action, .stamp, .threshold, .figure, .stock",
          )) {
            const box = element.getBoundingClientRect();
            expect(box.right, `${size} ${shown.state} ${element.className}`).toBeLessThanOrEqual(ticket.right + 1);
            expect(box.bottom, `${size} ${shown.state} ${element.className}`).toBeLessThanOrEqual(ticket.bottom + 1);
          }
          widget.parentElement!.remove();
        }
      }
    });
  }

  test("right to left: the stub stands at the right, arrows point left", async () => {
    const widget = await showing(views.claimed, 360);
    await speak("ar");
    const middle = widget.getBoundingClientRect().left + 180;
    expect($(widget, ".stub").getBoundingClientRect().left).toBeGreaterThan(middle);
    expect(getComputedStyle($(widget, ".forward")).transform).toBe("matrix(-1, 0, 0, 1, 0, 0)");
  });

  test("every target is at least 44 px", async () => {
    for (const shown of [views.claimable, views.claimed, views.failed, views["signed-out"], views.ineligible]) {
      const widget = await showing(shown, 328, `others-href="#"`);
      for (const target of widget.shadowRoot!.querySelectorAll("button, a")) {
        expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
      }
    }
  });
});

test("takes data as JSON, and nothing of what is not", async () => {
  const widget = await mount<CampaignCoupon>(`<campaign-coupon></campaign-coupon>`);
  widget.setAttribute("data", JSON.stringify(views["sold-out"]));
  await drawn(widget);
  expect(text(widget, ".stamp")).toBe("All gone");
});

test("follows the activity that it is set to", async () => {
  const { widget, client } = await claiming();
  client.show("newcomer", view("claimable", newcomer));
  widget.activity = "newcomer";
  await settle();
  expect(text(widget, ".title")).toBe("Welcome coupon");
  client.show("save-50", views.claimed);
  await settle();
  expect(text(widget, ".title")).toBe("Welcome coupon");
});

test("leaves nothing behind", async () => {
  const disconnected = vi.spyOn(MutationObserver.prototype, "disconnect");
  const { widget, client } = await claiming();
  expect(client.watchers).toBe(2);
  widget.remove();
  expect(client.watchers).toBe(0);
  expect(disconnected).toHaveBeenCalledTimes(1);
});
