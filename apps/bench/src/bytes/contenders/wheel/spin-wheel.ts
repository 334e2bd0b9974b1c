import { Wheel } from "spin-wheel";

const container = document.querySelector<HTMLElement>("#app")!;
container.style.cssText = "inline-size: 300px; block-size: 300px";
const wheel = new Wheel(container, {
  items: ["Phone", "Coupon", "20 points", "Thanks", "Headphones", "Coupon"].map((label) => ({ label })),
  itemBackgroundColors: ["#ffbb00", "#ffffff", "#0077cc"],
});
container.onclick = () => wheel.spinToItem(3, 4000, true, 2, 1);
