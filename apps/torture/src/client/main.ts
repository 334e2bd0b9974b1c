/** A load process: told by its parent what to do, it tells how far it is. */
import { runCrowd, type CrowdOptions, type CrowdReport } from "./crowd.ts";

export interface CrowdMessage {
  done: boolean;
  report: CrowdReport;
}

const tell = (message: CrowdMessage) => process.send!(message);

process.once("disconnect", () => process.exit(1));
process.once("message", (options: CrowdOptions) => {
  void runCrowd(options, (report) => tell({ done: false, report })).then((report) => {
    process.send!({ done: true, report } satisfies CrowdMessage, () => process.disconnect());
  });
});
