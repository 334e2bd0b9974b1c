import { LuckyWheel } from "lucky-canvas";
import { prizes } from "../page.ts";

document.body.innerHTML = `<div id="wheel"></div>`;
const inks = ["#c8102e", "#ffffff", "#1d3557", "#ffffff", "#f1b434", "#ffffff"];
const wheel = new LuckyWheel(
  { flag: "WEB", el: "#wheel" },
  {
    width: "360px",
    height: "360px",
    blocks: [{ padding: "13px", background: "#617df2" }],
    prizes: prizes.map((text, index) => ({ fonts: [{ text, top: "10%" }], background: inks[index]! })),
    buttons: [
      { radius: "45px", background: "#afc8ff" },
      { radius: "40px", background: "#869cfa", pointer: true, fonts: [{ text: "Draw", top: "-10px" }] },
    ],
  },
);

globalThis.spin = () => {
  wheel.play();
  wheel.stop(3);
  return Promise.resolve();
};
