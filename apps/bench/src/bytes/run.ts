import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { weigh } from "@campaign-kit/tooling/weigh";
import { openBrowser } from "../browser.ts";
import { type Bundle, bundle, type BundledFile } from "../bundle.ts";
import { machine, versionOf } from "../machine.ts";
import type { Result } from "../result.ts";
import { serveShopApi } from "../shop-api.ts";
import type { Contender, What } from "./contenders.ts";
import { filesOfDrawn } from "./drawn.ts";
import { measuresOf, type Weighed } from "./measures.ts";

export interface Options {
  /** What is weighed: all of them, or some. */
  contenders: readonly Contender[];
}

const packages = [
  ...["@campaign-kit/widgets", "lit", "vant", "vue", "react-countdown", "react", "easytimer.js", "flipdown"],
  ...["number-flow", "@voucherify/sdk", "lucky-canvas", "spin-wheel"],
];

/**
 * Builds every contender, with its framework and without, weighs the files, and opens each page that runs in a browser.
 *
 * @throws where a page does not show what it is for.
 */
export async function run({ contenders }: Options, say: (line: string) => void): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), "campaign-kit-bytes-"));
  const [browser, api] = await Promise.all([openBrowser(), serveShopApi({ scenario: "peak" })]);
  try {
    const draw = async (contender: Contender): Promise<Weighed[]> => {
      const { what, name, file, body, sees, without } = contender;
      const entry = path.join(import.meta.dirname, "contenders", what, `${file}.ts`);
      const whole = await bundle({ entry, folder: path.join(folder, what, file), page: true, body });
      const drawn = await filesOfDrawn(browser, whole, sees, api.url);
      const weighed = [await weighedOf(what, name, whole, drawn)];
      if (without) {
        const external = [without.packages];
        const alone = await bundle({ entry, folder: path.join(folder, what, `${file}-alone`), external });
        const same = alone.lazy.length === 0 ? alone.atOnce : undefined;
        weighed.push(await weighedOf(what, without.name, alone, same));
      }
      say(`${what}: ${name}`);
      return weighed;
    };
    // Pages wait more than they work: some are open at a time.
    const weighed: Weighed[][] = [];
    const queue = contenders.entries();
    const hand = async () => {
      for (const [place, contender] of queue) weighed[place] = await draw(contender);
    };
    await Promise.all(Array.from({ length: 4 }, hand));
    return {
      name: "bytes",
      day: new Date().toISOString().slice(0, 10),
      machine: machine(browser.version()),
      versions: Object.fromEntries(packages.map((name) => [name, versionOf(name)])),
      settings: { bundler: `Vite ${versionOf("vite")}` },
      measures: measuresOf(weighed.flat()),
    };
  } finally {
    await Promise.all([browser.close(), api.close(), rm(folder, { recursive: true, force: true })]);
  }
}

async function weighedOf(what: What, name: string, bundled: Bundle, drawn?: BundledFile[]): Promise<Weighed> {
  const { atOnce } = bundled;
  let fonts = 0;
  for (const { name, kind, gzip } of atOnce) {
    if (kind !== "style") continue;
    const css = await readFile(path.join(bundled.folder, name), "utf8");
    fonts += gzip - weigh(css.replaceAll(/@font-face\{[^}]*\}/g, "")).gzip;
  }
  return { what, name, atOnce, fonts, ...(drawn && { drawn }) };
}
