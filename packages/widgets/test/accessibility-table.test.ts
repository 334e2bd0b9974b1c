import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const page = new URL("../../../docs/accessibility.md", import.meta.url);
const text = readFileSync(page, "utf8");
const [claims, tests] = text.split("## The tests") as [string, string];

/** WCAG 2.2, levels A and AA. */
const criteria =
  `1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13
  2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8
  3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3`.split(/\s+/);

/** The rows of tables, as cells. */
const rowsOf = (markdown: string): string[][] =>
  markdown
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| -"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

const keysOf = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, key]) => key!);

/** A criterion's number, or those from one to another. */
function numbersOf(cell: string): string[] {
  const [from, to] = /^(\d\.\d\.\d+)(?: to (\d\.\d\.\d+))?/.exec(cell)?.slice(1) ?? [];
  if (!from) return [];
  return criteria.slice(criteria.indexOf(from), criteria.indexOf(to ?? from) + 1);
}

/** Where a key leads: a file, and the title of a test or of a group of tests in it. */
const named = new Map(
  rowsOf(tests).flatMap(([key = "", where = ""]) => {
    const [, file = "", title = ""] = /\]\(([^)]+)\): “([^”]+)”$/.exec(where) ?? [];
    return keysOf(key).map((name) => [name, { file, title }] as const);
  }),
);

describe("the page on accessibility", () => {
  const [applies, doesNot] = claims.split("## What does not apply") as [string, string];
  const met = rowsOf(applies).filter(([criterion = ""]) => /^\d/.test(criterion));
  const left = rowsOf(doesNot.split("\n## ")[0]!).filter(([criterion = ""]) => /^\d/.test(criterion));

  test("has every criterion of WCAG 2.2, A and AA: as met, or as one that does not apply, and why", () => {
    const told = [...met, ...left].flatMap(([criterion = ""]) => numbersOf(criterion));
    expect([...new Set(told)].sort()).toEqual([...criteria].sort());
    const both = met
      .flatMap(([each = ""]) => numbersOf(each))
      .filter((each) => left.some(([other = ""]) => numbersOf(other).includes(each)));
    expect(both).toEqual([]);
    for (const [criterion, why] of left) expect(why, criterion).toMatch(/\w\.$/);
  });

  test("says how each is met, and what shows it", () => {
    for (const [criterion, how, shown = ""] of met) {
      expect(how, criterion).toMatch(/\w[.”]?\.$|”\.$|\.$/);
      expect(keysOf(shown).length, criterion).toBeGreaterThan(0);
      for (const key of keysOf(shown)) expect([...named.keys()], `${criterion!}: ${key}`).toContain(key);
    }
  });

  test("names no test without use", () => {
    const used = new Set(met.flatMap(([, , shown = ""]) => keysOf(shown)));
    expect([...named.keys()].filter((key) => !used.has(key))).toEqual([]);
  });

  test.each([...named])("leads with %s to a test that is there", (_, { file, title }) => {
    const address = new URL(file, page);
    expect(existsSync(address), file).toBe(true);
    const source = readFileSync(address, "utf8");
    const quoted = [
      ...source.matchAll(/(?:test|it|describe)(?:\.each\([^]*?\))?\(\s*(["'`])((?:(?!\1)[^\\]|\\.)+)\1/g),
    ];
    const titles = quoted.map(([, , words]) => words!.replaceAll("\\", "").replaceAll("%%", "%"));
    expect(titles, `${file}: ${title}`).toContain(title);
  });

  test("leads to files that are there", () => {
    for (const [, file] of text.matchAll(/\]\((\.\.?\/[^)#]+)\)/g))
      expect(existsSync(new URL(file!, page)), file).toBe(true);
  });
});
