import { CountDown } from "vant";
import "vant/es/count-down/style/index.mjs";
import { createApp, h } from "vue";
import { secondsOf, show } from "../page.ts";

await show({
  mount(list, deadline, count) {
    const left = deadline - Date.now();
    const items = Array.from({ length: count }, (_, key) => key);
    // As `<li v-for="key in items"><van-count-down :time="left" /></li>` compiles.
    createApp({
      render: () => items.map((key) => h("li", { key }, [h(CountDown, { time: left })])),
    }).mount(list);
  },
  read: (item) => secondsOf(item.textContent),
});
