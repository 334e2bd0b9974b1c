import "number-flow";
import "number-flow/group";
import type NumberFlow from "number-flow";

// The countdown of its documentation: hours, minutes and seconds that roll together.
const flows = document.querySelectorAll<NumberFlow>("number-flow");
for (const [index, flow] of flows.entries()) {
  flow.trend = -1;
  flow.format = { minimumIntegerDigits: 2 };
  if (index > 0) Object.assign(flow, { numberPrefix: ":", digits: { 1: { max: 5 } } });
}
const end = Date.now() + 10_000_000;
const show = () => {
  const left = Math.max(0, Math.round((end - Date.now()) / 1000));
  for (const [index, unit] of [3600, 60, 1].entries())
    flows[index]!.update(Math.floor(left / unit) % (3600 / unit || 60));
};
show();
setInterval(show, 1000);
