import { contenderOf, figure, measureOf, told } from "../report/figures.ts";
import type { Words } from "../report/words.ts";
import type { Result } from "../result.ts";
import { cases } from "./cases.ts";

const missed = (result: Result) => cases.filter(({ id }) => !measureOf(result, `case-${id}`).met);
const plain = (result: Result, id: string, name?: string) => told(result, `case-${id}`, name);

export const words: Words = {
  title: "The instant at which a button opens",
  question: "How early or late does a page turn over, by the server’s own clock?",
  summary: ["worst"],
  how: ({ settings }) =>
    `A page is opened ten seconds to a minute before a coupon opens, and each frame is looked at: the error is the time between the server's instant and the first frame that shows the coupon open. Network and device are simulated in virtual time, by seeded random numbers, so that every run finds the same: round trips of 20 to 2,000 ms, jitter, spikes of up to two seconds, ways that differ there and back, a first request that has to connect; a device whose clock is wrong by up to a day, runs up to 50 parts in a million too fast or too slow, and is set while the page is open. ${settings["rounds"]} rounds of ${settings["visits"]} visits a case; the figure is the 95th percentile of the error, early or late. Ours is the whole client through its public exports, with its own requests; [timesync](https://www.npmjs.com/package/timesync) is its client with its defaults over the same network; the other two are what is usually written by hand.`,
  meaning: (result) =>
    `On a round trip of 100 ms, ours opens within ${plain(result, "100")} of the instant, a page that goes by the Date header within ${plain(result, "100", "the Date header")}, since that has whole seconds. With 100 ms of jitter each way it is ${plain(result, "much-jitter")}, where one sample is off by ${plain(result, "much-jitter", "one sample, half of its round trip")} and timesync by ${plain(result, "much-jitter", "timesync")}. A first request that has to connect misleads a single sample by ${plain(result, "connecting", "one sample, half of its round trip")}; ours by ${plain(result, "connecting")}. And where somebody sets the device's clock while the page is open, everything that counts on \`Date.now\` is wrong by as much as the clock was (cut off at ten seconds here), and ours by ${plain(result, "moved")}. Ours needs ${told(result, "asked")} requests for it in the mean of the worst case, of which two are the page's own reads; timesync sends ${told(result, "asked", "timesync")}, beside what the page reads.`,
  limit: () =>
    "A client sees how long an answer took, not how that divides into there and back: half of the quickest round trip is what nobody can see from one end. What turns over is shown with the next frame, 16.7 ms at sixty a second. The two together are the limit here, and the goal of each case.",
  loses: (result) => {
    const list = missed(result)
      .map(({ id, title }) => `${title} (${plain(result, id)})`)
      .join("; ");
    const timesync = cases.filter(({ id }) => {
      const measure = measureOf(result, `case-${id}`);
      const middle = (name?: string) => Number(figure(contenderOf(measure, name).values[0]!));
      return middle("timesync") < middle() - 5;
    });
    return [
      list && `Over the limit: ${list}.`,
      timesync.length > 0 &&
        `timesync, which asks five times on every page whether anything is about to open or not, is closer than ours with ${timesync.map(({ title }) => title).join("; ")}.`,
    ]
      .filter(Boolean)
      .join(" ");
  },
  shown: [
    { measure: "worst", as: "both", note: "1 is the limit: half of the quickest round trip and a frame." },
    {
      title: "Error of the boundary, 95th percentile, by case",
      measures: cases.map(({ id }) => `case-${id}`),
    },
    { measure: "asked", as: "table" },
  ],
};
