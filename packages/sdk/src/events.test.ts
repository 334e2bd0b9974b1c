import { expect, test, vi } from "vitest";
import { createEvents } from "./events.ts";

test("every sink hears of an event, complete with campaign and server time", () => {
  const [first, second] = [vi.fn(), vi.fn()];
  const events = createEvents("double-11", () => 5, first);
  const end = events.add(second);
  events.emit({ type: "seen", activity: "save-50" });
  end();
  events.emit({ type: "failed", activity: "save-50", code: "sold_out" });
  const seen = { type: "seen", activity: "save-50", campaign: "double-11", at: 5 };
  expect(second.mock.calls).toEqual([[seen]]);
  expect(first.mock.calls).toEqual([[seen], [{ ...seen, type: "failed", code: "sold_out" }]]);
});

test("a sink that throws harms nobody, and is not hidden", () => {
  const report = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const broken = new Error("analytics is down");
  const events = createEvents(
    "double-11",
    () => undefined,
    () => {
      throw broken;
    },
  );
  const heard = vi.fn();
  events.add(heard);
  events.emit({ type: "opened" });
  expect(heard).toHaveBeenCalledTimes(1);
  expect(report).toHaveBeenCalledWith(broken);
});
