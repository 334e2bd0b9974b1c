import { measureOf, told } from "../report/figures.ts";
import type { Words } from "../report/words.ts";
import { pages } from "./contenders.ts";

const others = pages[1]!.name;

export const words: Words = {
  title: "Clicks, and coming and going",
  question: "How long does a shopper with a slow phone wait after a click, and what is left of a widget that is gone?",
  summary: ["p98-slowed", "long-tasks-slowed", "heap"],
  how: ({ settings }) =>
    `One page has a countdown, two coupons, a group-buy, a lucky draw and a check-in, with the engine behind HTTP in another process; the other has what comes next to it of
react-countdown, vant (the list of coupons with its cell and its sheet, the calendar) and lucky-canvas, which ask nobody. On each, ${Number(settings["rounds"]) * Number(settings["clicks"])} clicks are made by
the browser's own input, ${settings["clicks"]} a visit, ${settings["pace"]} ms and more apart, while the page's processor is made ${settings["slowed"]} times slower: claim, start a group, check in, draw, open and close
odds, prizes and proof, choose days. Between click and paint is what the Event Timing API says, counted as web-vitals counts it: the longest of the events of one
click, in steps of 8 ms, and those below 16 ms as nothing. Then every widget is mounted, drawn and unmounted ${settings["mounts"]} times; after each tenth, garbage is collected by force,
and the slope of what remains is taken by least squares, over a warm-up of a fifth as many.`,
  meaning: (result) =>
    `Of a hundred clicks, two may take longer than ${told(result, "p98-slowed")} with ours, and ${told(result, "p98-slowed", others)} with the others; up to 200 ms is what web-vitals calls good.
The slowed processor stands for a cheap phone. Ours does more with a click: it asks the server, says so on the button meanwhile, and shows what was decided wherever it matters. What is behind a press is asked for
with it, and drawn in a task of its own once it is there. A slope on the heap that is not nothing is a leak, which a shop whose pages live long, as single-page applications do, would come to feel.`,
  limit: () =>
    `A frame: what is pressed is painted with the next one, 16.7 ms later, and Event Timing tells no less than 16. A slope of some bytes is the measurement's own: code is
compiled and optimised while it is measured.`,
  loses: (result) =>
    ["p98-slowed", "long-tasks-slowed", "long-tasks", "heap", "nodes"]
      .map((id) => measureOf(result, id))
      .filter(({ met }) => met === false)
      .map(({ title, goal }) => `${title}: ours was to reach ${goal}, and did not in this run.`)
      .join(" "),
  shown: [
    { measure: "p98-slowed", as: "both" },
    { measure: "median-slowed", as: "table" },
    {
      measure: "long-tasks-slowed",
      as: "table",
      note: "A task of 8.3 ms takes 50 ms when the processor is six times slower.",
    },
    { measure: "longest-task-slowed", as: "table" },
    { measure: "p98", as: "table" },
    { measure: "long-tasks", as: "table" },
    { measure: "heap", as: "both" },
    { measure: "nodes", as: "table" },
  ],
};
