import "number-flow";
import "number-flow/group";
import { items, show } from "../page.ts";

type Flow = HTMLElementTagNameMap["number-flow"];

/** Hours, minutes and seconds: the countdown of its documentation. */
function flows(): Flow[] {
  return ["", ":", ":"].map((prefix) => {
    const flow = document.createElement("number-flow");
    flow.trend = -1;
    flow.format = { minimumIntegerDigits: 2 };
    if (prefix) Object.assign(flow, { numberPrefix: prefix, digits: { 1: { max: 5 } } });
    return flow;
  });
}

await show({
  mount(list, deadline, count) {
    const all: Flow[][] = [];
    items(list, count, () => {
      const group = document.createElement("number-flow-group");
      const parts = flows();
      group.append(...parts);
      all.push(parts);
      return group;
    });
    const update = (): void => {
      const left = Math.max(0, Math.ceil((deadline - Date.now()) / 1000));
      for (const [hours, minutes, seconds] of all) {
        hours!.update(Math.floor(left / 3600));
        minutes!.update(Math.floor(left / 60) % 60);
        seconds!.update(left % 60);
      }
    };
    update();
    // One for all of them, which is the best that can be done from outside.
    setInterval(update, 1000);
  },
  // What the digits roll to.
  read(item) {
    const [hours, minutes, seconds] = Array.from(item.querySelectorAll("number-flow"), ({ value }) => Number(value));
    return hours! * 3600 + minutes! * 60 + seconds!;
  },
});
