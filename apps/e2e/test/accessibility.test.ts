import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright";
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

/** A group that somebody has opened, in the peak. */
let group: Promise<string> | undefined;
const openGroup = () =>
  (group ??= (async () => {
    await demo.setClock("2026-11-11T10:00:00+08:00");
    const response = await fetch(`${demo.origin}/v1/campaigns/double-11/group-buys/duo/groups`, {
      method: "POST",
      headers: { authorization: `Bearer ${await demo.token("zhao")}`, "idempotency-key": crypto.randomUUID() },
    });
    return ((await response.json()) as { group: { id: string } }).group.id;
  })());

interface Violation {
  id: string;
  nodes: { target: unknown; failureSummary?: string }[];
}

/** What axe finds on a page, each with its places; without these rules. */
async function violations(page: Page, without: string[] = []) {
  const options = {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    resultTypes: ["violations"],
  };
  const found = await page.evaluate<Violation[]>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return found.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ target, failureSummary }) => [target, failureSummary]),
  }));
}

describe("the demo shop has no fault that axe knows (WCAG 2.2 AA), in its own colours and in forced ones", () => {
  it.each(
    ["/", "/wallet/", "/goods/?id=headphones", "/g/"].flatMap((path) =>
      [
        { lang: "en", theme: "base" },
        { lang: "zh-CN", theme: "dark" },
        { lang: "en", theme: "festival" },
        { lang: "zh-TW", theme: "base", dir: "rtl" },
      ]
        // The pages of one product are the same widgets once more.
        .slice(path.startsWith("/g") ? 2 : 0)
        .map((look) => ({ path, ...look, query: new URLSearchParams({ shopper: "lin", ...look }).toString() })),
    ),
  )("$path?$query", async ({ path, dir, query }) => {
    // Axe is evaluated by the browser's own tools, past the page's policy.
    const visitor = await device(browser, { bypassCSP: true });
    const page = await visitor.newPage();
    const address = path === "/g/" ? `/g/?activity=duo&group=${await openGroup()}` : path;
    await page.goto(`${demo.origin}${address}${address.includes("?") ? "&" : "?"}${query}`);
    await page.locator("main").waitFor();
    await page.waitForLoadState("networkidle");
    await page.evaluate(axe);
    expect(await violations(page)).toEqual([]);
    if (dir) {
      // Once a page is enough. Axe reads the page's own colours where the system has put its own in their place.
      await page.emulateMedia({ forcedColors: "active" });
      expect(await violations(page, ["color-contrast"])).toEqual([]);
    }
    await visitor.close();
  });
});
