import { measureOf, timesOurs, told } from "../report/figures.ts";
import type { Result } from "../result.ts";
import type { Words } from "../report/words.ts";
import { PLAIN } from "./contenders.ts";
import { FEW, MANY, PLAIN_FEW, PLAIN_MANY } from "./measures.ts";

/** What the browser takes for so many texts, whoever changes them; nothing of a run that did not measure it. */
function plainly(result: Result): string {
  if (!measureOf(result, "window-busy").contenders.some(({ name }) => name === PLAIN.name)) return "";
  const few = told(result, "twenty", PLAIN_FEW);
  return ` Plain text that one timer changes, without cells, words or a component, takes ${told(result, "window-busy", PLAIN.name)}, and in the list of goods, of which it changes
what is in the window, ${told(result, "list-busy", PLAIN.name)}. A browser walks through all of a list where one text in it changes: twenty plain texts take ${few}, and
${told(result, "twenty", PLAIN_MANY)} where they are the first of ${result.settings["many"]}. A page that long spares itself this by \`content-visibility: auto\` on the rows of its list.`;
}

export const words: Words = {
  title: "A thousand countdowns",
  question: "What do a thousand countdowns cost a page?",
  summary: ["list-busy", "wake-ups", "list-wrong"],
  how: ({ settings }) =>
    `Each page has ${settings["items"]} countdowns to one deadline, as the library's documentation shows them: ours with \`until\` and \`now\`, and by a client's
clock. number-flow and flipdown are left out: with so many, their pages did not come up in time. Once in a shop's list of goods in a phone's window, of which a few are seen at a time; once all in one large window, which no shop
has. After a pause, what Chromium counts of the page grows for ${settings["seconds"]} s, with nothing traced and nothing looked at: the processor time of the main thread, and layouts. The
pages take turns, ${settings["rounds"]} rounds. Wake-ups are timers that fire and animation frames that call back, from a trace. Figures of up to a hundred of those in the window are read in every frame after everybody's
scripts and before it is painted, and held against the true time; each library is judged by the way of rounding that suits it best, and a frame early or late is right. Then the pages lie
behind another tab, or are scrolled away, for ${settings["stillSeconds"]} s, and what runs is counted.`,
  meaning: (result) =>
    `A timer each means a thousand wake-ups a second, and a phone's processor that never rests; every few of them lay the page out anew. Ours wakes
${told(result, "wake-ups")}, and draws only what is in the window: of a list of goods that takes ${told(result, "list-busy")} of each second of the main thread, the best other
${timesOurs(result, "list-busy")} times as much. Timers that each began at their own moment turn at their own moments: beside one another they show different seconds, and a shopper who
waits for an opening sees two truths. By a client's clock, figures are as right as the server's time is known: to half the round trip in which it was told, on a page that was just
starting; it is asked for again [before something opens](#the-instant-at-which-a-button-opens). Hidden or scrolled away, ours runs nothing; it wakes for the minutes that it says aloud and for its end.`,
  limit: (result) =>
    `What is seen must be drawn. With all in the window, a thousand texts are laid out and painted each second whoever changes them: ours takes
${told(result, "window-busy")} there.${plainly(result)} While a thousand are drawn no frame is shown, and what it shows then is late. No figure can turn between two frames, so a sixtieth of a second is as near to the truth as a page comes.`,
  loses: (result) =>
    [
      ...result.measures
        .filter(({ met }) => met === false)
        .map(({ title, goal }) => `${title}: the aim was “${goal}”, and this run missed it.`),
      ...(measureOf(result, "window-busy").met === false
        ? [
            `With all in the window, ours draws more than a line of text: cells, names for screen readers, each widget in a tree of its own. A page that shows a thousand at once is better
served by plain text.`,
          ]
        : []),
    ].join("\n\n"),
  shown: [
    { measure: "list-busy", as: "both" },
    { measure: "window-busy", as: "table", note: "Which no shop has: the hardest case." },
    { measure: "wake-ups", as: "table" },
    { measure: "list-layouts", as: "table" },
    { measure: "list-disagreeing", as: "table" },
    { measure: "window-disagreeing", as: "table" },
    { measure: "list-wrong", as: "table" },
    { measure: "window-wrong", as: "table" },
    { measure: "hidden", as: "table" },
    { measure: "off-screen", as: "table" },
    { measure: "off-screen-script", as: "table" },
    { measure: "twenty", as: "table", note: `“${FEW.slice(14)}” and “${MANY.slice(14)}” are ours alone.` },
  ],
};
