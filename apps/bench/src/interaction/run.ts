import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowser, serve } from "../browser.ts";
import { bundle } from "../bundle.ts";
import { machine, versionOf } from "../machine.ts";
import type { Result } from "../result.ts";
import { serveShopApi } from "../shop-api.ts";
import { visit } from "./clicks.ts";
import { mountPages, pages } from "./contenders.ts";
import { type Clicked, type Mounted, measuresOf } from "./measures.ts";
import { leftOf, openMounts } from "./mounts.ts";

export interface Options {
  /** Visits of each page with a slowed processor; each is a round. */
  rounds: number;
  /** Clicks of a visit, and milliseconds from one to the next. */
  clicks: number;
  pace: number;
  /** How many times slower the processor is made. */
  slowed: number;
  /** Visits of each page with the processor as it is. */
  unslowed: number;
  /** How often each widget is mounted and unmounted. */
  mounts: number;
}

/** Clicks through all widgets of a page, ours and the others' in turn; then mounts and unmounts each widget by itself. */
export async function run(options: Options, say: (line: string) => void): Promise<Result> {
  const { rounds, clicks, pace, slowed, unslowed, mounts } = options;
  const folder = await mkdtemp(join(tmpdir(), "campaign-kit-interaction-"));
  // The first morning of the peak: coupons, groups, the draw and the check-in are open.
  const api = await serveShopApi({ scenario: "peak" });
  const browser = await openBrowser();
  try {
    await Promise.all(
      [...pages, ...mountPages].map(({ file }) =>
        bundle({
          entry: new URL(`contenders/${file}.ts`, import.meta.url),
          folder: join(folder, file),
          page: true,
        }),
      ),
    );
    const served = await serve(folder, api.url);
    // What a shopper has claimed cannot be claimed again: each visit is another one's.
    let shoppers = 0;
    const urlOf = (file: string) => `${served.url}${file}/?shopper=guest-${(shoppers += 1)}`;
    const visits = async (count: number, times: number) => {
      const found: Clicked[][] = [];
      while (found.length < count) {
        say(`${clicks} clicks, ${times} times slower: visit ${found.length + 1} of ${count} …`);
        const turn: Clicked[] = [];
        for (const page of pages)
          turn.push({
            name: page.name,
            ...(await visit(browser, urlOf(page.file), page, { clicks, slowed: times, pace })),
          });
        found.push(turn);
      }
      return found;
    };
    try {
      const [slow, usual] = [await visits(rounds, slowed), await visits(unslowed, 1)];
      const mounted: Mounted[] = [];
      for (const { file, widgets } of mountPages) {
        const page = await openMounts(browser, urlOf(file));
        for (const [widget, name] of Object.entries(widgets)) {
          say(`${mounts} times mounted and unmounted: ${name} …`);
          mounted.push({ name, ...(await leftOf(page, widget, mounts)) });
        }
        await page.close();
      }
      const libraries = [...new Set([...pages, ...mountPages].flatMap((page) => page.libraries))];
      return {
        name: "interaction",
        day: new Date().toISOString().slice(0, 10),
        machine: machine(browser.version()),
        versions: Object.fromEntries(libraries.map((library) => [library, versionOf(library)])),
        settings: { ...options },
        measures: measuresOf(slow, usual, mounted),
      };
    } finally {
      await served.close();
    }
  } finally {
    await browser.close();
    await api.close();
    await rm(folder, { recursive: true, force: true });
  }
}
