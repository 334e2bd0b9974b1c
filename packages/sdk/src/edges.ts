import type { Edges } from "./types.ts";

/** The page's own edges, in place of those that are not given. A server has no storage, and importing this touches none. */
export const withDefaults = (edges: Partial<Edges> = {}): Edges => ({
  monotonic: () => performance.now(),
  wallClock: () => Date.now(),
  random: () => Math.random(),
  // 128 random bits. Not `randomUUID`, which is missing where a page has no secure context.
  createKey: () => crypto.getRandomValues(new Uint32Array(4)).join("-"),
  storage: sessionStore(),
  ...edges,
});

/** Even reading the property throws where the shopper has turned storage off. */
function sessionStore(): Edges["storage"] {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}
