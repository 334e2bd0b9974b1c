import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { device, launch } from "../src/browser.ts";
import { Demo } from "../src/demo.ts";

const axe = await readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  [browser, demo] = await Promise.all([launch(), Demo.start()]);
});
afterAll(async () => {
  await browser.close();
  await demo.end();
});

interface Violation {
  id: string;
  nodes: { target: unknown; failureSummary?: string }[];
}

describe("the demo shop has no fault that axe knows (WCAG 2.2 AA)", () => {
  it.each(
    ["/", "/wallet/"].flatMap((path) =>
      [
        { lang: "en", theme: "base" },
        { lang: "zh-CN", theme: "dark" },
        { lang: "en", theme: "festival" },
        { lang: "zh-TW", theme: "base", dir: "rtl" },
      ].map((look) => ({ path, ...look, query: new URLSearchParams({ shopper: "lin", ...look }).toString() })),
    ),
  )("$path?$query", async ({ path, query }) => {
    // Axe is evaluated by the browser's own tools, past the page's policy.
    const visitor = await device(browser, { bypassCSP: true });
    const page = await visitor.newPage();
    await page.goto(`${demo.origin}${path}?${query}`);
    await page.locator("main").waitFor();
    await page.waitForLoadState("networkidle");
    await page.evaluate(axe);
    const violations = await page.evaluate<Violation[]>(
      "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations)",
    );
    expect(
      violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ target, failureSummary }) => [target, failureSummary]),
      })),
    ).toEqual([]);
    await visitor.close();
  });
});
