import type { Browser, BrowserContext, Page } from "playwright";
import { openBrowser } from "../browser.ts";
import { machine, versionOf } from "../machine.ts";
import type { Result } from "../result.ts";
import { PLAIN, pages } from "./contenders.ts";
import { type Layout, type Pages, servePages } from "./load.ts";
import { FEW, MANY, measuresOf, PLAIN_FEW, PLAIN_MANY, Values } from "./measures.ts";
import { cost, digits, wakeUps } from "./steady.ts";
import { countWakeUps, doings, hide, openTabs } from "./still.ts";

export interface Options {
  /** How long each page is measured in a round. */
  seconds: number;
  /** In which every page has its turn; what is counted and not timed is counted in the first. */
  rounds: number;
  /** Countdowns on a page. */
  items: number;
  /** What the main thread is measured in. What is shown is read in the window. */
  layouts: readonly Layout[];
  /** How long nobody sees the page. */
  stillSeconds: number;
  /** Of which twenty are in the window. */
  many: number;
}

/** What a new page does once is over. In milliseconds. */
const SETTLED = 1500;

/** Runs everything. Figures count only if all countdowns count: otherwise it is an error. */
export async function run(options: Options, say: (line: string) => void): Promise<Result> {
  const values = new Values();
  const { seconds, rounds, items, stillSeconds, many } = options;
  const served = await servePages([...pages, PLAIN]);
  const browser = await openBrowser();
  try {
    for (let round = 0; round < rounds; round++) {
      await timed(browser, served, { ...options, round, say }, values);
      await twenty(browser, served, options, values);
      say(`round ${round + 1}: twenty alone, and twenty of ${many}`);
    }
    await unseen(browser, served, options, values);
    say(`nobody looked for ${stillSeconds} s`);
    const packages = pages.flatMap((page) => page.packages);
    return {
      name: "countdowns",
      day: new Date().toISOString().slice(0, 10),
      machine: machine(browser.version()),
      versions: Object.fromEntries(packages.map((name) => [name, versionOf(name)])),
      settings: { seconds, rounds, items, stillSeconds, many },
      measures: measuresOf(values),
    };
  } finally {
    await browser.close();
    await served.close();
  }
}

interface Round extends Options {
  round: number;
  say: (line: string) => void;
}

/** What each page costs, one after another. */
async function timed(browser: Browser, served: Pages, { items, seconds, layouts, round, say }: Round, values: Values) {
  for (const layout of layouts) {
    for (const { file, name, limit } of [...pages, PLAIN]) {
      const page = await served.open(browser, { file, layout, items });
      await page.waitForTimeout(Math.min(SETTLED, seconds * 1000));
      const { busy, layouts } = await cost(page, seconds);
      values.add(`${layout}-busy`, name, busy);
      values.add(`${layout}-layouts`, name, layouts);
      say(`round ${round + 1}, ${layout}, ${name}: ${busy.toFixed(1)} ms a second`);
      if (round === 0 && !limit) await shown(page, { layout, name, seconds }, values);
      if (round === 0 && !limit && layout === "window") values.add("wake-ups", name, await wakeUps(page, seconds));
      await page.close();
    }
  }
}

/** Twenty in the window: alone, and of many. */
async function twenty(browser: Browser, served: Pages, { seconds, many }: Options, values: Values) {
  for (const [name, file, items] of [
    [FEW, "campaign-kit", 20],
    [MANY, "campaign-kit", many],
    [PLAIN_FEW, PLAIN.file, 20],
    [PLAIN_MANY, PLAIN.file, many],
  ] as const) {
    const window = { width: 412, height: 10 * 232 };
    const page = await served.open(browser, { file, layout: "list", items, window });
    await page.waitForTimeout(Math.min(SETTLED, seconds * 1000));
    values.add("twenty", name, (await cost(page, seconds)).busy);
    await page.close();
  }
}

/** What is looked at once, since it is a share of many frames. */
async function shown(
  page: Page,
  { layout, name, seconds }: { layout: Layout; name: string; seconds: number },
  values: Values,
) {
  const { frames, disagreeing, wrong } = await digits(page, seconds);
  values.add(`${layout}-disagreeing`, name, (disagreeing / frames) * 100);
  values.add(`${layout}-wrong`, name, wrong * 100);
}

/** Hidden behind another tab, and scrolled out of the window: all pages at once, since only counts are asked for. */
async function unseen(browser: Browser, served: Pages, { items, stillSeconds }: Options, values: Values) {
  const tabs = await openTabs();
  const context = await browser.newContext();
  try {
    await Promise.all([countWakeUps(tabs.context), countWakeUps(context)]);
    // One after another: a tab behind another has no frames, by which some begin.
    const open = async (id: string, within: BrowserContext) => {
      const opened: { name: string; id: string; page: Page }[] = [];
      for (const { file, name } of pages)
        opened.push({ name, id, page: await served.open(within, { file, layout: "list", items }) });
      return opened;
    };
    const [hidden, away] = await Promise.all([open("hidden", tabs.context), open("off-screen", context)]);
    for (const { page } of away) await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await hide(tabs.context);
    await new Promise((resolve) => setTimeout(resolve, SETTLED));
    const found = await Promise.all(
      [...hidden, ...away].map(async (one) => ({ ...one, ...(await doings(one.page, stillSeconds)) })),
    );
    for (const { name, id, wakeUps, script } of found) {
      values.add(id, name, wakeUps);
      values.add(`${id}-script`, name, script);
    }
  } finally {
    await context.close();
    await tabs.close();
  }
}
