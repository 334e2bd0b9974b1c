import type { LuckyDrawView } from "@campaign-kit/sdk";
import { describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { FakeClock } from "../../test/fake-client.ts";
import { drawOf, mine, prizes, type Shown, view, views, wheel } from "../../test/lucky-draw-views.ts";
import { button, hub, playing, showing } from "../../test/lucky-draw.ts";
import { $, has, settle, text } from "../../test/mount.ts";
import { speak } from "../../test/speak.ts";
import { registerTranslation } from "../internal/register-translation.ts";

const all = Object.keys(views) as Shown[];
const links = `wallet-href="#" address-href="#" sign-in-href="#" how-href="#"`;

describe("is accessible", () => {
  test("as a group with the draw's title, a button that says what stands in its way, and a picture with all prizes", async () => {
    const widget = await showing(views["no-chances"]);
    const within = page.elementLocator(widget);
    await expect.element(within.getByRole("group")).toHaveAccessibleName("Lucky wheel");
    await expect
      .element(within.getByRole("img"))
      .toHaveAccessibleName("Prizes: Phone, ¥10 coupon, ¥50 coupon, Thanks, 20 points and Headphones");
    expect(hub(widget).getAttribute("aria-disabled")).toBe("true");
    await expect.element(within.getByRole("button", { name: /^Draw/ })).toHaveAccessibleDescription(/After 9 draws/);
  });

  test("busy while it loads", async () => {
    const widget = await showing(views.loading);
    expect($(widget, "[role=group]").getAttribute("aria-busy")).toBe("true");
  });
});

describe("says", () => {
  test("chances, the most a day, the promise, and how to get more", async () => {
    const widget = await showing(views.ready);
    expect(text(widget, ".hub")).toBe("Draw 1 chance");
    expect(text(widget, ".chances")).toBe("1 chance today at most 3 a day");
    expect(text(widget, ".why")).toBe("After 9 draws without a prize, the next wins at least 20 points. 3 so far.");
    expect(text(widget, ".buttons")).toBe("Share for one more One more for 30 points");
  });

  test("that the promise is due", async () => {
    const widget = await showing(view("ready", { mine: { ...mine, misses: 9 } }));
    expect(text(widget, ".why")).toBe("Your next draw wins at least 20 points.");
  });

  test("when the next chance comes", async () => {
    expect(text(await showing(views["no-chances"]), ".chances")).toBe(
      "0 chances today the next one comes 10 Nov, 00:00",
    );
  });

  test.each<[Partial<LuckyDrawView>, string]>([
    [{ points: 12 }, "One more costs 30 points. You have 12 points."],
    [{ mine: { ...mine, purchases: 0 } }, "No more chances can be bought today."],
  ])("why a chance cannot be bought, %o", async (more, sentence) => {
    const widget = await showing(view("ready", more));
    expect(text(widget, ".none .fine")).toBe(sentence);
    expect(text(widget, ".buttons")).toBe("Share for one more");
  });

  test("nothing of shares and purchases where there are none", async () => {
    const chances = { daily: 1, shares: 0, perDay: 1 };
    const widget = await showing(view("ready", { activity: { ...wheel, chances }, mine: { ...mine, shares: 0 } }));
    expect(text(widget, ".buttons")).toBe("");
    expect(has(widget, ".none .fine")).toBe(false);
  });

  test.each<[Shown, string]>([
    ["queueing", "Many people are here. We keep asking for you. Your chance is not used yet."],
    ["offline", "No connection. We draw once you are back."],
    ["checking", "No answer yet. We are checking."],
    ["failed", "That did not go through. Your chance is not used."],
    ["unavailable", "This could not be loaded."],
    ["unknown", "Not available at the moment."],
  ])("why not, when %s", async (state, sentence) => {
    expect(text(await showing(views[state]), ".note")).toBe(sentence);
  });

  test("nothing of the chance while the outcome is open", async () => {
    const open = view("ready", { intent: { action: "draw", state: "failed", outcome: "open" } });
    expect(text(await showing(open), ".note")).toBe("No answer came. It is safe to try again.");
  });

  test("what is over, and that the seed is opened", async () => {
    const ended = await showing(views.ended);
    expect(text(ended, ".stamp")).toBe("Ended");
    expect(text(ended, ".why")).toContain("The deck is open: everyone can deal it again.");
    expect(hub(ended).getAttribute("aria-disabled")).toBe("true");
    expect(text(await showing(views["sold-out"]), ".why")).toBe("All drawn Every card has been drawn.");
  });

  test("to visitors what a day brings, and where to sign in", async () => {
    const widget = await showing(views["signed-out"], 360, `sign-in-href="/login"`);
    expect(text(widget, ".chances")).toBe("1 chance a day at most 3 a day");
    expect(button(widget, "Sign in").getAttribute("href")).toBe("/login");
    expect(hub(widget).innerText.trim()).toBe("Draw");
  });

  test("a state and a prize that it does not know, safely", async () => {
    const newer = {
      ...prizes[0]!,
      id: "trip",
      title: { en: "A trip" },
      reward: { type: "trip" } as never,
      icon: "plane",
    };
    const widget = await showing(
      view("paused" as never, {
        activity: { ...wheel, prizes: [newer, ...prizes.slice(1)] },
        intent: undefined as never,
      }),
    );
    expect(widget.matches(":state(unknown)")).toBe(true);
    expect(hub(widget).getAttribute("aria-disabled")).toBe("true");
    expect($(widget, ".disc").getAttribute("aria-label")).toContain("A trip");
  });
});

describe("a slip shows", () => {
  const slipOf = async (prize: string, more = {}) => {
    const widget = await showing(view("ready", { mine: { ...mine, unseen: drawOf(prize, more) } }), 360, links);
    return { widget, words: text(widget, ".words") };
  };

  test("a coupon, until when, and the way to it", async () => {
    const { widget, words } = await slipOf("10-off");
    expect(words).toBe(
      "Your draw, 9 Nov, 09:52 Won ¥10 Coupon, on any order Use it by 16 Nov, 09:52. It is in your wallet.",
    );
    expect(text(widget, ".buttons")).toBe("Draw again See it");
    expect(widget.matches(":state(won)")).toBe(true);
    expect((await slipOf("50-off")).words).toContain("Coupon, on orders from ¥300");
  });

  test("points, and how many there are now", async () => {
    expect((await slipOf("20-points")).words).toBe("Your draw, 9 Nov, 09:52 Won 20 20 points You have 120 points now.");
  });

  test("goods, and that an address is needed; or that they were sent", async () => {
    const { widget, words } = await slipOf("phone");
    expect(words).toBe("Your draw, 9 Nov, 09:52 Won Phone To send it, we need your address.");
    expect(button(widget, "Give your address").getAttribute("href")).toBe("#");
    const sent = await slipOf("phone", { goods: "sent" });
    expect(sent.words).toContain("It was sent.");
    expect(text(sent.widget, ".buttons")).toBe("Draw again");
  });

  test("no prize, how many so far, and what comes next", async () => {
    const widget = await showing(views.thanks);
    expect(text(widget, ".words")).toBe(
      "Your draw, 9 Nov, 09:52 No prize this time That was 4 in a row. After 9 draws without a prize, the next wins at least 20 points. Your next chance comes 10 Nov, 00:00.",
    );
    expect(text(widget, ".buttons")).toBe("Share for one more One more for 30 points");
    expect(widget.matches(":state(thanks)")).toBe(true);
  });

  test("in a live region, with the button in the middle quiet beside it", async () => {
    const { widget } = await slipOf("10-off");
    expect($(widget, ".words").getAttribute("role")).toBe("status");
    expect(hub(widget).classList.contains("quiet")).toBe(true);
    expect(widget.shadowRoot!.querySelectorAll(".action:not(.quiet)").length).toBe(1);
  });

  test("and the board stands at its prize, by id, wherever it is in the list", async () => {
    const turned = { ...wheel, prizes: prizes.toReversed() };
    const widget = await showing(view("ready", { activity: turned, mine: { ...mine, unseen: drawOf("10-off") } }));
    expect($(widget, ".disc").style.transform).toBe("rotate(120deg)");
  });
});

describe("keeps its place", () => {
  test.each([360, 640, 1000])("at %i px: bones and every common state are of one height", async (width) => {
    const height = (await showing(views.loading, width)).offsetHeight;
    for (const state of [
      "ready",
      "asking",
      "no-chances",
      "signed-out",
      "upcoming",
      "won",
      "thanks",
      "unavailable",
    ] as const) {
      const widget = await showing(views[state], width, links);
      expect(Math.abs(widget.offsetHeight - height), state).toBeLessThan(2);
    }
  });

  test.each([220, 240, 320, 360, 520, 640])("nothing runs out of it at %i px", async (width) => {
    for (const look of ["wheel", "grid"]) {
      for (const state of all) {
        const widget = await showing(views[state], width, `look="${look}" ${links}`);
        for (const part of widget.shadowRoot!.querySelectorAll<HTMLElement>(
          ".action, .title, .note, .link, p, .cell",
        )) {
          if (part.closest("[role=status]:not(.slip *)") || part.classList.contains("visually-hidden")) continue;
          const [inner, outer] = [part.getBoundingClientRect(), widget.getBoundingClientRect()];
          expect(inner.right, `${look} ${state} ${part.innerText}`).toBeLessThan(outer.right + 1);
          expect(part.scrollWidth, `${look} ${state} ${part.innerText}`).toBeLessThan(part.clientWidth + 8);
        }
        widget.parentElement!.remove();
      }
    }
  });

  test("however far the wheel is turned: its corners make nothing scroll", async () => {
    for (const prize of prizes) {
      const widget = await showing(view("ready", { mine: { ...mine, unseen: drawOf(prize.id) } }), 320);
      expect($(widget, ".sheet").scrollWidth).toBeLessThanOrEqual(widget.offsetWidth);
    }
  });

  test("with text of twice the size, where names on the wheel give way to icons", async () => {
    document.documentElement.style.fontSize = "200%";
    const widget = await showing(views.ready, 320);
    expect(getComputedStyle($(widget, ".disc text")).display).toBe("none");
    for (const part of widget.shadowRoot!.querySelectorAll<HTMLElement>(".action, .title, .note, .link, .chances p")) {
      expect(part.getBoundingClientRect().right).toBeLessThan(widget.getBoundingClientRect().right + 1);
    }
  });

  test("names stand on the wheel from 300 px, and below it icons alone", async () => {
    const shown = async (width: number) => getComputedStyle($(await showing(views.ready, width), ".disc text")).display;
    expect(await shown(300)).not.toBe("none");
    expect(await shown(299)).toBe("none");
  });

  test("in a long language", async () => {
    document.documentElement.lang = "de";
    registerTranslation("de", { luckyDraw: { draw: "Verlosungsteilnahme", share: "Weiterempfehlungsgewinnchance" } });
    const widget = await showing(views.ready, 320);
    expect(text(widget, "h3")).toBe("Glücksrad der Jubiläumsverlosung");
    for (const part of widget.shadowRoot!.querySelectorAll<HTMLElement>(".buttons .action, .title")) {
      expect(part.getBoundingClientRect().right).toBeLessThan(widget.getBoundingClientRect().right + 1);
    }
  });

  test("right to left", async () => {
    const widget = await showing(views.ready, 640);
    await speak("ar");
    expect($(widget, ".board").getBoundingClientRect().left).toBeGreaterThan(
      $(widget, ".now").getBoundingClientRect().left,
    );
  });
});

describe("follows", () => {
  test("the language of the page", async () => {
    const widget = await showing(views.ready);
    document.documentElement.lang = "zh-CN";
    await vi.waitFor(() => expect(text(widget, ".hub")).toBe("抽奖 剩 1 次"));
    expect(text(widget, "h3")).toBe("大转盘");
    document.documentElement.lang = "zh-TW";
    await vi.waitFor(() => expect(text(widget, ".why")).toBe("連續 9 次未中，下一次至少得 20 點。目前 3 次。"));
  });

  test("time: it counts down to its opening", async () => {
    const clock = new FakeClock("2026-11-09T11:59:58.500Z");
    const widget = await showing({ ...views.upcoming, clock });
    expect(text(widget, ".opens")).toBe("Opens in 00:00:02");
    await vi.waitFor(() => expect(text(widget, ".opens")).toBe("Opens in 00:00:01"), { timeout: 2000 });
  });

  test("nobody once it is gone", async () => {
    const { widget, client } = await playing(views.upcoming, "");
    expect(client.watchers).toBeGreaterThan(0);
    const timers = vi.spyOn(window, "setTimeout");
    widget.remove();
    expect(client.watchers).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(timers.mock.calls.length).toBe(1);
    timers.mockRestore();
  });

  test("another activity: nothing of the first stays", async () => {
    const { widget, draw } = await playing(views.won);
    draw.show("other", view("ready", { activity: { ...wheel, id: "other", title: { en: "The other" } } }));
    widget.activity = "other";
    await settle();
    expect(text(widget, "h3")).toBe("The other");
    expect(has(widget, ".slip")).toBe(false);
  });
});
