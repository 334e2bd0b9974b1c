import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { view, views } from "../../test/lucky-draw-views.ts";
import { button, hub } from "../../test/lucky-draw.ts";
import { expectAccessible, has, mount, text } from "../../test/mount.ts";
import type { CampaignLuckyDraw } from "./lucky-draw.ts";

// Parts of the element that cannot be had: the network is gone, or the shop has published anew.
vi.mock("./panels.ts", () => Promise.reject(new Error("gone")));
vi.mock("./wheel.ts", () => Promise.reject(new Error("gone")));
test("without its picture, a lucky draw can be played all the same", async () => {
  const widget = await mount<CampaignLuckyDraw>("<campaign-lucky-draw></campaign-lucky-draw>", 360);
  widget.data = views.ready;
  await vi.waitFor(() => expect(has(widget, ".hub")).toBe(true));
  expect(hub(widget).getAttribute("aria-disabled")).toBe("false");
  expect(text(widget, ".hub")).toBe("Draw 1 chance");
  await expectAccessible(widget);
});

test("behind a door that cannot be opened, it says so", async () => {
  const widget = await mount<CampaignLuckyDraw>("<campaign-lucky-draw></campaign-lucky-draw>", 360);
  widget.data = view("ready");
  await vi.waitFor(() => expect(has(widget, ".doors button")).toBe(true));
  await userEvent.click(button(widget, "Odds"));
  await vi.waitFor(() => expect(text(widget, ".panel")).toBe("This could not be loaded."));
});
