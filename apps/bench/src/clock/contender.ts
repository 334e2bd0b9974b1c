import { campaignKit } from "./contenders/campaign-kit.ts";
import { dateHeader } from "./contenders/date-header.ts";
import { oneSample } from "./contenders/one-sample.ts";
import { npmTimesync } from "./contenders/timesync.ts";
import type { World } from "./world.ts";

/** A page that waits for the boundary. */
export interface Turning {
  /** Whether the page takes the boundary to be over. */
  isOver(): boolean;
  end(): void;
}

export const contenders: Record<string, (world: World) => Turning> = {
  "Campaign Kit": campaignKit,
  timesync: npmTimesync,
  "one sample, half of its round trip": oneSample,
  "the Date header": dateHeader,
};
