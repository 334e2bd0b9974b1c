import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { readTokens } from "../scripts/design-tokens.ts";
import { readTokenFiles, styleSheets, themeNames, tokensModule, type TokenFiles } from "../scripts/themes.ts";
import { contrastPairs, contrastRatio, lowContrasts } from "../src/themes/contrast.ts";

const root = new URL("../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const every = (source: string, pattern: RegExp) => [
  ...new Set([...source.matchAll(pattern)].map((match) => match[1]!)),
];

interface Property {
  name: string;
  default?: string;
  description: string;
}

let files: TokenFiles;
beforeAll(async () => {
  files = await readTokenFiles(new URL("src/themes/tokens/", root));
});
const names = (file: { tokens: { name: string }[] }) => file.tokens.map(({ name }) => name);
const valuesOf = (theme: (typeof themeNames)[number]) =>
  new Map(files.themes[theme].tokens.map(({ name, css }) => [name as string, css]));

describe("the tokens", () => {
  test("have names that shops rely on", () => {
    const parts = (prefix: string, list: string) => list.split(" ").map((name) => `--campaign-${prefix}${name}`);
    expect(names(files.shared)).toEqual([
      ...parts("space-", "1 2 3 4 5 6 7 8 9"),
      ...parts("radius-", "s m l"),
      ...parts("", "target"),
      ...parts("font-", "text display figure code"),
      ...parts("font-size-", "xs s m l xl 2xl 3xl"),
      ...parts("font-weight-", "text strong figure"),
      ...parts("font-", "leading leading-tight tracking-tight tracking-figure"),
      ...parts("motion-", "fast base slow spin ease ease-stamp ease-spin"),
    ]);
    expect(names(files.themes.base)).toEqual([
      ...parts("color-", "ground on-ground on-ground-muted ground-accent ground-line"),
      ...parts("color-", "surface sunk text muted line boundary"),
      ...parts("color-", "accent accent-press on-accent accent-text accent-soft"),
      ...parts("color-", "second on-second second-text second-soft positive positive-soft focus"),
      ...parts("", "shadow"),
    ]);
  });

  test("are all in every theme", () => {
    for (const theme of themeNames) expect(names(files.themes[theme]), theme).toEqual(names(files.themes.base));
  });

  test("say what they are for, where the name does not", () => {
    for (const { name, description } of [...files.themes.base.tokens, ...files.components.tokens]) {
      expect(description, name).toMatch(/^[A-Z].*\.$/);
    }
  });

  test("of a script or of less motion stand for shared ones", () => {
    for (const file of [...files.scripts, files.reducedMotion]) {
      expect(names(files.shared)).toEqual(expect.arrayContaining(names(file)));
    }
  });

  test("of more contrast stand for those of a theme, and are others of it that are further apart", () => {
    expect(names(files.themes.base)).toEqual(expect.arrayContaining(names(files.moreContrast)));
    for (const theme of themeNames) {
      const values = valuesOf(theme);
      const more = new Map(values);
      for (const { name, css } of files.moreContrast.tokens) more.set(name, values.get(css.slice(4, -1))!);
      const ratio = (from: Map<string, string>, front: string, back: string) =>
        contrastRatio(from.get(`--campaign-color-${front}`)!, from.get(`--campaign-color-${back}`)!);
      for (const [front, back] of [
        ["muted", "surface"],
        ["muted", "accent-soft"],
        ["line", "surface"],
        ["boundary", "sunk"],
        ["on-ground-muted", "ground"],
      ] as const) {
        expect(ratio(more, front, back), `${theme}: ${front} on ${back}`).toBeGreaterThanOrEqual(7);
        expect(ratio(more, front, back)).toBeGreaterThan(ratio(values, front, back));
      }
    }
  });

  test("are bound together by the resolver", () => {
    const folder = new URL("src/themes/tokens/", root);
    const found = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.includes(".tokens."),
    );
    const resolver = read("src/themes/tokens/campaign.resolver.json");
    const named = every(resolver, /"\$ref": "([^#"]+)"/g);
    expect(named.sort()).toEqual(found.map((file) => file.replaceAll("\\", "/")).sort());
  });

  test.each([
    ["a colour that is two", { $type: "color", $value: { colorSpace: "srgb", components: [1, 0, 0], hex: "#00ff00" } }],
    ["a length in em", { $type: "dimension", $value: { value: 1, unit: "em" } }],
    ["a value of no type", { $value: 1 }],
    ["a type that the format does not know", { $type: "length", $value: 1 }],
  ])("are not read with %s", (_, token) => {
    expect(() => readTokens(JSON.stringify({ odd: { one: token } }))).toThrow(/^odd\.one is /);
  });
});

describe("the style sheets", () => {
  /** What a rule declares, by name. */
  const declared = (css: string, selector: string) => {
    const body = css.split(`:where(${selector}) {`)[1]?.split("\n}")[0] ?? "";
    return new Map([...body.matchAll(/(--campaign-[a-z0-9-]+): ([^;]+);/g)].map((match) => [match[1]!, match[2]!]));
  };
  const base = ':root, [data-campaign-theme="base"], [data-campaign-theme="auto"]';

  test("in the package are those of the tokens", () => {
    const { js, types } = tokensModule(files);
    for (const [name, content] of Object.entries({ ...styleSheets(files), "tokens.js": js, "tokens.d.ts": types })) {
      expect(read(`dist/themes/${name}`), name).toBe(content);
    }
  });

  test("declare every token of every theme", () => {
    const sheet = read("dist/themes/campaign.css");
    expect([...declared(sheet, ":root").keys()]).toEqual(names(files.shared));
    expect(declared(sheet, base)).toEqual(valuesOf("base"));
    for (const theme of ["dark", "festival"] as const) {
      expect(declared(sheet, `[data-campaign-theme="${theme}"]`), theme).toEqual(valuesOf(theme));
      expect(declared(read(`dist/themes/${theme}.css`), `[data-campaign-theme="${theme}"]`)).toEqual(valuesOf(theme));
    }
    expect(declared(read("dist/themes/base.css"), base)).toEqual(valuesOf("base"));
  });

  test("are of no weight, and declare no component token", () => {
    const rules = read("dist/themes/campaign.css").replaceAll(/\/\*[^]*?\*\//g, "");
    const selectors = every(rules, /(?:^|[{};])\s*([^\s@{};][^{};]*) \{$/gm);
    // Of nested rules the weight is that of the outer one; a pseudo-element has one of its own.
    const nested = /^(&|>)/;
    expect(selectors.length).toBeGreaterThan(12);
    expect(selectors.filter((selector) => !selector.startsWith(":where(") && !nested.test(selector))).toEqual([]);
    for (const name of names(files.components)) expect(rules).not.toContain(`${name}:`);
  });
});

describe("what the widgets read", () => {
  const sources = readdirSync(new URL("src/", root), { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !/\.(test|stories)\.ts$/.test(file),
  );
  const styles = sources.map((file) => read(`src/${file}`).replaceAll(/\/\*\*[^]*?\*\//g, "")).join("");
  const manifest = JSON.parse(read("custom-elements.json")) as {
    modules: { declarations: { tagName?: string; cssProperties?: Property[] }[] }[];
  };
  const documented = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .flatMap(({ cssProperties = [] }) => cssProperties);

  test("is a token of the themes, or a documented one of the component", () => {
    const known = [...names(files.shared), ...names(files.themes.base), ...documented.map(({ name }) => name)];
    expect(every(styles, /var\((--campaign-[a-z0-9-]+)/g).filter((name) => !known.includes(name))).toEqual([]);
  });

  test("falls back to what its description says", () => {
    for (const { name, default: value, description } of documented) {
      const fallbacks = every(styles, new RegExp(`var\\(${name}, (var\\([a-z0-9-]+\\)|[^)]+)\\)`, "g"));
      expect(fallbacks, name).toContain(value);
      for (const other of fallbacks.filter((fallback) => fallback !== value)) expect(description).toContain(other);
    }
  });

  test("is described in the same words by the elements and by the tokens", () => {
    const tokens = files.components.tokens.map(({ name, css, description }) => ({ name, default: css, description }));
    const byName = (list: { name: string }[]) => list.toSorted((a, b) => a.name.localeCompare(b.name));
    expect(byName(documented)).toEqual(byName(tokens));
  });
});

describe("contrast", () => {
  test.each(themeNames)("of %s is enough for every pair", (theme) => {
    const values = valuesOf(theme);
    expect(lowContrasts((role) => values.get(`--campaign-color-${role}`)!)).toEqual([]);
  });

  test("has all pairs, of roles that there are", () => {
    expect(contrastPairs).toHaveLength(28);
    const colors = names(files.themes.base);
    for (const { front, back } of contrastPairs) {
      expect(colors).toEqual(expect.arrayContaining([`--campaign-color-${front}`, `--campaign-color-${back}`]));
    }
  });
});
