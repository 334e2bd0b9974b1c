import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { freePort } from "@campaign-kit/tooling/postgres";
import { openBrowser } from "../browser.ts";
import { machine, versionOf } from "../machine.ts";
import type { Measure, Result } from "../result.ts";
import { median } from "../statistics.ts";
import { audit, type Audit } from "./audit.ts";
import { openShops } from "./shops.ts";
import { drawn, makeVariants, storefront, type Variant } from "./variants.ts";

export interface Options {
  /** Loads of each page, in turn. */
  rounds: number;
  /** Milliseconds without a request and without work that end a load. Lighthouse's own are 1000. */
  quiet: number;
}

/** Loads the same page without widgets, with ours and with others, in turn. Throws where one does not show what it should. */
export async function run({ rounds, quiet }: Options, say: (line: string) => void): Promise<Result> {
  const port = await freePort();
  const [shops, browser] = await Promise.all([openShops(), openBrowser([`--remote-debugging-port=${port}`])]);
  const made: string[] = [];
  try {
    const variants = await makeVariants(browser, (folder) => shops.serve(folder));
    made.push(...variants.map(({ folder }) => folder).filter((folder) => folder !== storefront));
    const pages: (Variant & { url: string; audits: Audit[] })[] = [];
    for (const variant of variants) pages.push({ ...variant, url: await shops.serve(variant.folder), audits: [] });
    for (const { name, url, shows } of pages) {
      const page = await browser.newPage();
      await page.goto(url);
      await drawn(page, shows);
      await page.close();
      say(`${name} shows what it should`);
    }
    for (let round = 1; round <= rounds; round++) {
      for (const { name, url, audits } of pages) {
        const found = await audit(url, port, quiet);
        audits.push(found);
        const { score, blocking, largestPaint, shift, bytes } = found;
        say(
          `${round}/${rounds} ${name}: ${score.toFixed(1)} points, ${blocking.toFixed(0)} ms blocked, ` +
            `${largestPaint.toFixed(0)} ms, ${shift.toFixed(3)}, ${bytes.toFixed(1)} kB`,
        );
      }
    }
    return {
      name: "page",
      day: new Date().toISOString().slice(0, 10),
      machine: machine(browser.version()),
      versions: Object.fromEntries(
        ["@campaign-kit/widgets", "lighthouse", "react", "react-countdown", "vue", "vant", "lucky-canvas"].map(
          (name) => [name, versionOf(name)],
        ),
      ),
      settings: { rounds, quiet, device: "Lighthouse’s mobile", throttling: "simulated" },
      measures: measuresOf(pages),
    };
  } finally {
    await browser.close();
    await shops.end();
    for (const folder of made) await rm(dirname(folder), { recursive: true, force: true });
  }
}

type Found = readonly { name: string; audits: readonly Audit[] }[];

function measuresOf(pages: Found): Measure[] {
  const [without, ours] = pages;
  const values = (page: Found[number], key: keyof Audit) => page.audits.map((found) => found[key]);
  const measure = (
    key: keyof Audit,
    rest: Omit<Measure, "contenders" | "met">,
    met?: (ours: number, without: number) => boolean,
  ): Measure => {
    // A pair is of one round: what the machine did meanwhile falls on both.
    const held =
      met && median(values(ours!, key).map((value, round) => Number(met(value, without!.audits[round]![key]))));
    return {
      ...rest,
      ...(held !== undefined && { met: held >= 0.5 }),
      contenders: pages.map((page) => ({
        name: page.name,
        values: values(page, key),
        ...(page === without && { limit: true as const }),
      })),
    };
  };
  return [
    measure(
      "score",
      {
        id: "score",
        title: "Performance score",
        unit: "points",
        better: "more",
        goal: "at most 0.5 below the page without",
      },
      (ours, without) => ours >= without - 0.5,
    ),
    measure(
      "blocking",
      {
        id: "blocking",
        title: "Main thread blocked",
        unit: "ms",
        better: "less",
        goal: "no more than the page without",
      },
      (ours, without) => ours <= without,
    ),
    measure(
      "largestPaint",
      {
        id: "largest-paint",
        title: "Largest paint",
        unit: "ms",
        better: "less",
        goal: "at most 1 % after the page without",
      },
      (ours, without) => ours <= without * 1.01,
    ),
    measure("shift", { id: "shift", title: "Layout shift", unit: "", better: "less", goal: "0" }, (ours) => ours === 0),
    measure("bytes", { id: "bytes", title: "Transferred", unit: "kB", better: "less" }),
  ];
}
