import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowser, serve } from "../browser.ts";
import { bundle } from "../bundle.ts";
import { machine, versionOf } from "../machine.ts";
import type { Measure, Result } from "../result.ts";
import { serveShopApi } from "../shop-api.ts";
import { median } from "../statistics.ts";
import { OURS, pages } from "./contenders.ts";
import { EDGE, type Spin, spin, type Times } from "./spin.ts";
import { photographed, traced, type Watch } from "./watch.ts";

export interface Options extends Times {
  /** Spins of each wheel. One more of each is photographed. */
  rounds: number;
}

/** How many of the frames that there can be, at 60 a second, ours is to paint: 52 of 54. */
const GOAL = 52 / 54;

/** Turns each wheel, one after the other, and blocks the page's main thread in mid-spin. */
export async function run({ rounds, free, blocked }: Options, say: (line: string) => void): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "campaign-kit-wheel-"));
  const api = await serveShopApi();
  const browser = await openBrowser();
  try {
    for (const { file } of pages) {
      const entry = new URL(`contenders/${file}.ts`, import.meta.url);
      await bundle({ entry, folder: join(folder, file), page: true });
    }
    const served = await serve(folder, api.url);
    // A chance to draw is the shopper's own: each spin has another shopper.
    let shoppers = 0;
    const spins = async (watch: Watch) => {
      const found: Spin[] = [];
      for (const { file } of pages) {
        const url = `${served.url}${file}/?shopper=guest-${(shoppers += 1)}`;
        found.push(await spin(browser, url, { free, blocked }, watch));
      }
      return found;
    };
    try {
      say("a screencast of each wheel …");
      const pictures = await spins(photographed);
      const displayed: Spin[][] = [];
      while (displayed.length < rounds) {
        say(`round ${displayed.length + 1} of ${rounds} …`);
        displayed.push(await spins(traced));
      }
      return {
        name: "wheel",
        day: new Date().toISOString().slice(0, 10),
        machine: machine(browser.version()),
        versions: Object.fromEntries(pages.flatMap(({ library }) => (library ? [[library, versionOf(library)]] : []))),
        settings: { rounds, free, blocked, counted: blocked - 2 * EDGE },
        measures: measuresOf(displayed, pictures, Math.round(((blocked - 2 * EDGE) * 60) / 1000)),
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

/**
 * @param displayed of each round, a spin of each page.
 * @param pictures a spin of each page.
 * @param most frames that there can be.
 */
function measuresOf(displayed: readonly Spin[][], pictures: readonly Spin[], most: number): Measure[] {
  const measure = (id: string, title: string, rounds: readonly (readonly Spin[])[], phase: keyof Spin): Measure => ({
    id,
    title,
    unit: "frames",
    better: "more",
    contenders: pages.map(({ name, limit }, index) => ({
      name,
      values: rounds.map((spins) => spins[index]![phase]),
      ...(limit && { limit }),
    })),
  });
  const blocked = measure("blocked", "Frames painted while the main thread is blocked", displayed, "blocked");
  const least = Math.ceil(most * GOAL);
  const ours = blocked.contenders.find(({ name }) => name === OURS)!;
  return [
    { ...blocked, goal: `at least ${least} of ${most}`, met: median(ours.values) >= least },
    measure("pictures", "Different pictures in a screencast of that", [pictures], "blocked"),
    measure("free", "Frames painted while nothing is in the way", displayed, "free"),
  ];
}
