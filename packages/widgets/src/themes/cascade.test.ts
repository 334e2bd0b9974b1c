import { afterEach, describe, expect, test } from "vitest";
import { mount } from "../../test/mount.ts";

const page = document.documentElement;
const sheets: HTMLStyleElement[] = [];

/** A style sheet of the shop's, before or after those of the kit. */
function shopStyles(css: string, where: "prepend" | "append"): void {
  const sheet = document.createElement("style");
  sheet.textContent = css;
  document.head[where](sheet);
  sheets.push(sheet);
}

afterEach(() => {
  for (const sheet of sheets.splice(0)) sheet.remove();
});

const token = (name: string, element: Element = page) =>
  getComputedStyle(element).getPropertyValue(`--campaign-${name}`).trim();

describe("a script's own faces and spacing", () => {
  test("are there for the whole page", () => {
    page.lang = "zh-CN";
    expect(token("font-text")).toContain("PingFang SC");
    expect(token("font-tracking-tight")).toBe("0");
    page.lang = "zh-Hant-TW";
    expect(token("font-text")).toContain("PingFang TC");
    expect(token("font-leading")).toBe("1.55");
  });

  test("are there for one element", async () => {
    const arabic = await mount("<p lang=ar></p>");
    expect(token("font-text", arabic)).toContain("Geeza Pro");
    expect(token("font-text")).not.toContain("Geeza Pro");
  });
});

describe("what a shop declares", () => {
  test.each(["prepend", "append"] as const)("wins on the root, in a style sheet that is %sed", (where) => {
    shopStyles(':root { --campaign-font-text: "Shop Sans"; --campaign-color-accent: #0a6640; }', where);
    page.lang = "zh-CN";
    expect(token("font-text")).toBe('"Shop Sans"');
    expect(token("color-accent")).toBe("#0a6640");
  });

  test.each(["prepend", "append"] as const)("wins as a theme, in a style sheet that is %sed", (where) => {
    shopStyles('[data-campaign-theme="dark"] { --campaign-color-accent: #9fd8b8; }', where);
    page.dataset["campaignTheme"] = "dark";
    expect(token("color-accent")).toBe("#9fd8b8");
    expect(token("color-surface")).toBe("#1e1b17");
  });
});

test("a theme inside another is wholly its own", async () => {
  page.dataset["campaignTheme"] = "festival";
  const aside = await mount('<aside data-campaign-theme="dark"><div data-campaign-theme="auto"></div></aside>');
  expect(token("color-ground", aside)).toBe("#13110e");
  expect(getComputedStyle(aside).colorScheme).toBe("dark");
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  expect(token("color-ground", aside.firstElementChild!)).toBe(dark ? "#13110e" : "#f7f2e9");
});
