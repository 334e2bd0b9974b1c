import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ticking } from "./ticker.ts";

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Ticks at each full second of a clock that is so many milliseconds past one. */
function secondsOf(past: number) {
  const times: number[] = [];
  const tick = () => {
    times.push(performance.now());
    return 1000 - ((performance.now() + past) % 1000);
  };
  return { times, tick };
}

function hide(hidden: boolean): void {
  vi.spyOn(document, "hidden", "get").mockReturnValue(hidden);
  document.dispatchEvent(new Event("visibilitychange"));
}

test("turns with the second of the clock that is shown", () => {
  const { times, tick } = secondsOf(300);
  const start = performance.now();
  ticking(tick, true);
  vi.advanceTimersByTime(2800);
  ticking(tick, false);
  expect(times.slice(-2).map((time) => (time - start + start + 300) % 1000)).toEqual([0, 0]);
});

test("has one timer however many count", () => {
  const ticks = Array.from({ length: 20 }, (_, index) => secondsOf(index * 10).tick);
  for (const tick of ticks) ticking(tick, true);
  vi.advanceTimersByTime(5);
  expect(vi.getTimerCount()).toBe(1);
  for (const tick of ticks) ticking(tick, false);
  expect(vi.getTimerCount()).toBe(0);
});

test("rests while the page is hidden, and catches up when it is shown", () => {
  const { times, tick } = secondsOf(0);
  ticking(tick, true);
  vi.advanceTimersByTime(1500);
  hide(true);
  const before = times.length;
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(60_000);
  expect(times.length).toBe(before);
  hide(false);
  vi.advanceTimersByTime(1);
  expect(times.length).toBeGreaterThan(before);
  ticking(tick, false);
});

test("lets the document go when nothing counts", () => {
  const removed = vi.spyOn(document, "removeEventListener");
  const { tick } = secondsOf(0);
  ticking(tick, true);
  ticking(tick, false);
  expect(removed).toHaveBeenCalledWith("visibilitychange", expect.any(Function));
});
