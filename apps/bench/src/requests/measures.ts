import type { Contender, Measure } from "../result.ts";
import { contenders, type SetUp, WIDGETS } from "./set-ups.ts";

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

export function measuresOf(counts: readonly Moments[], turned: boolean): Measure[] {
  const most = Math.max(...counts.map(({ setUp }) => setUp.tabs));
  const plain = counts.filter(({ setUp }) => !setUp.atOnce && !setUp.group);
  const ours = plain.filter(({ setUp }) => setUp.contender === "campaign-kit");
  const onePage = ours.filter(({ setUp }) => setUp.tabs === 1);
  const many = (of: readonly Moments[]) => of.filter(({ setUp }) => setUp.tabs === most && setUp.widgets === WIDGETS);
  const one = (of: readonly Moments[]) => of.filter(({ setUp }) => setUp.tabs === 1 && setUp.widgets === WIDGETS);
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
    contenders: of.map((each): Contender => ({ name: name(each.setUp), values: [each[moment]] })),
  });
  const byWidgets = ({ widgets }: SetUp) => `Campaign Kit, ${widgets} widget${widgets === 1 ? "" : "s"}`;
  const byTabs = ({ tabs }: SetUp) => `Campaign Kit, ${tabs} tab${tabs === 1 ? "" : "s"}`;
  const byContender = ({ contender, tabs }: SetUp) => `${contenders[contender]}: ${tabs} tab${tabs === 1 ? "" : "s"}`;
  const tabs = ours.filter(({ setUp }) => setUp.widgets === WIDGETS);
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
    measure("tabs-load", `Reads of tabs with ${WIDGETS} widgets at load`, "load", tabs, byTabs, {
      goal,
      met: shared("load", tabs),
    }),
    ...moments.map(([moment, when]) =>
      measure(`tabs-${moment}`, `Reads of tabs with ${WIDGETS} widgets ${when}`, moment, tabs, byTabs, {
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
    measure("others-load", `Reads at load, ${WIDGETS} widgets a page`, "load", both(plain), byContender),
    ...moments.map(([moment, when]) =>
      measure(`others-${moment}`, `Reads ${when}, ${WIDGETS} widgets a page`, moment, both(plain), byContender),
    ),
    measure("preflights", `Preflights at load, ${WIDGETS} widgets a page`, "preflights", both(plain), byContender),
  ];

  function both(of: readonly Moments[]): readonly Moments[] {
    return of.filter(({ setUp }) => setUp.widgets === WIDGETS && [1, most].includes(setUp.tabs));
  }
}
