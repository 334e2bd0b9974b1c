import type { Contender, Measure } from "../result.ts";
import { contenders, type SetUp } from "./set-ups.ts";

/** What a set-up's pages asked for. */
export interface Moments {
  setUp: SetUp;
  /** Until everything was shown. */
  load: number;
  /** In the time after. */
  after: number;
  /** While the campaign turned over. */
  turning: number;
  preflights: number;
}

type Moment = "load" | "after" | "turning" | "preflights";

/** The most that ten tabs may ask for, of what one does. */
const TABS = 1.1;

/** `each`: how many widgets a tab has, of those with several tabs. */
export function measuresOf(counts: readonly Moments[], each: number, turned: boolean): Measure[] {
  const most = Math.max(...counts.map(({ setUp }) => setUp.tabs));
  const plain = counts.filter(({ setUp }) => !setUp.atOnce && !setUp.group);
  const ours = plain.filter(({ setUp }) => setUp.contender === "campaign-kit");
  const onePage = ours.filter(({ setUp }) => setUp.tabs === 1).sort((a, b) => a.setUp.widgets - b.setUp.widgets);
  const many = (of: readonly Moments[]) => of.filter(({ setUp }) => setUp.tabs === most && setUp.widgets === each);
  const one = (of: readonly Moments[]) => of.filter(({ setUp }) => setUp.tabs === 1 && setUp.widgets === each);
  const grouped = counts.filter(({ setUp }) => setUp.group);
  const atOnce = counts.filter(({ setUp }) => setUp.atOnce);

  const measure = (
    id: string,
    title: string,
    moment: Moment,
    of: readonly Moments[],
    name: (setUp: SetUp) => string,
    aim?: { goal: string; met: boolean },
  ): Measure => ({
    id,
    title,
    unit: moment === "preflights" ? "preflights" : "reads",
    better: "less",
    ...aim,
    contenders: of.map((counted): Contender => ({ name: name(counted.setUp), values: [counted[moment]] })),
  });
  const byWidgets = ({ widgets }: SetUp) => `Campaign Kit, ${widgets} widget${widgets === 1 ? "" : "s"}`;
  const byTabs = ({ tabs }: SetUp) => `Campaign Kit, ${tabs} tab${tabs === 1 ? "" : "s"}`;
  const byContender = ({ contender }: SetUp) => contenders[contender];
  const tabs = ours.filter(({ setUp }) => setUp.widgets === each);
  /** Whether the most tabs ask for at most so many times what one does. */
  const shared = (moment: Moment, ...sets: (readonly Moments[])[]) =>
    sets.every((set) => many(set)[0]![moment] <= TABS * (one(set)[0] ?? one(tabs)[0]!)[moment]);
  const goal = `${most} tabs ask for at most ${TABS} times what one asks for`;

  const moments: [Moment, string][] = [
    ["after", "in the time after"],
    ...(turned ? [["turning", "while the campaign turns over"] as [Moment, string]] : []),
  ];
  return [
    measure("widgets-load", "Reads of one page at load, by its widgets", "load", onePage, byWidgets, {
      goal: "two, however many widgets",
      met: onePage.every(({ load }) => load === 2),
    }),
    ...moments.map(([moment, when]) =>
      measure(`widgets-${moment}`, `Reads of one page ${when}, by its widgets`, moment, onePage, byWidgets),
    ),
    measure("tabs-load", `Reads of tabs with ${each} widgets at load`, "load", tabs, byTabs, {
      goal,
      met: shared("load", tabs),
    }),
    ...moments.map(([moment, when]) =>
      measure(`tabs-${moment}`, `Reads of tabs with ${each} widgets ${when}`, moment, tabs, byTabs, {
        goal,
        met: shared(moment, tabs),
      }),
    ),
    measure("at-once-load", `Reads of ${most} tabs that are opened all at once, at load`, "load", atOnce, byTabs, {
      goal,
      met: shared("load", atOnce),
    }),
    measure(
      "group-after",
      "Reads in the time after, of a shopper with an open group, which is asked for again and again",
      "after",
      grouped,
      byTabs,
      { goal, met: shared("after", grouped) },
    ),
    ...others("others-load", "Reads", "at load", "load"),
    ...moments.flatMap(([moment, when]) => others(`others-${moment}`, "Reads", when, moment)),
    ...others("preflights", "Preflights", "at load", "preflights"),
  ];

  /** Of one tab, and of the most. */
  function others(id: string, what: string, when: string, moment: Moment): Measure[] {
    const title = (pages: string) => `${what} of ${pages} ${when}, ${each} widgets a page`;
    return [
      measure(id, title("one page"), moment, one(plain), byContender),
      measure(`${id}-tabs`, title(`${most} tabs`), moment, many(plain), byContender),
    ];
  }
}
