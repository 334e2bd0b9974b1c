import { QueryClient } from "@tanstack/query-core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readOptions } from "./campaign.ts";
import { CampaignError } from "./errors.ts";
import { follow } from "./follow.ts";

const key = ["campaign", "double-11", "/"] as const;

describe("a followed query", () => {
  let queryClient: QueryClient;
  let answers: (() => Promise<number>)[];
  let asked: number;
  const ended: (() => void)[] = [];
  const options = readOptions<typeof key, number>(key, () => {
    asked += 1;
    return answers.shift()?.() ?? Promise.resolve(asked);
  });
  const changed = vi.fn();
  const start = () => {
    const followed = follow(queryClient, options, changed, () => 0);
    ended.push(followed.end);
    return followed;
  };
  const data = () => queryClient.getQueryData<number>(key);

  beforeEach(() => {
    vi.useFakeTimers();
    queryClient = new QueryClient();
    answers = [];
    asked = 0;
    changed.mockClear();
  });
  afterEach(() => {
    for (const end of ended.splice(0)) end();
    vi.useRealTimers();
  });

  it("is read at once, tells of the answer, and is not read again while it is fresh", async () => {
    const { look } = start();
    await vi.advanceTimersByTimeAsync(0);
    expect(data()).toBe(1);
    expect(changed).toHaveBeenCalled();
    void look();
    await vi.advanceTimersByTimeAsync(29_000);
    expect(asked).toBe(1);
  });

  it("is read again on a look once it is out of date", async () => {
    const { look } = start();
    await vi.advanceTimersByTimeAsync(31_000);
    void look();
    await vi.advanceTimersByTimeAsync(0);
    expect(data()).toBe(2);
  });

  it("is kept for as long as it is followed, however long that is", async () => {
    start();
    await vi.advanceTimersByTimeAsync(24 * 60 * 60 * 1000);
    expect(data()).toBe(1);
    expect(asked).toBe(1);
  });

  it("is read anew when somebody marks it, also in the middle of an older read", async () => {
    start();
    await vi.advanceTimersByTimeAsync(0);
    let late: (value: number) => void = () => undefined;
    answers.push(() => new Promise((resolve) => (late = resolve)));
    await queryClient.invalidateQueries({ queryKey: ["campaign"], refetchType: "none" });
    await vi.advanceTimersByTimeAsync(0);
    queryClient.setQueryData(key, 10);
    await queryClient.invalidateQueries({ queryKey: ["campaign"] });
    await vi.advanceTimersByTimeAsync(0);
    late(-1);
    await vi.advanceTimersByTimeAsync(0);
    expect(data()).toBe(3);
  });

  it("is read anew when it is reset or thrown out", async () => {
    start();
    await vi.advanceTimersByTimeAsync(0);
    await queryClient.resetQueries({ queryKey: key });
    await vi.advanceTimersByTimeAsync(0);
    expect(data()).toBe(2);
    queryClient.removeQueries({ queryKey: key });
    await vi.advanceTimersByTimeAsync(0);
    expect(data()).toBe(3);
  });

  it("heals by itself after trouble, at the time that the server named", async () => {
    answers.push(() => Promise.reject(new CampaignError("problem", "", { status: 503, retryAfter: 60_000 })));
    start();
    await vi.advanceTimersByTimeAsync(59_000);
    expect(asked).toBe(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(data()).toBe(2);
  });

  it("stays as it is after a definite no", async () => {
    answers.push(() => Promise.reject(new CampaignError("problem", "", { status: 404 })));
    start();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asked).toBe(1);
  });

  it("is left alone after the end: no timer, no listener", async () => {
    answers.push(() => Promise.reject(new CampaignError("network", "")));
    const { end } = start();
    await vi.advanceTimersByTimeAsync(0);
    end();
    changed.mockClear();
    await vi.advanceTimersByTimeAsync(600_000);
    await queryClient.invalidateQueries({ queryKey: key });
    expect(asked).toBe(1);
    expect(changed).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
