import { LuckyWheel } from "lucky-canvas";

const prizes = ["Phone", "Coupon", "20 points", "Thanks", "Headphones", "Coupon"];

/** The example of its documentation, with a button that asks where to stop. */
export function showWheel(element: string): void {
  const wheel = new LuckyWheel(
    { flag: "WEB", el: element },
    {
      width: "300px",
      height: "300px",
      blocks: [{ padding: "10px", background: "#869cfa" }],
      prizes: prizes.map((text, index) => ({
        background: index % 2 ? "#b8c5f2" : "#e9e8fe",
        fonts: [{ text, top: "10%" }],
      })),
      buttons: [
        { radius: "40%", background: "#617df2" },
        { radius: "35%", background: "#afc8ff", pointer: true, fonts: [{ text: "Draw", top: "-10px" }] },
      ],
      start: () => {
        wheel.play();
        setTimeout(() => wheel.stop(3), 2000);
      },
    },
  );
}
