/** What a browser takes at least: plain text, and one timer that changes what of it is in the window. */
import { items, secondsOf, show } from "../page.ts";

await show({
  mount(list, deadline, count) {
    const left = () => Math.ceil((deadline - Date.now()) / 1000) * 1000;
    const shown = () => new Date(left()).toISOString().slice(11, 19);
    const texts: Text[] = [];
    items(list, count, () => {
      const item = document.createElement("span");
      item.append((texts[texts.length] = new Text(shown())));
      return item;
    });
    const seen = texts.filter(({ parentElement }) => parentElement!.getBoundingClientRect().top < innerHeight);
    const turn = () => {
      const text = shown();
      for (const each of seen) each.data = text;
      setTimeout(turn, (deadline - Date.now()) % 1000 || 1000);
    };
    turn();
  },
  read: (item) => secondsOf(item.textContent),
});
