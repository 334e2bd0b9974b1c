/** The wheel of the lucky draw, by lucky-canvas. */
import { LuckyWheel } from "lucky-canvas";
import { activitiesOf, places, type Read } from "./data.ts";

const inks = ["#c8102e", "#ffffff", "#1d3557", "#ffffff", "#f1b434", "#ffffff"];

export function wheel({ campaign }: Read): void {
  const [activity] = activitiesOf(campaign, "lucky-draw");
  const [place] = places("lucky-draw");
  if (!activity || !place) return;
  const [title, board] = [document.createElement("h3"), document.createElement("div")];
  title.textContent = activity.title["en"] ?? "";
  board.id = "wheel";
  place.append(title, board);
  new LuckyWheel(
    { flag: "WEB", el: "#wheel" },
    {
      width: "340px",
      height: "340px",
      blocks: [{ padding: "13px", background: "#617df2" }],
      prizes: activity.prizes.map(({ title }, index) => ({
        fonts: [{ text: title["en"] ?? "", top: "10%", fontSize: "12px" }],
        background: inks[index % inks.length]!,
      })),
      buttons: [
        { radius: "45px", background: "#afc8ff" },
        { radius: "40px", background: "#869cfa", pointer: true, fonts: [{ text: "Draw", top: "-10px" }] },
      ],
    },
  );
}
