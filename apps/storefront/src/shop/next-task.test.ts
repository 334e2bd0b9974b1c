import { afterEach, expect, test, vi } from "vitest";
import { nextTask } from "./next-task.ts";

afterEach(() => vi.unstubAllGlobals());

test("what waits is done before what comes after", async () => {
  const done: string[] = [];
  setTimeout(() => done.push("waited"));
  await nextTask();
  done.push("after");
  expect(done).toEqual(["waited", "after"]);
});

test("a browser that has its own way to step aside uses it", async () => {
  const own = vi.fn(() => Promise.resolve());
  vi.stubGlobal("scheduler", { yield: own });
  await nextTask();
  expect(own).toHaveBeenCalledTimes(1);
});
