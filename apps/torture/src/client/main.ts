/** A load process: told by its parent what to do, it tells how far it is. */
import { runCrowd, type CrowdOptions, type CrowdReport } from "./crowd.ts";
import { Gate } from "./gate.ts";

/** What its parent says: first what to do, then how far to go (`null`: to the end). */
export type CrowdOrder = { options: CrowdOptions } | { upTo: number | null };

export interface CrowdMessage {
  done: boolean;
  report: CrowdReport;
}

const tell = (message: CrowdMessage) => process.send!(message);

process.once("disconnect", () => process.exit(1));

const gate = new Gate();
process.on("message", (order: CrowdOrder) => {
  if ("upTo" in order) return gate.open(order.upTo ?? Infinity);
  void runCrowd(order.options, gate, (report) => tell({ done: false, report })).then((report) => {
    process.send!({ done: true, report } satisfies CrowdMessage, () => process.disconnect());
  });
});
