import timesync from "timesync/dist/timesync.js";
import type { Turning } from "../contender.ts";
import type { World } from "../world.ts";

/** Its client as it is: five samples, a second apart, of which outliers are left out. */
export function npmTimesync(world: World): Turning {
  const sync = timesync.create({ server: "server", now: world.wallClock });
  // As its documentation has it for transports of one's own.
  sync.send = async (server: string, { id }: { id: string }) => {
    const result = await world.ask();
    sync.receive(server, { jsonrpc: "2.0", id, result });
  };
  let synced = false;
  sync.on("change", () => (synced = true));
  return { isOver: () => synced && sync.now() >= world.boundary, end: () => sync.destroy() };
}
