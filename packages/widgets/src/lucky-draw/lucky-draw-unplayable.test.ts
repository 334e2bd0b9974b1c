import { expect, test, vi } from "vitest";
import { views } from "../../test/lucky-draw-views.ts";
import { expectAccessible, has, mount, text } from "../../test/mount.ts";
import "./define.ts";
import type { CampaignLuckyDraw } from "./lucky-draw.ts";

// What it draws cannot be had: the network is gone, or the shop has published anew.
vi.mock("./play.ts", () => Promise.reject(new Error("gone")));

test("says that it could not be loaded, with a way to try again", async () => {
  const widget = await mount<CampaignLuckyDraw>("<campaign-lucky-draw></campaign-lucky-draw>", 360);
  widget.data = views.ready;
  await vi.waitFor(() => expect(has(widget, ".note")).toBe(true));
  expect(text(widget, ".note")).toBe("This could not be loaded.");
  expect(text(widget, ".action")).toBe("Try again");
  expect(widget.matches(":state(unknown)")).toBe(true);
  await expectAccessible(widget);
});
