/** Nothing but a disc that CSS turns: what the browser can do. */
import { DURATION, EASING } from "../page.ts";

const disc = document.createElement("div");
disc.style.cssText = `inline-size: 360px; block-size: 360px; border-radius: 50%; will-change: transform;
  background: conic-gradient(#c8102e 16.7%, #fff 0 33.3%, #1d3557 0 50%, #fff 0 66.7%, #f1b434 0 83.3%, #fff 0)`;
document.body.append(disc);

globalThis.spin = () => {
  disc.animate([{ transform: "none" }, { transform: "rotate(1620deg)" }], { duration: DURATION, easing: EASING });
  return Promise.resolve();
};
