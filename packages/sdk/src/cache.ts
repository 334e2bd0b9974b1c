import type { QueryKey } from "@tanstack/query-core";
import type { SharedQueryClient } from "./query-client.ts";

export type Cache = ReturnType<typeof createCache>;

/**
 * Writes to the query cache in the order in which the questions were asked: an answer to a read that began before what the
 * cache holds was written (by a quicker read, or by a claim) is dropped.
 */
export function createCache(queryClient: SharedQueryClient) {
  let turns = 0;
  const written = new Map<string, number>();
  const nameOf = (key: QueryKey) => key.join();

  return {
    async read<Data>(key: QueryKey, ask: () => Promise<Data>): Promise<Data> {
      const turn = ++turns;
      const data = await ask();
      if (turn < (written.get(nameOf(key)) ?? 0)) return queryClient.getQueryData<Data>(key) ?? data;
      written.set(nameOf(key), turn);
      queryClient.setQueryData<Data>(key, data);
      return data;
    },
    change<Data>(key: QueryKey, change: (data: Data) => Data) {
      written.set(nameOf(key), ++turns);
      queryClient.setQueryData<Data>(key, (data) => data && change(data));
    },
  };
}
