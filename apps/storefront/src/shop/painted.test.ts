import { afterEach, expect, test, vi } from "vitest";
import { painted } from "./painted.ts";

/** A browser that tells of paints when it is told to. */
function browser({ types = ["paint"], visibilityState = "visible" } = {}) {
  let tell: (list: { getEntriesByName: (name: string) => unknown[] }) => void = () => undefined;
  class Observer {
    static readonly supportedEntryTypes = types;
    constructor(callback: typeof tell) {
      tell = callback;
    }
    observe = () => undefined;
    disconnect = () => undefined;
  }
  vi.stubGlobal("PerformanceObserver", Observer);
  vi.stubGlobal("document", { visibilityState });
  return { paint: (name: string) => tell({ getEntriesByName: (asked) => (asked === name ? [{}] : []) }) };
}

afterEach(() => vi.unstubAllGlobals());

test("waits until there is something to read, not for an empty ground", async () => {
  const { paint } = browser();
  const resolved = vi.fn();
  const waiting = painted().then(resolved);
  paint("first-paint");
  await Promise.resolve();
  expect(resolved).not.toHaveBeenCalled();
  paint("first-contentful-paint");
  await waiting;
});

test.each([{ visibilityState: "hidden" }, { types: [] }])("does not wait for what will not come: %o", async (what) => {
  browser(what);
  await painted();
});
