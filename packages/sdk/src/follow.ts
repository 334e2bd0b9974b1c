import type { QueryState, ReadOptions } from "./campaign.ts";
import { isHidden } from "./environment.ts";
import type { SharedQueryClient } from "./query-client.ts";

/** A query that is kept fresh. */
export interface Followed {
  /** Reads it if what is there is out of date, and somebody sees the page. */
  look: () => Promise<unknown>;
  /** What is there. */
  data: () => unknown;
  end: () => void;
}

/**
 * Keeps a query of the cache fresh and tells of every change of it: what a page needs of TanStack's QueryObserver, which
 * is made for frameworks that render, at a fifth of its bytes.
 */
export function follow<Key extends readonly unknown[], Data>(
  queryClient: SharedQueryClient,
  { refetchInterval, ...options }: ReadOptions<Key, Data>,
  changed: () => void,
  random: () => number,
): Followed {
  // Nobody but us says that it is in use, so it must not be collected.
  const query = { ...options, gcTime: Infinity };
  const name = JSON.stringify(query.queryKey);
  let timer: ReturnType<typeof setTimeout> | undefined;
  // `query()` in its place is new, and the client may be an older one of the shop's.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const read = () => queryClient.fetchQuery(query).catch(() => undefined);
  // Not at once: while a query tells of a read that begins, it would begin another one.
  const soon = () => void Promise.resolve().then(read);
  const look = async () => isHidden() || read();

  const end = queryClient.getQueryCache().subscribe((event) => {
    if (event.query.queryHash !== name) return;
    const { state } = event.query;
    if (event.type === "updated") {
      const { type } = event.action;
      clearTimeout(timer);
      const wait = (type === "success" || type === "error") && refetchInterval({ state: state as QueryState<Data> });
      // Longer at random, so that those who read together do not come back together.
      if (wait) timer = setTimeout(() => void look(), wait * (1 + random() / 4));
      // An observer of the shop's has been asked to read by whoever marked it.
      if (type === "invalidate" && !event.query.isActive() && !isHidden()) {
        void event.query.fetch(undefined, { cancelRefetch: true }).catch(() => undefined);
      }
      if (type === "setState" && state.status === "pending") soon();
    }
    if (event.type === "removed") soon();
    changed();
  });
  soon();

  return {
    look,
    data: () => queryClient.getQueryData(query.queryKey),
    end() {
      clearTimeout(timer);
      end();
    },
  };
}
