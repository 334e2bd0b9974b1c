import type { Turning } from "../contender.ts";
import type { World } from "../world.ts";

/** The server's time once, with half of the round trip added. */
export function oneSample(world: World): Turning {
  let offset = NaN;
  const sentAt = world.wallClock();
  void world.ask().then((now) => {
    const receivedAt = world.wallClock();
    offset = now + (receivedAt - sentAt) / 2 - receivedAt;
  });
  return { isOver: () => world.wallClock() + offset >= world.boundary, end: () => undefined };
}
