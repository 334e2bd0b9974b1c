import { expect, test, vi } from "vitest";
import { groupViews } from "../../test/group-buy-views.ts";
import { inviteHref, press } from "../../test/group-buy.ts";
import { $, mount } from "../../test/mount.ts";
import type { CampaignGroupBuy } from "./group-buy.ts";
import "./define.ts";

const { late, come } = vi.hoisted(() => {
  const { promise: late, resolve: come } = Promise.withResolvers<undefined>();
  return { late, come };
});
vi.mock("./group.ts", async (original) => {
  await late;
  return original();
});

test("a group that comes before what draws it takes the focus to what is next, and does not leave it on the paper", async () => {
  const widget = await mount<CampaignGroupBuy>(`<campaign-group-buy ${inviteHref}></campaign-group-buy>`, 360);
  widget.data = groupViews.offer;
  await vi.waitFor(() => press(widget, "Start a group").focus());
  widget.data = groupViews.open;
  const focused = () => widget.shadowRoot!.activeElement;
  await vi.waitFor(() => expect(focused()).toBe($(widget, ".sheet")));
  come(undefined);
  await vi.waitFor(() => expect($(widget, ".sheet").ariaBusy).toBe("false"));
  expect(focused()).toBe(press(widget, "Copy"));
});
