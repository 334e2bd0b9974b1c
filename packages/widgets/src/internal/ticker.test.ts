import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ticking } from "./ticker.ts";

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Ticks at each full second of a clock that is so many milliseconds past one; `slow`: what it takes to say so. */
function secondsOf(past: number, slow = 0) {
  const times: number[] = [];
  const wait = () => 1000 - ((performance.now() + past) % 1000) + slow;
  const tick = () => {
    times.push(performance.now() + past);
    ticking(tick, wait());
  };
  return { times, tick, start: () => ticking(tick, wait()), stop: () => ticking(tick, Infinity) };
}

function hide(hidden: boolean): void {
  vi.spyOn(document, "hidden", "get").mockReturnValue(hidden);
  document.dispatchEvent(new Event("visibilitychange"));
}

test("turns with the second of the clock that is shown, and never before", () => {
  const { times, start, stop } = secondsOf(300);
  start();
  vi.advanceTimersByTime(2800);
  stop();
  expect(times.length).toBeGreaterThan(1);
  for (const time of times) expect(time % 1000).toBeLessThan(8);
});

test("has one timer however many count, which fires once a second for all that turn together", () => {
  const set = vi.spyOn(globalThis, "setTimeout");
  const all = Array.from({ length: 20 }, (_, index) => secondsOf(500, index / 10));
  for (const { start } of all) start();
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(1500);
  const before = set.mock.calls.length;
  const turned = all.map(({ times }) => times.length);
  vi.advanceTimersByTime(6000);
  expect(set.mock.calls.length - before).toBe(6);
  expect(all.map(({ times }, index) => times.length - turned[index]!)).toEqual(all.map(() => 6));
  for (const { stop } of all) stop();
  expect(vi.getTimerCount()).toBe(0);
});

test("leaves alone what is due later", () => {
  const { start, stop } = secondsOf(0);
  const later = vi.fn();
  ticking(later, 40_000);
  start();
  vi.advanceTimersByTime(39_000);
  expect(later).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1100);
  expect(later).toHaveBeenCalledTimes(1);
  stop();
});

test("waits longer than a timer can", () => {
  const later = vi.fn();
  const days = 86_400_000;
  ticking(later, 60 * days);
  vi.advanceTimersByTime(59.9 * days);
  expect(later).not.toHaveBeenCalled();
  vi.advanceTimersByTime(0.2 * days);
  expect(later).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});

test("rests while the page is hidden, and catches up when it is shown", () => {
  const { times, start, stop } = secondsOf(0);
  start();
  vi.advanceTimersByTime(1500);
  hide(true);
  const before = times.length;
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(60_000);
  expect(times.length).toBe(before);
  hide(false);
  expect(times.length).toBeGreaterThan(before);
  stop();
});

test("lets the document go when nothing counts", () => {
  const removed = vi.spyOn(document, "removeEventListener");
  const { start, stop } = secondsOf(0);
  start();
  stop();
  expect(removed).toHaveBeenCalledWith("visibilitychange", expect.any(Function));
});
