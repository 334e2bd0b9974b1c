import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const listeners = new EventTarget();

describe("the client of a page that has none of TanStack's", () => {
  beforeEach(() => {
    vi.stubGlobal("window", listeners);
    vi.resetModules();
  });
  afterEach(() => vi.unstubAllGlobals());

  const create = async () => (await import("./query-client.ts")).createQueryClient(() => 0);
  const read = (queryKey: readonly string[], queryFn: () => Promise<unknown>) => ({ queryKey, queryFn, staleTime: 1 });

  it("begins no read while the network is gone, and begins it once it is back", async () => {
    const client = await create();
    client.mount();
    listeners.dispatchEvent(new Event("offline"));
    const asked = vi.fn(() => Promise.resolve("answer"));
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- `query()` in its place is newer than a shop's client may be.
    const answer = client.fetchQuery(read(["campaign"], asked));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(asked).not.toHaveBeenCalled();
    expect(client.getQueryState(["campaign"])).toMatchObject({ status: "pending", fetchStatus: "fetching" });
    listeners.dispatchEvent(new Event("online"));
    expect(await answer).toBe("answer");
    expect(client.getQueryState(["campaign"])).toMatchObject({ status: "success", fetchStatus: "idle" });
  });

  it("keeps no read waiting for a network that nobody listens for any more", async () => {
    const client = await create();
    client.mount();
    listeners.dispatchEvent(new Event("offline"));
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const answer = client.fetchQuery(read(["campaign"], () => Promise.resolve("answer")));
    client.unmount();
    expect(await answer).toBe("answer");
  });

  it("marks a key and what begins with it, and nothing else", async () => {
    const client = await create();
    const keys = [["campaign"], ["campaign", "me"], ["campaign", "me", "wallet"], ["other", "me"]];
    for (const key of keys) client.setQueryData(key, {});
    await client.invalidateQueries({ queryKey: ["campaign", "me"] });
    expect(keys.map((key) => client.getQueryState(key)!.isInvalidated)).toEqual([false, true, true, false]);
  });

  it("gives two who ask at once one read, and both what it came to", async () => {
    const client = await create();
    const trouble = new Error("no");
    const asked = vi.fn(() => Promise.reject(trouble));
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const ask = () => client.fetchQuery(read(["campaign"], asked)).catch((error: unknown) => error);
    expect(await Promise.all([ask(), ask()])).toEqual([trouble, trouble]);
    expect(asked).toHaveBeenCalledOnce();
    expect(client.getQueryState(["campaign"])).toMatchObject({ status: "error", error: trouble, isInvalidated: true });
  });

  it("tells of a write with what did not change in place, and forgets all when it is cleared", async () => {
    const client = await create();
    const seen: unknown[] = [];
    client.getQueryCache().subscribe((event) => seen.push(event.query.state.data));
    client.setQueryData(["campaign"], { phases: [1], stock: 2 });
    const { phases } = client.getQueryData<{ phases: number[] }>(["campaign"])!;
    client.setQueryData(["campaign"], { phases: [1], stock: 1 });
    expect(seen).toEqual([
      { phases: [1], stock: 2 },
      { phases: [1], stock: 1 },
    ]);
    expect(client.getQueryData<{ phases: number[] }>(["campaign"])!.phases).toBe(phases);
    client.clear();
    expect(client.getQueryData(["campaign"])).toBeUndefined();
  });
});
