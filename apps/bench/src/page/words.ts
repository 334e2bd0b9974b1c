import { measureOf, told } from "../report/figures.ts";
import type { Words } from "../report/words.ts";
import { OTHERS, WITHOUT } from "./variants.ts";

export const words: Words = {
  title: "What a page pays",
  question: "What do all five widgets cost a page's load on a phone?",
  summary: ["score", "blocking", "largest-paint", "shift"],
  how: ({ settings, versions }) =>
    `The demo shop's campaign page three times, in turn, ${settings["rounds"]} times each, by Lighthouse ${versions["lighthouse"]} as it comes: its phone, nothing in
the cache, a slow connection and a processor four times slower, both simulated. **${WITHOUT}** is the page as the shop draws it in the end, as plain HTML: words, goods,
styles, and empty room where the widgets are. It loads no script but the eight hundred bytes that choose its theme. **Campaign Kit** is the demo shop as it is, with six
coupons, two group-buys, a wheel, a check-in and a countdown, and all else that its scripts do: they draw the goods too, and the demo's own bar. **${OTHERS}** is the plain
page again, where these libraries show the like in the same room, from the same reads, by one bundle: react-countdown the countdown, with the React it needs; vant the coupons,
times and the month, with the Vue it needs; lucky-canvas the wheel. They claim nothing, open no group and draw no prize. All three are served by the demo's own server: HTTP/1.1, gzip,
the real API on its database behind the same address. Before anything is measured, each page is opened, and must show all it should.`,
  meaning: (result) =>
    `The score is Lighthouse's, of a hundred: blocking counts for 30, largest paint and shift for 25 each, first paint and how soon it looks complete for 10 each. Below 90 a page is told to
improve; half a point is less than two runs of one page differ by. A millisecond of blocking is one in which a tap on such a phone would wait: of each task that takes longer than 50, what is over. The
largest paint is when the shopper sees what the page is about, here its slogan; 2,500 ms is called good. A shift moves what is about to be tapped. Ours comes to ${told(result, "score")}, with
${told(result, "blocking")} of blocking and ${told(result, "bytes")} on the wire; the page without to ${told(result, "score", WITHOUT)}; the others to ${told(result, "score", OTHERS)}, with
${told(result, "blocking", OTHERS)} and ${told(result, "bytes", OTHERS)}.

It stays near the page without since the scripts are asked for once the page is painted, each widget is then asked for, and drawn, in a task of its own, and room is kept for
what comes. What is far below the window is laid out and painted only as a shopper comes near, by the style sheet that all three pages share (\`content-visibility: auto\`): most
of what widgets cost at first is not their scripts but fonts and layout. A shop pays for that on a slow connection: the widgets come about one round trip later than if their scripts were asked for with the page.`,
  limit: () =>
    `The page without: a script can only add to it. Lighthouse loads the page at full speed and computes from the trace what a slow phone would have seen; so this repeats better than a load that is
slowed down for real, and is what PageSpeed and the browser's own tools show. What it cannot see is what only a real slow network does, such as a shift between two answers
that came together here; and it multiplies by four whatever else the machine did meanwhile, which is why blocking differs most from run to run. The first task of any script is its compilation.`,
  loses: (result) =>
    ["score", "blocking", "largest-paint", "shift"]
      .map((id) => measureOf(result, id))
      .filter(({ met }) => met === false)
      .map(({ title, goal }) => `${title}: the goal was ${goal}, and was missed in this run.`)
      .join(" "),
  shown: [
    { measure: "score", as: "both" },
    { measure: "blocking", as: "both" },
    { measure: "largest-paint", as: "table" },
    { measure: "shift", as: "table" },
    { measure: "bytes", as: "table" },
  ],
};
