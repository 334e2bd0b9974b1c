import path from "node:path";
import type { Browser } from "playwright";
import { serve } from "../browser.ts";
import type { Bundle, BundledFile } from "../bundle.ts";
import type { Sees } from "./sees.ts";

/**
 * Opens a built page, waits until it shows what it is for and asks for no more, and tells which of its files it has
 * loaded by then.
 *
 * @param api what answers below `/v1`.
 * @throws where the page does not show it within a minute, or reports an error.
 */
export async function filesOfDrawn(browser: Browser, bundle: Bundle, sees: Sees, api: string): Promise<BundledFile[]> {
  const served = await serve(bundle.folder, api);
  const context = await browser.newContext({ viewport: { width: 1280, height: 2400 }, locale: "en-GB" });
  context.setDefaultTimeout(60_000);
  try {
    const page = await context.newPage();
    const loaded = new Set<string>();
    const troubles: string[] = [];
    page.on("response", (response) => loaded.add(new URL(response.url()).pathname.slice(1)));
    page.on("pageerror", (error) => troubles.push(String(error)));
    // Voucherify's service.
    await page.route("**/client/v1/**", (route) => route.fulfill({ json: { result: "SUCCESS" } }));
    await page.goto(served.url);
    await sees(page);
    await page.waitForLoadState("networkidle");
    if (troubles.length > 0) throw new Error(`${path.basename(bundle.folder)}: ${troubles.join("; ")}`);
    return [...bundle.atOnce, ...bundle.lazy].filter(({ name }) => loaded.has(name));
  } finally {
    await context.close();
    await served.close();
  }
}
