import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { action } from "../../test/check-in.ts";
import { checkedIn, checkInViews, mineDone } from "../../test/check-in-views.ts";
import { FakeClient } from "../../test/fake-client.ts";
import { $, mount, settle, text } from "../../test/mount.ts";
import type { CampaignCheckIn } from "./check-in.ts";
import "./define.ts";

vi.mock("./month.ts", () => {
  throw new Error("the network broke off");
});

test("where the month cannot be had, it says so, can be asked for anew, and today can be stamped all the same", async () => {
  const client = new FakeClient();
  client.checkIn.show("daily", checkInViews.ready);
  client.checkIn.answer = () => {
    client.checkIn.show("daily", { ...checkInViews.done, mine: mineDone });
    return Promise.resolve(checkedIn);
  };
  const widget = await mount<CampaignCheckIn>(`<campaign-check-in activity="daily"></campaign-check-in>`, 360);
  widget.client = client.asClient;
  await vi.waitFor(() => expect(text(widget, ".note")).toBe("This could not be loaded."));
  await userEvent.click($(widget, ".quiet"));
  await vi.waitFor(() => expect(text(widget, ".note")).toBe("This could not be loaded."));
  await userEvent.click(action(widget));
  await settle();
  expect(text(widget, ".stamp")).toBe("Done today");
  await vi.waitFor(() => expect(text(widget, "[role=status]")).toBe("Done today. 5 days in a row, +5 points"));
});
