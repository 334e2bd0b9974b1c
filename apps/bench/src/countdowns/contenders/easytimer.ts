import { Timer } from "easytimer.js";
import { items, secondsOf, show } from "../page.ts";

await show({
  mount(list, deadline, count) {
    items(list, count, () => {
      const text = document.createElement("span");
      const timer = new Timer();
      timer.addEventListener("secondsUpdated", () => {
        text.textContent = timer.getTimeValues().toString();
      });
      timer.start({ countdown: true, startValues: { seconds: Math.ceil((deadline - Date.now()) / 1000) } });
      text.textContent = timer.getTimeValues().toString();
      return text;
    });
  },
  read: (item) => secondsOf(item.textContent),
});
