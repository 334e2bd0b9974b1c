import "flipdown/dist/flipdown.min.css";
import script from "flipdown/dist/flipdown.min.js?url";
import { items, secondsOf, show } from "../page.ts";

await show({
  async mount(list, deadline, count) {
    // Its file is no module: it is for a tag of the page, as its documentation has it.
    const tag = document.createElement("script");
    tag.src = script;
    const loaded = new Promise((resolve) => (tag.onload = resolve));
    document.head.append(tag);
    await loaded;
    let id = 0;
    items(list, count, () => {
      const element = document.createElement("div");
      element.id = `flipdown-${id++}`;
      element.className = "flipdown";
      return element;
    });
    for (const { id } of list.querySelectorAll(".flipdown")) new FlipDown(deadline / 1000, id).start();
  },
  // The lower half of the leaf that turns, or has turned: the newest figure.
  read(item) {
    const digits = Array.from(item.querySelectorAll(".rotor-leaf-rear"), (leaf) => leaf.textContent);
    return secondsOf(digits.join("").replace(/(..)(..)(..)$/, ":$1:$2:$3"));
  },
});
