import { Wheel } from "spin-wheel";
import { DURATION, prizes } from "../page.ts";

document.body.innerHTML = `<div id="wheel"></div>`;
const container = document.querySelector<HTMLElement>("#wheel")!;
container.style.cssText = "inline-size: 360px; block-size: 360px";
const wheel = new Wheel(container, {
  items: prizes.map((label) => ({ label })),
  itemBackgroundColors: ["#ffbb00", "#ffffff", "#0077cc"],
  itemLabelRadiusMax: 0.4,
});

globalThis.spin = () => {
  wheel.spinToItem(3, DURATION, true, 4, 1, (part) => 1 - (1 - part) ** 3);
  return Promise.resolve();
};
