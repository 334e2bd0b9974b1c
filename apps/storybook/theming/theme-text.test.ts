import { baseValues, darkValues } from "@campaign-kit/widgets/tokens";
import { readFileSync } from "node:fs";
import { lowContrasts } from "@campaign-kit/widgets/contrast";
import { describe, expect, test } from "vitest";
import {
  asThemeName,
  differences,
  fromFragment,
  isValue,
  readCss,
  resolved,
  toFragment,
  writeCss,
} from "./theme-text.ts";

const green = { "--campaign-color-accent": "#0a6640", "--campaign-coupon-notch": "4px" } as const;

describe("a theme as CSS", () => {
  test("has what differs from a page without a theme, and no more", () => {
    const values = { ...baseValues, ...green, "--campaign-coupon-stub": "8.57em" };
    expect(writeCss("mine", values, "light")).toBe(
      '[data-campaign-theme="mine"] {\n  --campaign-color-accent: #0a6640;\n  --campaign-coupon-notch: 4px;\n}\n',
    );
  });

  test("that starts from dark stands alone", () => {
    const css = writeCss("night", { ...darkValues, ...green }, "dark");
    expect(css).toContain("color-scheme: dark;");
    expect(css).toContain(`--campaign-color-surface: ${darkValues["--campaign-color-surface"]};`);
    expect(readCss(css).changes).toEqual({ ...darkValues, ...green });
  });

  test("is read from whatever stands around it", () => {
    const css = `/* --campaign-radius-m: 1px; */ :root { color: red; --campaign-font-text: Charter,\n serif; --campaign-odd: 1px }
      campaign-coupon { --campaign-coupon-notch:  3px; --campaign-coupon-notch: 4px; }`;
    expect(readCss(css)).toEqual({
      changes: { "--campaign-font-text": "Charter, serif", "--campaign-coupon-notch": "4px" },
      unknown: 1,
    });
  });
});

describe("a theme as a fragment", () => {
  test("comes back whole", () => {
    const draft = { start: "dark", changes: { ...green, "--campaign-font-text": '"Noto Serif", serif' } } as const;
    expect(fromFragment(`#${toFragment(draft)}`)).toEqual(draft);
  });

  test("brings nothing that could fetch, or leave its declaration", () => {
    const odd = new URLSearchParams([
      ["start", 'x"] { display: none } ['],
      ["color-accent", "url(https://elsewhere.example/)"],
      ["radius-m", "1px; } * { display: none"],
      ["radius-l", "2px"],
      ["odd", "1px"],
    ]);
    expect(fromFragment(odd.toString())).toEqual({
      start: "x-display-none",
      changes: { "--campaign-radius-l": "2px" },
    });
  });

  test("of another kind is none", () => {
    expect(fromFragment("#a-heading")).toBeUndefined();
    expect(fromFragment("")).toBeUndefined();
  });
});

test("a value is followed to where it comes from", () => {
  const values = { "--campaign-color-accent": "#0a6640", "--campaign-font-text": "Charter, serif" };
  expect(resolved(values, "--campaign-lucky-draw-ink-1")).toBe("#0a6640");
  expect(resolved(values, "--campaign-font-figure")).toBe("Charter, serif");
  expect(resolved({}, "--campaign-coupon-notch")).toBe("8px");
  expect(resolved({ "--campaign-radius-m": "var(--campaign-radius-m)" }, "--campaign-radius-m")).toContain("var(");
});

test("a value may have functions and quotes", () => {
  for (const value of ['"Noto Serif", serif', "oklch(60% 0.2 30)", "calc(2 * var(--campaign-space-1))", "-0.02em"]) {
    expect(isValue(value), value).toBe(true);
  }
});

test("a theme's name is made of what is typed", () => {
  expect(asThemeName(" Harvest Moon! ")).toBe("harvest-moon");
  expect(asThemeName("…")).toBe("mine");
});

describe("the theme that the chapter on theming makes", () => {
  const css = readFileSync(new URL("indigo.css", import.meta.url), "utf8");
  const values = readCss(css);

  test("takes fewer than 30 lines", () => {
    expect(css.trimEnd().split("\n").length).toBeLessThan(30);
  });

  test("sets tokens that there are, each to something else", () => {
    expect(values.unknown).toBe(0);
    expect(differences(values.changes)).toHaveLength(Object.keys(values.changes).length);
  });

  test("has contrast enough", () => {
    const colors: Record<string, string> = { ...baseValues, ...values.changes };
    expect(lowContrasts((role) => colors[`--campaign-color-${role}`]!)).toEqual([]);
  });
});
