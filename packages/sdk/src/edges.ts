import type { Edges } from "./types.ts";

/** The page's own edges, for those that are not given. Looked up at the first use, so that a server can import this. */
export function withDefaults(edges: Partial<Edges> = {}): Edges {
  return {
    monotonic: () => performance.now(),
    wallClock: () => Date.now(),
    random: () => Math.random(),
    createKey,
    storage: sessionStore(),
    ...edges,
  };
}

/** 128 random bits. Not `randomUUID`, which is missing where a page has no secure context. */
function createKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Reading the property itself throws where the shopper has turned storage off. */
function sessionStore(): Edges["storage"] {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}
