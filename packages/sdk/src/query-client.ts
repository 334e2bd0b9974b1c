import type { QueryCache, QueryClient, QueryKey, QueryState } from "@tanstack/query-core";
import { onWindow } from "./environment.ts";
import { share } from "./share.ts";

/** What the SDK needs of a TanStack QueryClient; a shop's own fits. */
export type SharedQueryClient = Pick<
  QueryClient,
  | "clear"
  | "fetchQuery"
  | "getQueryData"
  | "getQueryState"
  | "invalidateQueries"
  | "mount"
  | "resetQueries"
  | "setQueryData"
  | "unmount"
> & { getQueryCache(): Pick<QueryCache, "subscribe"> };

type State = Pick<
  QueryState<unknown, unknown>,
  "data" | "dataUpdatedAt" | "error" | "isInvalidated" | "status" | "fetchStatus"
>;

interface Options {
  queryKey: QueryKey;
  queryFn: () => Promise<unknown>;
  staleTime: number;
}

const nothing: State = {
  data: undefined,
  dataUpdatedAt: 0,
  error: null,
  isInvalidated: false,
  status: "pending",
  fetchStatus: "idle",
};

/**
 * Stands in for a QueryClient on pages that have none: what the SDK calls of it, and what `follow` hears of its cache, in
 * TanStack's own terms. Without retries, observers, collection and all else that the SDK does not use, it is a sixth of the
 * bytes of TanStack's QueryCache. `now`: the device's clock, in milliseconds.
 */
export function createQueryClient(now: () => number): SharedQueryClient {
  const queries = new Map<string, ReturnType<typeof createQuery>>();
  const listeners = new Set<(event: object) => void>();
  /** Settles once there is a network, as far as the page has heard of it. */
  let network: Promise<unknown> = Promise.resolve();
  let back: (() => void) | undefined;
  let unmount: (() => void)[] = [];

  function createQuery(queryKey: QueryKey, queryHash: string) {
    let ask: Options["queryFn"];
    let reading: Promise<unknown> | undefined;

    const query = {
      queryKey,
      queryHash,
      state: nothing,
      // Only TanStack's observers are active.
      isActive: () => false,
      become(type: string, change: Partial<State>) {
        query.state = { ...query.state, ...change };
        for (const listener of listeners) listener({ type: "updated", query, action: { type } });
      },
      write(answer: unknown, change?: Partial<State>) {
        const data = share(query.state.data, answer);
        const written = { data, dataUpdatedAt: now(), error: null, isInvalidated: false, status: "success" } as const;
        query.become("success", { ...written, ...change });
      },
      reset() {
        reading = undefined;
        query.become("setState", nothing);
      },
      /** Reads it, unless it is being read; with `cancelRefetch`, what an older read brings does not count any more. */
      fetch(options: Options | undefined, { cancelRefetch = false } = {}): Promise<unknown> {
        const isThere = query.state.data !== undefined;
        if (reading && !(cancelRefetch && isThere)) return reading;
        if (options) ask = options.queryFn;
        const isLast = () => reading === read && !(reading = undefined);
        const read = network
          .then(() => ask())
          .then(
            (data) => {
              if (isLast()) query.write(data, { fetchStatus: "idle" });
              return data;
            },
            (error: unknown) => {
              if (isLast()) query.become("error", { error, isInvalidated: true, status: "error", fetchStatus: "idle" });
              throw error;
            },
          );
        reading = read;
        query.become("fetch", { fetchStatus: "fetching", ...(!isThere && { error: null, status: "pending" }) });
        return read;
      },
    };
    return query;
  }

  const find = (key: QueryKey) => queries.get(JSON.stringify(key));
  function build(key: QueryKey) {
    const hash = JSON.stringify(key);
    const query = queries.get(hash) ?? createQuery(key, hash);
    queries.set(hash, query);
    return query;
  }
  const below = (key: QueryKey) =>
    [...queries.values()].filter(({ queryKey }) => key.every((part, index) => part === queryKey[index]));

  const client = {
    getQueryCache: () => ({
      subscribe(listener: (event: object) => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    }),
    getQueryState: (key: QueryKey) => find(key)?.state,
    getQueryData: (key: QueryKey) => find(key)?.state.data,
    setQueryData(key: QueryKey, updater: object | ((before: unknown) => unknown)) {
      const change = updater as (before: unknown) => unknown;
      const data = typeof updater === "function" ? change(find(key)?.state.data) : updater;
      if (data !== undefined) build(key).write(data);
    },
    fetchQuery(options: Options) {
      const query = build(options.queryKey);
      const { data, dataUpdatedAt, isInvalidated } = query.state;
      const isFresh = data !== undefined && !isInvalidated && now() < dataUpdatedAt + options.staleTime;
      return isFresh ? Promise.resolve(data) : query.fetch(options);
    },
    invalidateQueries({ queryKey }: { queryKey: QueryKey }) {
      for (const query of below(queryKey)) {
        if (!query.state.isInvalidated) query.become("invalidate", { isInvalidated: true });
      }
    },
    resetQueries({ queryKey }: { queryKey: QueryKey }) {
      for (const query of below(queryKey)) query.reset();
    },
    clear: () => queries.clear(),
    // What begins to be read while the network is gone waits until it is back.
    mount() {
      unmount = [
        onWindow("offline", () => void (network = new Promise<void>((resolve) => (back = resolve)))),
        onWindow("online", () => back?.()),
      ];
    },
    unmount() {
      for (const end of unmount) end();
      back?.();
    },
  };
  return client as unknown as SharedQueryClient;
}
