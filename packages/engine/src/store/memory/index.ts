import type { Store } from "../store.ts";

/** A store that forgets everything when its process or page ends. Runs anywhere. */
export function createMemoryStore(): Store {
  throw new Error("not there");
}
