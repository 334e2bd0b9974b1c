/** Pictures of the widgets: each in its states, in every theme, in three languages, on a phone and on a desk. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { device } from "./browser.ts";

const sheets = {
  countdown: "countdown-campaign-countdown--every-state",
  coupon: "coupon-campaign-coupon--every-state",
  "group-buy": "group-buy-campaign-group-buy--some",
  "lucky-draw": "lucky-draw-campaign-lucky-draw--some",
  "check-in": "check-in-campaign-check-in--some",
};
const themes = ["base", "dark", "festival", "indigo"];
const languages = ["en-GB", "zh-CN", "ar"];

interface Look {
  theme: string;
  language: string;
  width: number;
  height: number;
}
const phone = { width: 360, height: 800 };
const desk = { width: 1280, height: 900 };

/** One size after another, so that the window changes seldom. */
const looks: Look[] = [phone, desk].flatMap((size) =>
  themes.flatMap((theme) => languages.map((language) => ({ theme, language, ...size }))),
);
/** Once each: the other Chinese, and a phone that lies on its side. */
const odd: Look[] = [
  { theme: "base", language: "zh-TW", ...phone },
  { theme: "base", language: "en-GB", width: 740, height: 360 },
];

const nameOf = (sheet: string, { theme, language, width }: Look): string =>
  `${sheet}-${theme}-${language}-${String(width)}.png`;

/** Takes them all, from a book that is served at `book`, into `folder`, with a page that shows them together. */
export async function takeWidgetSheets(browser: Browser, book: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const context = await device(browser);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  for (const look of [...looks, ...odd]) {
    await page.setViewportSize({ width: look.width, height: look.height });
    for (const [sheet, story] of Object.entries(sheets)) {
      await open(page, book, story, look);
      await page.screenshot({ path: join(folder, nameOf(sheet, look)), fullPage: true });
    }
  }
  for (const trouble of context.troubles) console.error(trouble);
  await context.close();
  await writeFile(join(folder, "index.html"), contactSheet());
}

/** Shows a story in a look, and waits until all of it is drawn. */
export async function open(
  page: Page,
  book: string,
  story: string,
  { theme, language }: Pick<Look, "theme" | "language">,
): Promise<void> {
  const globals = `theme:${theme};language:${language}`;
  await page.goto(`${book}/iframe.html?viewMode=story&id=${story}&globals=${globals}`);
  await page.waitForFunction(() => document.body.classList.contains("sb-show-main"));
  await page.waitForLoadState("networkidle");
  // What was loaded last has still to be drawn. Those that show how loading looks stay as they are.
  await page.waitForFunction(() =>
    [...document.querySelectorAll("*")].every(
      (element) => !element.shadowRoot?.querySelector("[aria-busy=true]") || element.matches(":state(loading)"),
    ),
  );
  await page.waitForTimeout(100);
}

/** All pictures on one page, a row a look. */
function contactSheet(): string {
  const picture = (sheet: string, look: Look) =>
    `<a href="${nameOf(sheet, look)}"><img loading="lazy" src="${nameOf(sheet, look)}" alt="${sheet}"></a>`;
  const row = (look: Look) =>
    `<section><h2>${look.theme} · ${look.language} · ${String(look.width)} px</h2><div>${Object.keys(sheets)
      .map((sheet) => picture(sheet, look))
      .join("")}</div></section>`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>The widgets in every look</title>
<style>
  body { margin: 24px; font: 14px/1.4 system-ui; background: #ddd }
  div { display: flex; gap: 12px; align-items: start; overflow-x: auto }
  img { inline-size: 300px; block-size: auto; background: #fff }
  h2 { margin: 24px 0 8px; font-size: 14px }
</style>
${[...looks, ...odd].map(row).join("\n")}
</html>
`;
}
