import { cp, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright";
import { bundle } from "../bundle.ts";

/** The built demo shop, as it is. */
export const storefront = fileURLToPath(new URL("dist", import.meta.resolve("@campaign-kit/storefront/package.json")));

export const WITHOUT = "Without widgets";
export const OTHERS = "react-countdown, vant and lucky-canvas";

/** One page, with one way to show a campaign on it. */
export interface Variant {
  name: string;
  /** Holds it, built. */
  folder: string;
  /** What is there once all of it is drawn: so many of each selector, and of no other widget or library. */
  shows: Record<string, number>;
}

/**
 * The page as our widgets' shop draws it in the end, kept as plain HTML: words, goods and styles, and the widgets' tags, which
 * nobody defines, with the room that the shop's style sheet keeps for them.
 */
async function still(browser: Browser, url: string): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 }, locale: "en-GB" });
  try {
    await page.goto(url);
    await drawn(page, ours);
    return await page.evaluate(() => {
      for (const loaded of document.querySelectorAll("script[type=module], link[rel=modulepreload]")) loaded.remove();
      // Lit's own marks are no part of the page.
      return `<!doctype html>\n${document.documentElement.outerHTML.replaceAll(/<!--.*?-->/g, "")}`;
    });
  } finally {
    await page.close();
  }
}

const loaded = (tag: string) => `campaign-${tag}:defined:not(:state(loading))`;
const ours = {
  [loaded("countdown")]: 1,
  [loaded("coupon")]: 3,
  [loaded("group-buy")]: 2,
  [loaded("lucky-draw")]: 1,
  [loaded("check-in")]: 1,
};

/** Scrolls through the page, and waits until it shows at least so many of each. */
export async function drawn(page: Page, shows: Record<string, number>): Promise<void> {
  const scroll = async (step: number) => {
    for (let at = 0; at < document.documentElement.scrollHeight; at += step) {
      scrollTo({ top: at });
      await new Promise(requestAnimationFrame);
    }
    scrollTo({ top: 0 });
  };
  await page.evaluate(scroll, 400);
  for (const [selector, count] of Object.entries(shows))
    await page
      .locator(selector)
      .nth(count - 1)
      .waitFor({ state: "attached", timeout: 60_000 });
}

/** The storefront as it is, without any script but that of its theme, and with the other libraries. `serve` tells where a folder is. */
export async function makeVariants(browser: Browser, serve: (folder: string) => Promise<string>): Promise<Variant[]> {
  const folder = await mkdtemp(join(tmpdir(), "campaign-kit-pages-"));
  const copy = async (name: string, html: string) => {
    await cp(storefront, join(folder, name), { recursive: true });
    await writeFile(join(folder, name, "index.html"), html);
    return join(folder, name);
  };
  const [html, { folder: built, atOnce }] = await Promise.all([
    serve(storefront).then((url) => still(browser, url)),
    bundle({ entry: new URL("contenders/others.ts", import.meta.url) }),
  ]);
  const tags = atOnce.map(({ name, kind }) =>
    kind === "style"
      ? `<link rel="stylesheet" href="/${name}">`
      : kind === "script"
        ? `<script type="module" src="/${name}"></script>`
        : "",
  );
  const others = await copy("others", html.replace("</head>", `${tags.join("\n")}</head>`));
  await cp(built, others, { recursive: true });
  return [
    { name: WITHOUT, folder: await copy("without", html), shows: { "#goods-list .product": 6 } },
    { name: "Campaign Kit", folder: storefront, shows: ours },
    {
      name: OTHERS,
      folder: others,
      shows: {
        "campaign-countdown .eyebrow + p > span": 1,
        ".van-coupon": 3,
        ".van-count-down": 2,
        "#wheel canvas": 1,
        ".van-calendar__day": 28,
      },
    },
  ];
}
