import { hostileValues, spoilt } from "@campaign-kit/tooling/spoilt";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { campaign, now, views as couponViews } from "../../test/campaign.ts";
import { everyCheckInView } from "../../test/check-in-views.ts";
import { FakeClock } from "../../test/fake-client.ts";
import { everyGroupView } from "../../test/group-buy-views.ts";
import { views as drawViews } from "../../test/lucky-draw-views.ts";
import { mount } from "../../test/mount.ts";
import "../define.ts";

// Whatever a server or a shop's own template puts into a view, a widget shows something that is safe to read, and goes on.

type Fed = HTMLElement & { data: unknown; updateComplete: Promise<boolean> };

const links = `invite-href="/g/{group}" wallet-href="/w" use-href="/u" how-href="/h"`;
const clock = new FakeClock(now);
const views: Record<string, object[]> = {
  "campaign-countdown": [{ campaign, clock }],
  "campaign-coupon": Object.values(couponViews),
  "campaign-group-buy": Object.values(everyGroupView),
  "campaign-lucky-draw": Object.values(drawViews),
  "campaign-check-in": Object.values(everyCheckInView),
};
/** What is shown to nobody. `null` is no word of any sentence here. */
const nonsense = /NaN|undefined|null|Invalid Date|\[object|Infinity|∞|native code/;

const escaped: unknown[] = [];
const note = (event: ErrorEvent | PromiseRejectionEvent) => {
  escaped.push("reason" in event ? event.reason : event.error);
  event.preventDefault();
};
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  addEventListener("error", note);
  addEventListener("unhandledrejection", note);
});
afterEach(() => {
  removeEventListener("error", note);
  removeEventListener("unhandledrejection", note);
  vi.restoreAllMocks();
});

/** The widget with each of its parts loaded. */
async function opened(tag: string): Promise<Fed> {
  const widget = await mount<Fed>(`<${tag} ${links}></${tag}>`, 360);
  for (const view of views[tag]!) {
    widget.data = view;
    await widget.updateComplete;
  }
  await vi
    .waitFor(() => expect(widget.shadowRoot!.querySelector("[aria-busy=true]")).toBeNull(), 5000)
    .catch(() => undefined);
  return widget;
}

for (const tag of Object.keys(views)) {
  test(`${tag}: a view that is spoilt anywhere is shown as what can be read of it`, async () => {
    const widget = await opened(tag);
    await fc.assert(
      fc.asyncProperty(fc.oneof(...views[tag]!.map((view) => spoilt(fc, view))), async (data) => {
        widget.data = data;
        await widget.updateComplete;
        await widget.updateComplete;
        const { shadowRoot } = widget;
        expect(escaped).toEqual([]);
        expect(shadowRoot!.querySelector("[onerror], script, iframe, object, embed")).toBeNull();
        expect((shadowRoot!.firstElementChild as HTMLElement).innerText).not.toMatch(nonsense);
        expect(widget.scrollWidth).toBeLessThanOrEqual(360);
      }),
      { seed: 11, numRuns: 150 },
    );
    // What is sound again is shown again.
    widget.data = views[tag]!.at(-1);
    await widget.updateComplete;
    expect(widget.matches(":state(unknown)")).toBe(false);
  }, 60_000);

  test(`${tag}: data that is no view at all`, async () => {
    const widget = await opened(tag);
    for (const value of hostileValues) {
      widget.data = value;
      await widget.updateComplete;
    }
    widget.setAttribute("data", "{not JSON");
    await widget.updateComplete;
    expect(escaped).toEqual([]);
  });
}
