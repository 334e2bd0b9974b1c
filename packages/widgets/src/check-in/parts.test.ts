import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { checkInViews } from "../../test/check-in-views.ts";
import { $, expectAccessible, mount, text } from "../../test/mount.ts";
import type { CampaignCheckIn } from "./check-in.ts";
import "./define.ts";

vi.mock("./card.ts", () => {
  throw new Error("the network broke off");
});

test("where what is drawn cannot be had, it says so, and is asked for anew", async () => {
  const widget = await mount<CampaignCheckIn>("<campaign-check-in></campaign-check-in>", 360);
  widget.data = checkInViews.ready;
  await vi.waitFor(() => expect(text(widget, ".note")).toBe("This could not be loaded."));
  expect(widget.matches(":state(unknown)")).toBe(true);
  await expectAccessible(widget);
  await userEvent.click($(widget, ".action"));
  await vi.waitFor(() => expect(text(widget, ".note")).toBe("This could not be loaded."));
});
