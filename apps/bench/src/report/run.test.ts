import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { benchmarks } from "../benchmarks.ts";
import { RESULTS } from "../save.ts";
import { DOCS, load, PLOTS, report } from "./report.ts";
import { result, words } from "./sample.ts";

const { sections, missing } = await load();

describe("docs/performance.md", () => {
  it("has results and words of every benchmark that there is a command for", async () => {
    expect(missing, "Run `pnpm bench:<name>` of these, and write their words.ts").toEqual([]);
    expect((await readdir(RESULTS)).sort()).toEqual(benchmarks.map((name) => `${name}.json`).sort());
  });

  it("is, with its plots, what the report makes of the results and words that are kept", async () => {
    const files = await report(sections);
    const written = async (name: string) =>
      existsSync(join(DOCS, name)) ? await readFile(join(DOCS, name), "utf8") : "missing";
    const off: string[] = [];
    for (const [name, text] of files) if ((await written(name)) !== text) off.push(name);
    const known = new Set([...files.keys()]);
    const there = existsSync(join(DOCS, PLOTS)) ? await readdir(join(DOCS, PLOTS)) : [];
    const strays = there.map((name) => `${PLOTS}/${name}`).filter((name) => !known.has(name));
    expect([...off, ...strays], "Write it anew: pnpm --filter @campaign-kit/bench bench:report").toEqual([]);
  });
});

describe("the report of a sample", async () => {
  const files = await report([{ result, words }]);
  const page = files.get("performance.md")!;

  it("has a page, and a light and a dark plot of each measure that is plotted", () => {
    const plots = ["task-time", "frames", "bytes"].flatMap((id) => [`sample-${id}.svg`, `sample-${id}.dark.svg`]);
    expect([...files.keys()]).toEqual(["performance.md", ...plots.map((name) => `${PLOTS}/${name}`)]);
    const shown = [...page.matchAll(/(?:srcset|src)="([^"]+)"/g)].map(([, name]) => name!);
    expect(shown.sort()).toEqual([...files.keys()].slice(1).sort());
  });

  it("sums up at the top what was asked, what ours came to beside the best other, and whether that was the goal", () => {
    const cells = (start: string) =>
      page
        .split("\n")
        .find((line) => line.startsWith("|") && line.includes(start))!
        .split("|")
        .map((cell) => cell.trim());
    expect(cells("What is it that")).toEqual([
      "",
      ...["[What is it that a sample costs?](#a-sample)<br>Main thread, busy", "4.1 ms/s", "69 ms/s (flipdown)"],
      ...["17.3 times less", "at most 1/15 of the best other", "Met"],
      "",
    ]);
    expect(cells("Frames painted").slice(-4)).toEqual(["–", "at least 52 of 54", "Missed", ""]);
  });

  it("says of each how it was run, what it means, where the limit is, where it loses, and how to run it again", () => {
    for (const text of [words.how(result), words.meaning(result), words.limit(result), words.loses(result)])
      expect(page).toContain(text);
    expect(page).toContain("`npm run bench:sample`");
    expect(page).toContain("Run on 2026-11-22: rounds 5, seconds 6.");
  });

  it("tells a picture's figures to those who do not see it", () => {
    expect(page).toContain(
      'alt="Frames painted while the main thread stands still: Campaign Kit 51 frames; lucky-canvas 0 frames"',
    );
  });
});
