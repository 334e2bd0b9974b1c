import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openBrowser, serve } from "../browser.ts";
import { bundle } from "../bundle.ts";
import { machine, versionOf } from "../machine.ts";
import type { Result } from "../result.ts";
import { type Counts, startApi } from "./api.ts";
import { measuresOf, type Moments } from "./measures.ts";
import { contenders, type SetUp, setUpsOf } from "./set-ups.ts";
import { type Visit, visitOf } from "./visit.ts";
import { startVoucherify } from "./voucherify.ts";

export interface RequestsOptions {
  /** How many widgets a page has, of those with one tab. */
  widgets: readonly number[];
  /** How many tabs are open, of those with several. */
  tabs: readonly number[];
  /** How many widgets each of these has. */
  each: number;
  /** How many tabs of each of the others are open. */
  beside: readonly number[];
  /** How long it is counted after all pages are loaded. */
  seconds: number;
  /** How long it is counted while the campaign turns over, in seconds; 0 leaves that out. */
  turning: number;
  /** How long the pages may take to load, in seconds: the campaign turns over so much later. */
  loading: number;
}

/** How long pages may take after a boundary to read anew, in milliseconds. */
const SPREAD = 10_000;
/** How many set-ups are opened side by side; the tabs of each still come one after the other. */
const SIDE_BY_SIDE = 3;

const packages = ["@campaign-kit/sdk", "@campaign-kit/widgets", "@tanstack/query-core", "@voucherify/sdk"];

/**
 * Opens all pages, and counts what they ask for until everything is shown, in the time after, and while the campaign turns over:
 * by the servers' own logs. The time has no campaign in its address; whose it was is the browser's to tell, and both must agree.
 */
export async function run(options: RequestsOptions, say: (line: string) => void): Promise<Result> {
  const { widgets, tabs, each, beside, seconds, turning, loading } = options;
  const setUps = setUpsOf(widgets, tabs, each, beside);
  const folder = await mkdtemp(join(tmpdir(), "campaign-kit-requests-pages-"));
  const built = Object.keys(contenders).map((name) => {
    const entry = new URL(`contenders/${name}.ts`, import.meta.url);
    return bundle({ entry, folder: join(folder, name), page: true });
  });
  await Promise.all(built);
  const site = await serve(folder);
  const now = Date.now();
  const end = now + (loading + seconds + turning) * 1000;
  const boundary = turning ? end - SPREAD : now + 3_600_000;
  const campaigns = new Map(setUps.map(({ id, group }) => [id, group ? now - 3_600_000 : boundary]));
  const [api, other, browser] = await Promise.all([
    startApi(campaigns, site.url.slice(0, -1)),
    startVoucherify(),
    openBrowser(),
  ]);
  try {
    say(`Opening ${setUps.reduce((sum, setUp) => sum + setUp.tabs, 0)} tabs`);
    const visits: Visit[] = [];
    const loaded: Counted[] = [];
    const count = async (tries = 50): Promise<Counted[]> => {
      const counts = { ...other.counts, ...(await api.counts()) };
      const asked = visits.reduce((all, visit) => all + visit.times(), 0);
      const served = counts["GET /v1/time"] ?? 0;
      if (asked === served) return visits.map(({ setUp, times }) => countedOf(setUp, counts, times()));
      if (!tries) throw new Error(`The browser asked for the time ${asked} times, the server said it ${served} times`);
      // One of them is on its way.
      await sleep(100);
      return count(tries - 1);
    };
    const open = async () => {
      for (;;) {
        const index = visits.length;
        const setUp = setUps[index];
        if (!setUp) return;
        const server = setUp.contender === "voucherify" ? `${other.url}/${setUp.id}` : api.url;
        const visit = visitOf(browser, setUp, site.url, server);
        visits.push(visit);
        await visit.open();
        say(`${setUp.id}, after ${Math.round((Date.now() - now) / 1000)} s`);
        // Those that ask again and again go on while the next ones load.
        loaded[index] = (await count())[index]!;
      }
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, open));
    say(`Opened them in ${Math.round((Date.now() - now) / 1000)} s`);
    say(`Counting for ${seconds} s`);
    const begun = await count();
    await sleep(seconds * 1000);
    const after = await count();

    const wait = end - turning * 1000 - Date.now();
    if (turning && wait < 0) throw new RangeError(`Loading took ${Math.round(loading - wait / 1000)} s`);
    if (turning) say(`Counting for ${turning} s, in which the campaign turns over`);
    await sleep(turning && wait);
    const before = await count();
    await sleep(turning * 1000);
    const turned = await count();

    const moments = visits.map(({ setUp }, index): Moments => ({
      setUp,
      preflights: loaded[index]!.preflights,
      load: loaded[index]!.reads,
      after: after[index]!.reads - begun[index]!.reads,
      turning: turned[index]!.reads - before[index]!.reads,
    }));
    return {
      name: "requests",
      day: new Date().toISOString().slice(0, 10),
      machine: machine(browser.version()),
      versions: Object.fromEntries(packages.map((name) => [name, versionOf(name)])),
      settings: { widgets: widgets.join(", "), tabs: tabs.join(", "), each, seconds, turning },
      measures: measuresOf(moments, each, turning > 0),
    };
  } finally {
    await browser.close();
    await Promise.all([api.end(), other.end(), site.close()]);
    await rm(folder, { recursive: true, force: true });
  }
}

interface Counted {
  reads: number;
  preflights: number;
}

/** What the servers were asked by one set-up: its id is a part of every path but the time's. A group was opened before. */
function countedOf({ id, group }: SetUp, counts: Counts, times: number): Counted {
  const own = Object.entries(counts).filter(([name]) => name.split(/[ /]/).includes(id));
  const sum = (of: typeof own) => of.reduce((all, [, count]) => all + count, 0);
  const preflights = sum(own.filter(([name]) => name.startsWith("OPTIONS")));
  return { reads: sum(own) - preflights - (group ? 1 : 0) + times, preflights };
}
