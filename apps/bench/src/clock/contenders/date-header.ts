import type { Turning } from "../contender.ts";
import type { World } from "../world.ts";

/** The `Date` header of the page's answer: whole seconds, as the server had them when it sent it. */
export function dateHeader(world: World): Turning {
  let offset = NaN;
  void world.ask().then((now) => (offset = Math.floor(now / 1000) * 1000 - world.wallClock()));
  return { isOver: () => world.wallClock() + offset >= world.boundary, end: () => undefined };
}
