import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { groupView, groupViews, duo, myGroups, zhaosGroup } from "../../test/group-buy-views.ts";
import { press, showing } from "../../test/group-buy.ts";
import { has, text } from "../../test/mount.ts";

vi.mock("./group.ts", () => {
  throw new Error("the network broke off");
});

test("where what draws groups cannot be had, the offer stands without them", async () => {
  const widget = await showing(groupView("offer", duo));
  widget.data = groupView("offer", duo, { mine: myGroups("available", { open: [zhaosGroup] }) });
  await widget.updateComplete;
  expect(text(widget, ".title")).toBe("Together for two");
  expect(press(widget, "Start a group")).toBeTruthy();
  expect(has(widget, ".rows")).toBe(false);
});

test("and a group says that it could not be loaded, and is asked for anew", async () => {
  const widget = await showing(groupViews.open);
  await vi.waitFor(() => expect(text(widget, ".note")).toBe("This could not be loaded."));
  await userEvent.click(press(widget, "Try again"));
  await vi.waitFor(() => expect(text(widget, ".note")).toBe("This could not be loaded."));
});
