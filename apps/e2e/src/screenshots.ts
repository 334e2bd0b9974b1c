/**
 * Pictures of the built demo and of the book: every page and every widget in every theme, language and width, and those in the
 * READMEs. Run by `npm run screenshots`; with a word, `npm run screenshots -- widgets`, of one kind alone.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { device, launch } from "./browser.ts";
import { Demo } from "./demo.ts";
import { open, takeWidgetSheets } from "./widget-sheets.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const folder = join(root, ".screenshots");
const images = join(root, "docs/images");
const wanted = (kind: string): boolean => [undefined, kind].includes(process.argv[2]);

const looks = ["base", "dark", "festival"].flatMap((theme) => [
  { theme, lang: "en" },
  { theme, lang: "zh-CN" },
]);
const [browser, demo] = await Promise.all([launch(), Demo.start()]);
try {
  await mkdir(folder, { recursive: true });
  await mkdir(images, { recursive: true });
  if (wanted("widgets")) {
    const book = `${demo.origin}/storybook`;
    await takeWidgetSheets(browser, book, join(folder, "widgets"));
    await themesPicture(book);
  }
  if (wanted("pages")) await takePages();
  console.log(`wrote docs/images and ${folder}`);
} finally {
  await browser.close();
  await demo.end();
}

async function takePages(): Promise<void> {
  await demo.setClock("2026-11-09T09:52:24+08:00");
  await everyLook("campaign", "/", "lin");

  for (const activity of ["check-ins/daily/days", "lucky-draws/wheel/draws"]) await post(activity, "zhao");

  await demo.setClock("2026-11-11T19:42:00+08:00");
  for (const activity of ["save-50", "skincare-15", "skincare-15"]) await post(`coupons/${activity}/claims`, "zhao");
  await everyLook("wallet", "/wallet/", "zhao");
  await everyLook("product", "/goods/?id=tissue-box", "lin");
  const { group } = (await post("group-buys/duo/groups", "zhao")) as { group: { id: string } };
  await everyLook("invite", `/g/?activity=duo&group=${group.id}`, "lin");
  await everyLook("peak", "/", "zhao");

  // The README's: Lin has claimed one coupon, the peak is on.
  await post("coupons/save-50/claims", "lin");
  await picture("/?shopper=lin&lang=en&theme=base", 1280, join(images, "demo.png"), false);
}

/** The widgets' README's: the same widgets in every theme. */
async function themesPicture(book: string): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 1.25,
    reducedMotion: "reduce",
  });
  await open(page, book, "theming-themes--side-by-side", { theme: "base", language: "en-GB" });
  await page.screenshot({ path: join(images, "themes.png"), fullPage: true });
  await page.close();
}

async function everyLook(name: string, path: string, shopper: string): Promise<void> {
  for (const look of [...looks, { theme: "base", lang: "en", dir: "rtl" }]) {
    for (const width of [360, 1280]) {
      const query = new URLSearchParams({ shopper, ...look }).toString();
      const file = join(folder, `${name}-${Object.values(look).join("-")}-${String(width)}.png`);
      await picture(`${path}${path.includes("?") ? "&" : "?"}${query}`, width, file, true);
    }
  }
}

async function picture(address: string, width: number, file: string, whole: boolean): Promise<void> {
  const context = await device(browser, {
    viewport: { width, height: whole ? 1100 : 1320 },
    deviceScaleFactor: whole ? 1 : 1.25,
  });
  const page = await context.newPage();
  await page.goto(demo.origin + address);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(300);
  // What is far below is painted only as it comes into the window: the window is as high as the page.
  if (whole) {
    await page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) });
    await page.waitForTimeout(300);
  }
  await page.screenshot({ path: file, fullPage: whole });
  for (const trouble of context.troubles) console.error(`${address}: ${trouble}`);
  await context.close();
}

async function post(path: string, shopper: string): Promise<unknown> {
  const response = await fetch(`${demo.origin}/v1/campaigns/double-11/${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${await demo.token(shopper)}`, "idempotency-key": crypto.randomUUID() },
  });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return response.json();
}
