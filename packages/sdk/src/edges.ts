import type { Edges } from "./types.ts";

/** The page's own edges, in place of those that are not given; its session storage is looked up where it is used. */
export const withDefaults = (edges: Partial<Edges> = {}): Omit<Edges, "storage"> & Pick<Partial<Edges>, "storage"> => ({
  monotonic: () => performance.now(),
  wallClock: () => Date.now(),
  random: () => Math.random(),
  // 128 random bits. Not `randomUUID`, which is missing where a page has no secure context.
  createKey: () => crypto.getRandomValues(new Uint32Array(4)).join("-"),
  ...edges,
});
