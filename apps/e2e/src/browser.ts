import { launchOptions } from "@campaign-kit/tooling/browser";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright";

/** The browser that all checks of a file share. */
export function launch(): Promise<Browser> {
  return chromium.launch(launchOptions());
}

declare global {
  interface Window {
    violations: string[];
  }
}

/** A shopper's device: what its pages print as errors, throw, or do against the content security policy is collected. */
export async function device(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext & { troubles: string[] }> {
  const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce", ...options });
  const troubles: string[] = [];
  await context.addInitScript(() => {
    document.addEventListener(
      "securitypolicyviolation",
      ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        console.error(`CSP: ${violatedDirective} ${blockedURI} ${sourceFile}:${String(lineNumber)}`);
      },
    );
  });
  context.on("weberror", (error) => troubles.push(String(error.error())));
  context.on("console", (message) => {
    // A request that the API denied is the browser's own line, and often the very thing that is tested.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      troubles.push(message.text());
  });
  return Object.assign(context, { troubles });
}

/** How wide the page is beyond its window: 0 where nothing makes it scroll sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
