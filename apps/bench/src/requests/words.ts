import { contenderOf, measureOf } from "../report/figures.ts";
import type { Words } from "../report/words.ts";
import type { Result } from "../result.ts";

const has = ({ measures }: Result, id: string) => measures.some((each) => each.id === id);
const most = (result: Result) => Math.max(...String(result.settings["tabs"]).split(",").map(Number));
/** What ours, with so many tabs, asks for. */
const reads = (result: Result, id: string, tabs: number) =>
  contenderOf(measureOf(result, id), `Campaign Kit, ${tabs} tab${tabs === 1 ? "" : "s"}`).values[0];
const other = (result: Result, id: string, start: string) =>
  measureOf(result, id).contenders.find(({ name }) => name.startsWith(start))!.values[0];

export const words: Words = {
  title: "What pages ask a server for",
  question: "How many reads do any number of widgets, and of tabs, cost?",
  summary: ["widgets-load", "tabs-load"],
  how: (result) =>
    `The reference backend runs as it is, and pages of another origin are opened in Chromium: with ${result.settings["widgets"]} widgets, spread over all five; and ${result.settings["tabs"]} tabs of ${result.settings["each"]} widgets in one browser, one opened after the other, all of them on show, with motion turned down. What counts is what the server's log says: everything that reached it, preflights apart. It is counted until each widget shows what was read, for ${result.settings["seconds"]} s after that, and for ${result.settings["turning"]} s in which the campaign turns over from the warm-up to the peak. Beside it: [TanStack Query](https://tanstack.com/query) with one client a page, whose widgets share what they ask for; widgets of plain \`fetch\` that know nothing of each other; and [@voucherify/sdk](https://www.npmjs.com/package/@voucherify/sdk), which sends a request a call, to a server that says yes to everything. The first two ask again every five seconds, since they cannot know when something turns over; the five are ours. Theirs are pages of our own writing, and what they show is text.`,
  meaning: (result) =>
    [
      `A page of ours reads two documents, however many widgets it has; widgets that fetch for themselves make ${other(result, "others-load", "fetch")} reads of ${result.settings["each"]}. While the page stays open it asks for nothing: it turns over by its clock, and reads again within seconds after.`,
      has(result, "tabs-turning") &&
        `At zero hour, one tab of ours makes ${reads(result, "tabs-turning", 1)} reads and ${most(result)} tabs make ${reads(result, "tabs-turning", most(result))}, spread at random over five seconds; TanStack Query in one tab ${other(result, "others-turning", "TanStack")} in that minute. Hidden tabs make none.`,
    ]
      .filter(Boolean)
      .join(" "),
  limit: () =>
    "Two is the least where what is everyone's comes from a CDN and what is one shopper's must not: a CDN or the browser may keep the one, nobody may keep the other. One read of both would be one that no cache can answer.",
  loses: (result) => {
    const missed = result.measures.filter(({ met }) => met === false);
    return missed.length === 0
      ? ""
      : `Not reached: ${missed.map(({ title, goal }) => `${title.toLowerCase()} (${goal})`).join("; ")}. A tab tells the others that something changed, and nothing of what it has read: each reads for itself ([why](decisions/0016-each-tab-reads-for-itself.md)).`;
  },
  shown: [
    { measure: "widgets-load", as: "table" },
    { measure: "tabs-load", as: "table" },
    { measure: "at-once-load", as: "table" },
    { measure: "tabs-after", as: "table" },
    { measure: "tabs-turning", as: "table" },
    {
      measure: "group-after",
      as: "table",
      note: "An open group is asked for every two seconds at first, and less and less often.",
    },
    { measure: "others-load", as: "both" },
    {
      title: "The same for more tabs, and later",
      measures: ["others-load", "others-after", "others-turning", "preflights"].flatMap((id) => [id, `${id}-tabs`]),
    },
  ],
};
