import { contenderOf, figure, measureOf, told } from "../report/figures.ts";
import { markdownTable } from "../report/table.ts";
import type { Words } from "../report/words.ts";
import type { Result } from "../result.ts";
import { median } from "../statistics.ts";
import { OURS, OURS_ALONE, VANT_ALONE, VANT_AND_WHEEL } from "./contenders.ts";

/** Kilobytes of a contender; ours where none is named. */
const kilobytes = (result: Result, id: string, name = OURS): number =>
  median(contenderOf(measureOf(result, id), name).values);

/** What is smaller than ours and whole: frameworks are in it, where it needs one. */
const lighter = (result: Result, id: string): string =>
  measureOf(result, id)
    .contenders.filter(({ name }) => !name.includes("without") && kilobytes(result, id, name) < kilobytes(result, id))
    .map(({ name }) => `${name} ${told(result, id, name)}`)
    .join(", ");

/** By what each says of itself, and its sources. */
const brings = markdownTable(
  ["", "whose time", "talks to a server", "a click that is repeated", "for keyboards and screen readers", "languages"],
  [
    [
      "Campaign Kit",
      "the server’s, on a monotonic timer",
      "reads campaigns; claims, groups, draws and check-ins, by an open contract",
      "one idempotency key a click, kept over retries, reloads and tabs",
      "WCAG 2.2 AA, tested",
      "seven, right to left too; more can be added",
    ],
    [
      "vant",
      "the device’s: it is told how long",
      "no: the shop gives coupons and days, and is told what was chosen",
      "the shop’s own work",
      "`timer`, `grid` and `checkbox` roles; days of the calendar are not reached by keys",
      "39",
    ],
    [
      "react-countdown",
      "the device’s, or what the shop gives as `now`",
      "no",
      "–",
      "none of its own; the shop renders what it likes",
      "none: figures",
    ],
    ["easytimer.js", "the device’s, and wrong once that is set anew, as it says", "no", "–", "draws nothing", "none"],
    ["flipdown", "the device’s", "no", "–", "none", "headings are the shop’s"],
    [
      "number-flow",
      "none: it shows numbers, and the shop counts",
      "no",
      "–",
      "the number as a label; still where motion is not wanted",
      "the browser’s, by `Intl`",
    ],
    [
      "@voucherify/sdk",
      "–",
      "validates, redeems and publishes vouchers, at Voucherify’s service",
      "no keys, no retries",
      "draws nothing",
      "–",
    ],
    [
      "lucky-canvas",
      "–",
      "no: the shop says where it stops",
      "the shop’s own work",
      "none: a canvas without a label",
      "all words are the shop’s; wheels, grids and slot machines",
    ],
    [
      "spin-wheel",
      "–",
      "no: the shop says where it stops",
      "the shop’s own work",
      "a canvas with an English label; turned by pointers alone",
      "all words are the shop’s",
    ],
  ],
)
  // Texts to the left.
  .replaceAll("---:", "---");

export const words: Words = {
  title: "Bytes",
  question: "What does a shop ship?",
  summary: ["together", "together-drawn"],
  how: ({ settings }) =>
    `Each library is imported as its own documentation says, with its style sheets, in the smallest use that shows something: a countdown, a coupon that can be taken, a month that is checked in, a wheel
that turns; and all together: our five widgets with provider, SDK, theme and Lit, beside vant’s three (CountDown, Coupon and Calendar), and these with lucky-canvas. ${settings["bundler"]} builds each
for production, with the settings that [the table of our sizes](size.md) is made with. Vue is built without its options API, which vant does not need. Every file is compressed by itself with gzip
at level 9, as a server would send it; a kilobyte has 1000 bytes. “Before anything runs” is what the page’s entry imports, and its styles. “Once it is drawn” is found by opening the built page in Chromium, with an API where
ours needs one, until it shows what it is for and asks for no more: scripts and styles that it has loaded by then, in English. A page that does not show it (digits that change, thirty days, a coupon, a painted
wheel) ends the run, so that nothing is counted which a bundler has emptied. “Without Vue”, “without React” and “without Lit” leave the framework out, for shops that have it already. Files weigh the same each time, so there is one round.`,
  meaning: (result) =>
    `Before anything runs, all five widgets with everything under them are ${told(result, "together")}, where vant’s three are ${told(result, "together", VANT_ALONE)} without Vue, and with Vue and
lucky-canvas ${told(result, "together", VANT_AND_WHEEL)}. What ours are drawn with comes while the campaign is read; with that it is ${told(result, "together-drawn")}. Of vant’s
style sheets ${figure(kilobytes(result, "together", VANT_ALONE) - kilobytes(result, "together-without-fonts", VANT_ALONE))} kB are a font of icons that is written into one of them, and comes with every coupon and calendar; a
shop that puts its own icons in its place ships ${told(result, "together-without-fonts", VANT_ALONE)} without Vue, and ${told(result, "together-without-fonts", VANT_AND_WHEEL)} in all.

Bytes are worth what they bring:

${brings}`,
  limit: (result) =>
    `Lit’s own bytes: ${figure(kilobytes(result, "countdown") - kilobytes(result, "countdown", OURS_ALONE))} kB of the countdown. Beside them, ours can only lose what is drawn, said or looked after.`,
  loses: (result) => {
    const scripts = { ours: told(result, "together-scripts"), vant: told(result, "together-scripts", VANT_ALONE) };
    const said = [
      `A countdown alone is ${told(result, "countdown")}; less is ${lighter(result, "countdown")}. A wheel is ${told(result, "wheel-drawn")} once it is drawn, with the client that draws by the server; less is
${lighter(result, "wheel-drawn")}, which only turn. Who needs no more than that ships less with them.`,
      kilobytes(result, "together-scripts") > kilobytes(result, "together-scripts", VANT_ALONE)
        ? `Scripts alone are ${scripts.ours}, and vant’s without Vue ${scripts.vant}: ours have their styles in them.`
        : "",
      measureOf(result, "together-drawn").met
        ? ""
        : `Once all of it is drawn, ours is ${told(result, "together-drawn")}; vant’s three without Vue are ${told(result, "together-drawn", VANT_ALONE)}, and half of them with Vue and
lucky-canvas, which was aimed at too, is ${figure(kilobytes(result, "together-drawn", VANT_AND_WHEEL) / 2)} kB.`,
    ];
    return said.filter(Boolean).join(" ");
  },
  shown: [
    { measure: "together", as: "both" },
    { measure: "together-drawn", as: "both" },
    {
      measure: "together-scripts",
      as: "table",
      note: "Without style sheets; ours have nearly all of theirs in the scripts.",
    },
    { measure: "together-without-fonts", as: "table", note: "As if the font of icons came from elsewhere." },
    { measure: "together-brotli", as: "table" },
    { measure: "countdown", as: "table", note: "All of it comes at once." },
    { measure: "coupon-drawn", as: "table" },
    { measure: "calendar-drawn", as: "table" },
    { measure: "wheel-drawn", as: "table" },
  ],
};
