import { readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { benchmarks } from "../benchmarks.ts";
import type { Result } from "../result.ts";
import { RESULTS } from "../save.ts";
import { pageOf, plotName, plotted, type Section } from "./page.ts";
import { palettes } from "./palette.ts";
import { plot } from "./plot.ts";
import type { Words } from "./words.ts";

/** The folder of the documentation, in which the report's files are named. */
export const DOCS = join(import.meta.dirname, "../../../../docs");
/** The folder of the plots, in that one. Nothing else is in it. */
export const PLOTS = "images/performance";

/** The benchmarks that have results and words, and the names of those that have none yet. */
export async function load(): Promise<{ sections: Section[]; missing: string[] }> {
  const sections: Section[] = [];
  const missing: string[] = [];
  for (const name of benchmarks) {
    const file = join(RESULTS, `${name}.json`);
    const words = join(import.meta.dirname, `../${name}/words.ts`);
    if (!existsSync(file) || !existsSync(words)) {
      missing.push(name);
      continue;
    }
    const result = JSON.parse(await readFile(file, "utf8")) as Result;
    sections.push({ result, words: ((await import(words)) as { words: Words }).words });
  }
  return { sections, missing };
}

/** Every file that the report is made of, by its name in docs, with its text. The same for the same results and words. */
export async function report(sections: readonly Section[]): Promise<Map<string, string>> {
  const page = await format(pageOf(sections), { parser: "markdown", printWidth: 120, proseWrap: "always" });
  const files = new Map([["performance.md", page]]);
  for (const section of sections) {
    for (const measure of plotted(section)) {
      const name = `${PLOTS}/${plotName(section.result, measure)}`;
      files.set(`${name}.svg`, plot(measure, palettes.light));
      files.set(`${name}.dark.svg`, plot(measure, palettes.dark));
    }
  }
  return files;
}
