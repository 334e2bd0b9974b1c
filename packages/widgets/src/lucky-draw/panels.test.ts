import type { ProvenDraw } from "@campaign-kit/sdk";
import { afterEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { drawOf, mine, receipt, view, views, wheel } from "../../test/lucky-draw-views.ts";
import { button, playing, showing } from "../../test/lucky-draw.ts";
import { $, expectAccessible, has, text } from "../../test/mount.ts";
import { proven } from "../../test/proven-draw.ts";
import type { CampaignLuckyDraw } from "./lucky-draw.ts";
import { chanceOf } from "./odds.ts";

afterEach(() => vi.restoreAllMocks());

async function opened(door: string, draws: ProvenDraw[] | Error = [], shown = view("ready"), attributes = "") {
  const stage = await playing(shown, attributes, 480);
  stage.draw.draws = draws;
  await userEvent.click(button(stage.widget, door));
  await vi.waitFor(() => expect(has(stage.widget, ".panel h4, .panel table, .panel p")).toBe(true));
  return stage;
}
const panel = (widget: CampaignLuckyDraw) => text(widget, ".panel");

describe("the doors", () => {
  test("open and close in place, by keys too; Escape gives the focus back", async () => {
    const { widget } = await playing(view("ready"), "", 480);
    const door = button(widget, "Odds");
    door.focus();
    await userEvent.keyboard("{Enter}");
    await vi.waitFor(() => expect(has(widget, ".panel table")).toBe(true));
    expect(door.getAttribute("aria-expanded")).toBe("true");
    expect($(widget, ".panel").hidden).toBe(false);
    await userEvent.keyboard("{Tab}{Tab}{Tab}{Tab}");
    expect(widget.shadowRoot!.activeElement?.closest(".panel")).toBeTruthy();
    await userEvent.keyboard("{Escape}");
    expect(widget.shadowRoot!.activeElement).toBe(door);
    expect(door.getAttribute("aria-expanded")).toBe("false");
    expect($(widget, ".panel").hidden).toBe(true);
  });

  test("one at a time", async () => {
    const { widget } = await opened("Odds");
    await userEvent.click(button(widget, "Winners"));
    expect(button(widget, "Odds").getAttribute("aria-expanded")).toBe("false");
    expect(panel(widget)).toContain("Zhao: ¥10 coupon");
  });

  test("are those behind which there is something, where it is fed by data alone", async () => {
    const doors = (widget: CampaignLuckyDraw) => text(widget, ".doors");
    expect(doors(await showing(view("ready")))).toBe("Odds Winners");
    expect(doors(await showing(view("ready", { mine: { ...mine, draws: 0 } })))).toBe(
      "Odds My prizes Check a draw Winners",
    );
    expect(doors((await playing(view("ready"))).widget)).toBe("Odds My prizes Check a draw Winners");
  });

  test("are accessible when open", async () => {
    const { draw, root } = await proven("10-off");
    const decks = [{ ...wheel.decks[0]!, root }];
    for (const door of ["Odds", "My prizes", "Check a draw", "Winners"]) {
      const { widget } = await opened(door, [draw], view("ready", { activity: { ...wheel, decks } }), `how-href="#"`);
      await expectAccessible(widget);
      widget.parentElement!.remove();
    }
  });

  test.each([240, 320, 640])("hold what is behind them at %i px, in Chinese and English", async (width) => {
    for (const lang of ["en", "zh-CN"]) {
      document.documentElement.lang = lang;
      const { widget, draw } = await playing(view("ready"), `wallet-href="#" how-href="#"`, width);
      draw.draws = [{ draw: drawOf("phone"), receipt }];
      for (const door of widget.shadowRoot!.querySelectorAll<HTMLElement>(".doors .link")) {
        door.click();
        await vi.waitFor(() => expect(has(widget, ".panel h4, .panel table")).toBe(true));
        for (const held of widget.shadowRoot!.querySelectorAll(".panel, .scroll"))
          expect(held.scrollWidth).toBeLessThan(held.clientWidth + 1);
      }
      widget.parentElement!.remove();
    }
  });
});

describe("odds", () => {
  test("of every prize: its cards, its chance at the start, what is left; rules and reserve in words", async () => {
    const { widget } = await opened("Odds");
    const rows = Array.from(widget.shadowRoot!.querySelectorAll("tbody tr"), (row) =>
      Array.from(row.children, (cell) => cell.textContent.trim()).join(" | "),
    );
    expect(rows).toEqual([
      "Phone | 1 | 1 / 100,000 | 1",
      "Headphones | 10 | 1 / 10,000 | 9",
      "¥50 coupon | 500 | 1 / 200 | 418",
      "¥10 coupon | 4,489 | ≈ 1 / 22 | 3,920",
      "20 points | 20,000 | 1 / 5 | 17,204",
      "Thanks | 75,000 | 3 / 4 | 64,811",
    ]);
    expect(text(widget, "caption")).toBe(
      "Odds A deck of 100,000 cards, shuffled before the start. Each draw takes one.",
    );
    expect(panel(widget)).toContain(
      "1 chance a day; one more for a share, 2 a day; one more for 30 points, 1 a day; at most 3 draws a day.",
    );
    expect(panel(widget)).toContain("450 × ¥10 coupon, 50 × ¥50 coupon and 2,000 × 20 points");
  });

  test("are exact where that is short, else rounded", () => {
    const say = (cards: number, size: number) => chanceOf(cards, size, "en", (chance) => `≈ ${chance}`);
    expect(say(0, 100)).toBe("–");
    expect(say(100, 100)).toBe("1 / 1");
    expect(say(7, 20)).toBe("7 / 20");
    expect(say(40_001, 100_000)).toBe("≈ 40%");
    expect(say(3, 100_000)).toBe("≈ 1 / 33,333");
  });
});

describe("my prizes", () => {
  test("are listed with what has become of them, and lead on", async () => {
    const draws = ["phone", "10-off", "20-points", "thanks"].map((prize) => ({ draw: drawOf(prize), receipt }));
    const { widget } = await opened("My prizes", draws, view("ready"), `wallet-href="/wallet" address-href="/address"`);
    const items = Array.from(widget.shadowRoot!.querySelectorAll<HTMLElement>(".won li"), (item) =>
      item.innerText.replaceAll(/\s+/g, " ").trim(),
    );
    expect(items).toEqual([
      "Phone 9 Nov, 09:52 · We need your address Give your address Check",
      "¥10 coupon 9 Nov, 09:52 · In your wallet Wallet Check",
      "20 points 9 Nov, 09:52 · In your account Wallet Check",
    ]);
    expect(button(widget, "Give your address").getAttribute("href")).toBe("/address");
  });

  test("none yet, none at all, or none for visitors", async () => {
    expect(panel((await opened("My prizes", [{ draw: drawOf("thanks"), receipt }])).widget)).toContain(
      "No prize so far.",
    );
    expect(panel((await opened("My prizes", [])).widget)).toContain("Nothing drawn yet.");
    const visitor = await opened("My prizes", [], views["signed-out"]);
    expect(panel(visitor.widget)).toBe("Sign in to see what you have drawn.");
    expect(visitor.draw.asked).toEqual([]);
  });

  test("that could not be loaded are asked for again", async () => {
    const { widget, draw } = await opened("My prizes", new Error("gone"));
    await vi.waitFor(() => expect(panel(widget)).toContain("This could not be loaded."));
    draw.draws = [{ draw: drawOf("phone"), receipt }];
    await userEvent.click(button(widget, "Try again"));
    await vi.waitFor(() => expect(panel(widget)).toContain("Phone"));
    expect(draw.asked).toEqual(["list wheel", "list wheel"]);
  });

  test("are read anew after another draw", async () => {
    const { widget, draw, become } = await opened("My prizes", []);
    draw.draws = [{ draw: drawOf("phone"), receipt }];
    await become(view("ready", { mine: { ...mine, draws: mine.draws + 1 } }));
    await vi.waitFor(() => expect(panel(widget)).toContain("Phone"));
  });
});

describe("the proof", () => {
  test("is checked here: what the receipt says was there from the start", async () => {
    const { draw, root } = await proven("10-off");
    const activity = { ...wheel, decks: [{ ...wheel.decks[0]!, root }] };
    const { widget } = await opened("Check a draw", [draw], view("ready", { activity }), `how-href="/how"`);
    await vi.waitFor(() =>
      expect(text(widget, ".verdict")).toBe("It matches. Card 2 was a ¥10 coupon from the start."),
    );
    expect($(widget, ".verdict .note").classList.contains("checked")).toBe(true);
    const steps = Array.from(widget.shadowRoot!.querySelectorAll<HTMLElement>(".steps li"), (step) => step.innerText);
    expect(steps[0]).toContain("Before the start, the deck was sealed.");
    expect(steps[0]).toContain(root.slice(0, 4));
    expect(steps[1]).toContain("card 2 · ¥10 coupon");
    expect(steps[2]).toContain("After the end, 13 Nov, 24:00, the seed is opened");
    expect(button(widget, "How it works").getAttribute("href")).toBe("/how");
  });

  test.each([
    ["another root", (draw: ProvenDraw) => draw, "00".repeat(32)],
    ["another prize", ({ draw, receipt }: ProvenDraw) => ({ draw: { ...draw, prize: "phone" }, receipt }), undefined],
    [
      "another salt",
      ({ draw, receipt }: ProvenDraw) => ({ draw, receipt: { ...receipt, salt: "00".repeat(32) } }),
      undefined,
    ],
  ])("fails plainly with %s", async (_, change, otherRoot) => {
    const { draw, root } = await proven("10-off");
    const activity = { ...wheel, decks: [{ ...wheel.decks[0]!, root: otherRoot ?? root }] };
    const { widget } = await opened("Check a draw", [change(draw)], view("ready", { activity }));
    await vi.waitFor(() => expect(text(widget, ".verdict")).toMatch(/^It does not match the sealed deck\./));
    expect(has(widget, ".verdict .checked")).toBe(false);
  });

  test("cannot be had where the browser has no cryptography, and says so", async () => {
    const { draw } = await proven("10-off");
    vi.spyOn(crypto.subtle, "digest").mockRejectedValue(new Error("insecure"));
    const { widget } = await opened("Check a draw", [draw]);
    await vi.waitFor(() => expect(text(widget, ".verdict")).toMatch(/^This browser cannot check it here\./));
  });

  test("of any draw: the one chosen here, or among the prizes", async () => {
    const [first, second] = [await proven("10-off"), await proven("20-points")];
    const activity = { ...wheel, decks: [{ ...wheel.decks[0]!, root: second.root }] };
    const { widget } = await opened("Check a draw", [first.draw, second.draw], view("ready", { activity }));
    await vi.waitFor(() => expect(text(widget, ".verdict")).toMatch(/^It does not match/));
    await userEvent.selectOptions($(widget, "select"), second.draw.draw.id);
    await vi.waitFor(() => expect(text(widget, ".verdict")).toBe("It matches. Card 2 was 20 points from the start."));
    await userEvent.click(button(widget, "My prizes"));
    await vi.waitFor(() => expect(has(widget, ".won")).toBe(true));
    await userEvent.click(button(widget, "Check"));
    expect(button(widget, "Check a draw").getAttribute("aria-expanded")).toBe("true");
    await vi.waitFor(() => expect($(widget, "select")).toHaveProperty("value", first.draw.draw.id));
  });

  test("can be taken along", async () => {
    const copied = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const { draw, root } = await proven("10-off");
    const activity = { ...wheel, decks: [{ ...wheel.decks[0]!, root }] };
    const { widget } = await opened("Check a draw", [draw], view("ready", { activity }));
    await userEvent.click(button(widget, "Copy the proof"));
    await vi.waitFor(() => expect(button(widget, "Copied")).toBeTruthy());
    expect(JSON.parse(copied.mock.lastCall![0])).toEqual({ draw: draw.draw.id, root, receipt: draw.receipt });
  });

  test("shows the seed once it is opened, and to visitors the sealed root", async () => {
    const ended = await opened("Check a draw", [], views.ended);
    expect(panel(ended.widget)).toContain("After the end, the seed was opened.");
    expect(panel(ended.widget)).toContain("0011 2233");
    const visitor = await opened("Check a draw", [], views["signed-out"]);
    expect(panel(visitor.widget)).toContain("9f2c 41d7");
    expect(panel(visitor.widget)).toContain("At your draw, you get a receipt.");
  });
});

test("winners: who won what, by nickname alone, once the winner has seen it", async () => {
  const { widget } = await opened("Winners");
  expect(panel(widget)).toBe(
    "Winners Zhao: ¥10 coupon 9 Nov, 09:40 A shopper: 20 points 9 Nov, 09:12 Shown once the winner has seen it.",
  );
  const none = await playing(view("ready", { activity: { ...wheel, winners: [] } }));
  expect(text(none.widget, ".doors")).toBe("Odds My prizes Check a draw");
});
