import { told } from "../report/figures.ts";
import type { Words } from "../report/words.ts";
import { DISC, STANDING } from "./contenders.ts";

export const words: Words = {
  title: "A wheel while the page is busy",
  question: "Does the wheel stand still while the page's own code is busy?",
  summary: ["blocked"],
  how: ({ settings }) =>
    `Each wheel has six prizes, is 360 pixels wide and turns by itself on a page; ours has asked the engine, behind HTTP, for its draw before. ${settings["free"]} ms after it
began to turn, the page's main thread computes for ${settings["blocked"]} ms without a pause, as a shop's scripts do in the worst moment. What is counted are
frames that Chromium's display compositor says it has put on the screen in ${settings["counted"]} ms of that, from a trace of the browser; \`requestAnimationFrame\`,
which the page itself would count by, says nothing of that. Where nothing changes, nothing is put on the screen. In one more spin of each, a screencast takes a
picture of every frame, and different pictures are counted: taking them costs some of the frames.`,
  meaning: (result) =>
    `A draw is when a shop's page has most to do: the answer has come, other scripts report it, the basket is read anew. Ours painted ${told(result, "blocked")}
of that time, since the disc is turned by the compositor, which asks nobody. Wheels on a canvas are painted by the page's own code, frame by frame: they freeze, and
jump when it is over.`,
  limit: (result) =>
    `A disc that CSS turns, and nothing else, paints ${told(result, "blocked", DISC)}; a disc that stands still ${told(result, "blocked", STANDING)}. At 60 frames
a second there are ${Math.round((Number(result.settings["counted"]) * 60) / 1000)}. Without a graphics processor, as here, each frame is composed by the
processor itself.`,
  loses: ({ measures }) => {
    const { goal, met } = measures.find(({ id }) => id === "blocked")!;
    return met ? "" : `Ours was to paint ${goal}, and did not in this run.`;
  },
  shown: [
    { measure: "blocked", as: "both" },
    { measure: "pictures", as: "table", note: "One spin each." },
    { measure: "free", as: "table" },
  ],
};
