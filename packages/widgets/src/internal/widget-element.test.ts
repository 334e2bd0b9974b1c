import { expect, test, vi } from "vitest";
import { now, save50, view } from "../../test/campaign.ts";
import { FakeClient } from "../../test/fake-client.ts";
import { mount, settle } from "../../test/mount.ts";
import "../countdown/define.ts";
import "../coupon/define.ts";
import { WidgetElement } from "./widget-element.ts";

const tags = ["campaign-countdown", "campaign-coupon"] as const;

test("a widget without a client shows its fallback; the page's developer is told once", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  for (const tag of tags) await mount(`<${tag} activity="save-50"></${tag}>`);
  expect(document.querySelector("campaign-countdown")?.matches(":state(waiting)")).toBe(true);
  expect(document.querySelector("campaign-coupon")?.matches(":state(loading)")).toBe(true);
  expect(warn).toHaveBeenCalledTimes(1);
  warn.mockRestore();
});

test("a browser without custom states says them by an attribute", async () => {
  vi.spyOn(CustomStateSet.prototype, "add").mockImplementation(() => {
    throw new SyntaxError("not dashed");
  });
  const widget = await mount("<campaign-coupon></campaign-coupon>");
  expect(widget.dataset["state"]).toBe("loading");
  vi.restoreAllMocks();
});

test("widgets come and go many times, and leave no timer, no listener and no observer", async () => {
  const client = new FakeClient(now);
  client.show("save-50", view("upcoming", save50, { opensAt: "2026-11-09T12:00:00.000Z", clock: client.clock }));
  const timers = new Set<unknown>();
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  vi.spyOn(globalThis, "setTimeout").mockImplementation(((run: () => void, wait?: number) => {
    const timer: unknown = set(() => {
      timers.delete(timer);
      run();
    }, wait);
    timers.add(timer);
    return timer;
  }) as never);
  vi.spyOn(globalThis, "clearTimeout").mockImplementation((timer) => {
    timers.delete(timer);
    clear(timer);
  });
  const listeners = new Map<unknown, string>();
  const [add, remove] = [document.addEventListener.bind(document), document.removeEventListener.bind(document)];
  vi.spyOn(document, "addEventListener").mockImplementation(
    (type: string, listener: EventListenerOrEventListenerObject) => {
      listeners.set(listener, type);
      add(type, listener);
    },
  );
  vi.spyOn(document, "removeEventListener").mockImplementation(
    (type: string, listener: EventListenerOrEventListenerObject) => {
      listeners.delete(listener);
      remove(type, listener);
    },
  );
  const observe = vi.spyOn(MutationObserver.prototype, "observe");
  const disconnect = vi.spyOn(MutationObserver.prototype, "disconnect");

  const place = await mount("<div></div>");
  for (let round = 0; round < 20; round++) {
    for (const tag of tags) {
      const widget = document.createElement(tag);
      widget.client = client.asClient;
      widget.setAttribute("activity", "save-50");
      place.append(widget);
    }
    await settle(place);
    expect(client.watchers).toBe(4);
    expect(timers.size).toBe(1);
    place.replaceChildren();
    expect(client.watchers).toBe(0);
    expect(timers.size).toBe(0);
    expect([...listeners.values()]).toEqual([]);
    expect(disconnect).toHaveBeenCalledTimes(round + 1);
  }
  expect(new Set(observe.mock.contexts).size).toBe(1);
  vi.restoreAllMocks();
});

test("no widget writes styles into the page or sets any on itself", async () => {
  for (const tag of tags) {
    const widget = await mount(`<${tag} activity="save-50"></${tag}>`);
    expect(widget).toBeInstanceOf(WidgetElement);
    expect(widget.shadowRoot!.querySelectorAll("style, [style]").length).toBe(0);
    expect(widget.shadowRoot!.adoptedStyleSheets.length).toBeGreaterThan(0);
    expect(widget.hasAttribute("style")).toBe(false);
  }
});
