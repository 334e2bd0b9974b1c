import { createElement } from "react";
import { createRoot } from "react-dom/client";
import Countdown from "react-countdown";
import { secondsOf, show } from "../page.ts";

await show({
  mount(list, deadline, count) {
    const item = (key: number) => createElement("li", { key }, createElement(Countdown, { date: deadline }));
    createRoot(list).render(Array.from({ length: count }, (_, key) => item(key)));
  },
  read: (item) => secondsOf(item.textContent),
});
