import { CampaignError } from "@campaign-kit/sdk";
import { afterEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { drawOf, mine, view, views, wheel } from "../../test/lucky-draw-views.ts";
import { button, heard, playing, spoken } from "../../test/lucky-draw.ts";
import { settle, text } from "../../test/mount.ts";

const failure = new CampaignError("network", "gone");

afterEach(() => vi.restoreAllMocks());

describe("gets chances", () => {
  const gained = (chances: number) => ({ gained: chances, mine: { ...mine, chances: 1 + chances }, points: 90 });

  test("by copying the address, where there is no share sheet", async () => {
    const copied = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const { widget, draw } = await playing(views["no-chances"], `share-href="/draw?from=lin"`);
    draw.onChance = async () => gained(1);
    const events = heard(widget, "campaign-share-request", "campaign-shared");
    await userEvent.click(button(widget, "Share for one more"));
    await vi.waitFor(() => expect(events).toHaveBeenCalledTimes(2));
    const url = new URL("/draw?from=lin", location.href).href;
    expect(copied).toHaveBeenCalledWith(url);
    expect(draw.asked).toEqual(["share wheel link"]);
    expect(events.mock.calls.map(([event]) => event)).toMatchObject([
      { type: "campaign-share-request", shareTarget: "link", url, cancelable: true },
      { type: "campaign-shared", shareTarget: "link", url, result: { gained: 1 } },
    ]);
    expect(text(widget, ".why")).toBe("The address is copied. You have one more chance.");
    expect(spoken(widget)).toBe("The address is copied. You have one more chance.");
  });

  test("by the share sheet where there is one; a sheet that was closed is nothing", async () => {
    const share = vi.fn().mockRejectedValueOnce(new DOMException("closed", "AbortError")).mockResolvedValue(undefined);
    Object.defineProperty(navigator, "share", { configurable: true, value: share });
    try {
      const { widget, draw } = await playing(views["no-chances"]);
      const events = heard(widget, "campaign-shared", "campaign-draw-error");
      draw.onChance = async () => gained(0);
      await userEvent.click(button(widget, "Share for one more"));
      await settle();
      expect(draw.asked).toEqual([]);
      expect(events).not.toHaveBeenCalled();
      await userEvent.click(button(widget, "Share for one more"));
      await vi.waitFor(() => expect(events).toHaveBeenCalledOnce());
      expect(share).toHaveBeenLastCalledWith({ url: location.href, title: document.title });
      expect(draw.asked).toEqual(["share wheel sheet"]);
      expect(text(widget, ".why")).toBe("You already had the chance for this today.");
    } finally {
      Reflect.deleteProperty(navigator, "share");
    }
  });

  test("not by an address that could not be copied: it is shown", async () => {
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"));
    const { widget, draw } = await playing(views["no-chances"], `share-href="https://shop.example/draw"`);
    await userEvent.click(button(widget, "Share for one more"));
    await vi.waitFor(() => expect(text(widget, ".why")).toBe("Copy this address: https://shop.example/draw"));
    expect(draw.asked).toEqual([]);
  });

  test("for points, once for a double click", async () => {
    const { widget, draw, become } = await playing(views["no-chances"]);
    draw.onChance = async () => {
      await become(view("ready", { points: 90 }));
      return gained(1);
    };
    const events = heard(widget, "campaign-chance-request", "campaign-chance-bought");
    await userEvent.dblClick(button(widget, "One more for 30 points"));
    await vi.waitFor(() => expect(events).toHaveBeenCalledTimes(2));
    expect(draw.asked).toEqual(["buy wheel"]);
    expect(events.mock.calls[1]![0]).toMatchObject({ activity: "wheel", result: { gained: 1, points: 90 } });
    expect(text(widget, ".why")).toBe("You have one more chance.");
  });

  test("and the page may sell or share by means of its own", async () => {
    const { widget, draw } = await playing(views["no-chances"]);
    for (const type of ["campaign-share-request", "campaign-chance-request"] as const)
      widget.addEventListener(type, (event) => event.preventDefault());
    await userEvent.click(button(widget, "Share for one more"));
    await userEvent.click(button(widget, "One more for 30 points"));
    expect(draw.asked).toEqual([]);
  });

  test("or learns what went wrong", async () => {
    const { widget, draw, become } = await playing(views["no-chances"]);
    draw.onChance = async () => {
      await become({ ...views["no-chances"], intent: { action: "buy", state: "asking" } });
      expect(button(widget, "Buying").getAttribute("aria-disabled")).toBe("true");
      await become({ ...views["no-chances"], intent: { action: "buy", state: "failed", outcome: "none" } });
      throw failure;
    };
    const events = heard(widget, "campaign-draw-error");
    await userEvent.click(button(widget, "One more for 30 points"));
    await vi.waitFor(() => expect(events).toHaveBeenCalledOnce());
    expect(events.mock.calls[0]![0]).toMatchObject({ action: "buy", error: failure });
    expect(text(widget, ".note")).toBe("That did not go through. Nothing was changed.");
  });
});

test("goods: the page hears where to send them", async () => {
  const draw = drawOf("phone");
  const { widget } = await playing(view("ready", { activity: wheel, mine: { ...mine, unseen: draw } }));
  const events = heard(widget, "campaign-address-request");
  await userEvent.click(button(widget, "Give your address"));
  expect(events.mock.calls[0]![0]).toMatchObject({ activity: "wheel", draw });
});
