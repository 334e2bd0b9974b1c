import type { Measure, Result } from "../result.ts";
import { median } from "../statistics.ts";
import { bestOther, compared, contenderOf, label, measureOf, ordered, withUnit } from "./figures.ts";
import { gridOf, markdownTable, tableOf, verdict } from "./table.ts";
import type { Shown, Words } from "./words.ts";

/** A benchmark with what is said of it. */
export interface Section {
  result: Result;
  words: Words;
}

const opening = `# Measured beside what a shop would use otherwise

Ours and the usual libraries, measured in turn on one machine. \`pnpm bench:report\` writes this page and its plots from
[what the runs kept](../apps/bench/results), value by value; a test fails where it says anything else. What each of them does is in
[apps/bench](../apps/bench/README.md).`;

const reading = (names: readonly string[]) => `## How to read it

- **Read the ratios.** In a round every contender has its turn: A B C, A B C. What else the machine did falls on all of them. So ratios within
  a run mean something, and figures from two machines, or two days, beside each other do not.
- **Median**: the middle one of the rounds. **Least – most**: the rounds that lie furthest apart. A difference that is smaller than that is none.
- **Times ours**: the contender's value by ours, round by round, and the median of that. "–" where ours is zero.
- In a plot a bar is the median and a dot is a round, the first one on top. Every axis begins at zero and is linear.
- **Goals** were set before the measuring. What was missed says so.

## How to rerun it

Node 20 or newer is all it takes. Each command sets itself up in a fresh clone, and takes \`-- --help\`:

\`\`\`sh
npm run bench # all of them, one after another, then this page: half an hour on two cores
${names.map((name) => `npm run bench:${name}`).join("\n")}
npm run bench:report # this page alone, from the results that there are
\`\`\`

Leave the machine alone meanwhile. \`npm test\` and the checks of every change run each benchmark for a moment, to prove that it still runs and that every
contender does what it is measured for. They judge none by time.`;

/** docs/performance.md, before it is formatted. */
export function pageOf(sections: readonly Section[]): string {
  const names = sections.map(({ result }) => result.name);
  return [opening, summaryOf(sections), reading(names), ...sections.map(sectionOf)].join("\n\n");
}

function summaryOf(sections: readonly Section[]): string {
  const head = ["", "ours", "best other", "ours is", "goal", ""];
  const rows = sections.flatMap(({ result, words }) =>
    words.summary.map((id, index) => {
      const measure = measureOf(result, id);
      const other = bestOther(measure);
      return [
        [...(index === 0 ? [`[${words.question}](#${anchor(words.title)})`] : []), measure.title].join("<br>"),
        withUnit(median(contenderOf(measure).values), measure.unit),
        other ? `${withUnit(median(other.values), measure.unit)} (${other.name})` : "–",
        compared(measure),
        measure.goal ?? "",
        verdict(measure),
      ];
    }),
  );
  return markdownTable(head, rows, [0, 4, 5]);
}

function sectionOf({ result, words }: Section): string {
  // A run may leave out some of what can be measured: claims without the embedded database.
  const has = (one: Shown) => "measures" in one || result.measures.some(({ id }) => id === one.measure);
  const shown = words.shown.filter(has).map((one) => shownText(result, one));
  const loses = words.loses(result);
  return [
    `## ${words.title}`,
    `_${words.question}_ \`npm run bench:${result.name}\` answers.`,
    words.how(result),
    ...shown,
    `**What it means for a shop.** ${words.meaning(result)}`,
    `**Where the limit is.** ${words.limit(result)}`,
    ...(loses ? [`**Where ours loses.** ${loses}`] : []),
    runOf(result),
  ].join("\n\n");
}

function shownText(result: Result, shown: Shown): string {
  if ("measures" in shown) {
    const table = gridOf(shown.measures.map((id) => measureOf(result, id)));
    return [`### ${shown.title}`, shown.note ?? "", table].filter(Boolean).join("\n\n");
  }
  const measure = measureOf(result, shown.measure);
  const goal = measure.goal === undefined ? "" : `Goal: ${measure.goal}. **${verdict(measure)}.**`;
  return [
    `### ${measure.title}`,
    [shown.note, goal].filter(Boolean).join(" "),
    shown.as === "table" ? "" : pictureOf(result, measure),
    shown.as === "plot" ? "" : tableOf(measure),
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** The measures that are plotted. */
export const plotted = ({ result, words }: Section): Measure[] =>
  words.shown.flatMap((one) => ("measures" in one || one.as === "table" ? [] : measureOf(result, one.measure)));

/** A plot's name in docs/images/performance, without its ending. */
export const plotName = (result: Result, measure: Measure) => `${result.name}-${measure.id}`;

function pictureOf(result: Result, measure: Measure): string {
  const name = `images/performance/${plotName(result, measure)}`;
  const values = ordered(measure).map((one) => `${label(one)} ${withUnit(median(one.values), measure.unit)}`);
  const words = `${measure.title}: ${values.join("; ")}`.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<picture>
  <source media="(prefers-color-scheme: dark)" srcset="${name}.dark.svg">
  <img src="${name}.svg" alt="${words}">
</picture>`;
}

/** What it was that ran, in one line each. */
function runOf({ day, machine, versions, settings }: Result): string {
  const list = (of: Record<string, string | number>) => Object.entries(of).map(([name, value]) => `${name} ${value}`);
  return `Run on ${day}: ${list(settings).join(", ")}. On ${list(machine).join(", ")}. Of ${list(versions).join(", ")}.`;
}

/** As GitHub makes it of a heading. */
const anchor = (title: string) =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
