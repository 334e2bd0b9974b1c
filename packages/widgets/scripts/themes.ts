/**
 * The themes, from the design tokens in src/themes/tokens: style sheets, and constants for scripts.
 *
 * Style Dictionary reads the same files. It is not used here: all that these sheets are (one block a theme, one a script,
 * comments, what falls back to what) would be a format of our own in it, and 5.5 does not write durations as this version of
 * the format has them.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { readTokens, type Token, type TokenFile } from "./design-tokens.ts";

export const themeNames = ["base", "dark", "festival"] as const;
const scripts = ["zh", "zh-Hant", "ja", "ar", "untracked"] as const;

export interface TokenFiles {
  shared: TokenFile;
  reducedMotion: TokenFile;
  moreContrast: TokenFile;
  scripts: TokenFile[];
  themes: Record<(typeof themeNames)[number], TokenFile>;
  components: TokenFile;
  /** A style sheet: what widgets are before their scripts are there. */
  undefined: string;
}

/** All files of the tokens' folder. */
export async function readTokenFiles(folder: URL): Promise<TokenFiles> {
  const read = async (name: string) => readTokens(await readFile(new URL(`${name}.tokens.json`, folder), "utf8"));
  const [base, dark, festival] = await Promise.all([read("base"), read("dark"), read("festival")]);
  return {
    shared: await read("shared"),
    reducedMotion: await read("reduced-motion"),
    moreContrast: await read("more-contrast"),
    scripts: await Promise.all(scripts.map((script) => read(`scripts/${script}`))),
    themes: { base, dark, festival },
    components: await read("components"),
    undefined: await readFile(new URL("../undefined.css", folder), "utf8"),
  };
}

const head = `/*
 * Campaign Kit: design tokens. Built from themes/tokens/*.tokens.json; change them there.
 *
 * Roles, not looks: a widget asks for "the colour of something you can do", never for "red".
 * A theme is one block of colours; space, radius, font and motion are shared by all themes.
 * Put data-campaign-theme on <html>, or on any element: everything inside follows.
 * Every selector is of no weight: what a page declares wins, whichever style sheet comes first.
 */
`;

function declarations({ tokens }: TokenFile): string {
  return tokens
    .map(({ name, css, description, heading }, at) => {
      const above = heading === undefined ? "" : `${at ? "\n" : ""}${heading && `  /* ${heading} */\n`}`;
      return `${above}  ${name}: ${css};${description ? ` /* ${description} */` : ""}\n`;
    })
    .join("");
}

/** Of no weight: what a shop declares wins, whichever style sheet comes first. */
const rule = (selectors: string[], file: TokenFile, first = ""): string =>
  `:where(${selectors.join(", ")}) {\n${first}${declarations(file)}}\n`;

const themed = (name: string): string => `[data-campaign-theme="${name}"]`;

function themeRule(name: string, file: TokenFile): string {
  const scheme = `  color-scheme: ${file.about["color-scheme"]!};\n`;
  const selectors = name === "base" ? [":root", themed("base"), themed("auto")] : [themed(name)];
  const chosen = `\n/* ${file.description} */\n${rule(selectors, file, scheme)}`;
  if (name !== "dark") return chosen;
  return `${chosen}
/* "auto" is base, and dark where the reader has asked for it. */
@media (prefers-color-scheme: dark) {\n${indented(rule([themed("auto")], file, scheme))}}\n`;
}

/** After the colours of the themes that a sheet has: in each of them. */
const contrastRule = (file: TokenFile, selectors: string[]): string => `
/* ${file.description} */
@media (prefers-contrast: more) {\n${indented(rule(selectors, file))}}\n`;

const indented = (css: string): string => css.replaceAll(/^(?=.)/gm, "  ");

/** What every theme stands on. */
function sharedRules({ shared, reducedMotion, scripts }: TokenFiles): string {
  return `\n${rule([":root"], shared)}
/* ${reducedMotion.description} */
@media (prefers-reduced-motion: reduce) {\n${indented(rule([":root"], reducedMotion))}}

/* Scripts. A shop's own font on an ancestor still counts where no lang is set below it. */
${scripts.map((script) => rule(languages(script), script)).join("")}`;
}

const languages = ({ about }: TokenFile): string[] => about.languages!.map((language) => `[lang|="${language}" i]`);

/** Component tokens are hooks, not definitions: declared on :root, they would freeze the root theme's value. */
function componentNotes({ components }: TokenFiles): string {
  const longest = Math.max(...components.tokens.map(({ name }) => name.length));
  const lines = components.tokens.map(
    ({ name, css, description = "" }) => ` *   ${name.padEnd(longest)}  ${css.padEnd(38)}  ${description}\n`,
  );
  return `
/*
 * ${components.description}
 * Each is read by its widget with this fallback. Set them on a widget or above it, but not on :root: that would freeze the
 * root theme's value.
 *
${lines.join("")} */
`;
}

/** The style sheets by file name. */
export function styleSheets(files: TokenFiles): Record<string, string> {
  const { base, dark, festival } = files.themes;
  const [onBase, onDark, onFestival] = [
    themeRule("base", base),
    themeRule("dark", dark),
    themeRule("festival", festival),
  ];
  const need = "/* Campaign Kit: one theme more. Needs base.css. */\n";
  const more = (...selectors: string[]): string => contrastRule(files.moreContrast, selectors);
  const all = more(":root", "[data-campaign-theme]");
  return {
    "campaign.css":
      head + sharedRules(files) + onBase + onDark + onFestival + all + files.undefined + componentNotes(files),
    "base.css": head + sharedRules(files) + onBase + all + files.undefined + componentNotes(files),
    "dark.css": need + onDark + more(themed("dark"), themed("auto")),
    "festival.css": need + onFestival + more(themed("festival")),
  };
}

/** `--campaign-font-size-2xl` as `fontSize2xl`. */
const constant = (name: string): string =>
  name.replace("--campaign-", "").replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const values = (tokens: Token[]): string =>
  `{\n${tokens.map(({ name, css }) => `  ${JSON.stringify(name)}: ${JSON.stringify(css)},\n`).join("")}}`;

const union = (tokens: Token[]): string => tokens.map(({ name }) => `\n  | ${JSON.stringify(name)}`).join("");

/** The module `@campaign-kit/widgets/tokens` and its types. */
export function tokensModule(files: TokenFiles): { js: string; types: string } {
  const { shared, themes, components } = files;
  const all = [...shared.tokens, ...themes.base.tokens];
  const js = [
    ...all.map(({ name }) => `export const ${constant(name)} = "var(${name})";\n`),
    `export const sharedValues = ${values(shared.tokens)};\n`,
    ...themeNames.map((theme) => `export const ${theme}Values = ${values(themes[theme].tokens)};\n`),
    `export const componentValues = ${values(components.tokens)};\n`,
  ].join("");
  const types = [
    ...all.map(
      ({ name, css, description }) =>
        `/** ${[description, `\`${css}\``].filter(Boolean).join(" ")} */\nexport declare const ${constant(name)}: "var(${name})";\n`,
    ),
    `/** Tokens that all themes share. */\nexport type SharedTokenName =${union(shared.tokens)};\n`,
    `/** Tokens that each theme sets. */\nexport type ThemeTokenName =${union(themes.base.tokens)};\n`,
    `/** Every token that a theme style sheet declares. */\nexport type TokenName = SharedTokenName | ThemeTokenName;\n`,
    `/** What single widgets read, with one of the others as the fallback. */\nexport type ComponentTokenName =${union(components.tokens)};\n`,
    "/** Values as CSS writes them, for a canvas, a mail, a native page. */\n",
    "export declare const sharedValues: Readonly<Record<SharedTokenName, string>>;\n",
    ...themeNames.map(
      (theme) =>
        `/** ${themes[theme].description} */\nexport declare const ${theme}Values: Readonly<Record<ThemeTokenName, string>>;\n`,
    ),
    "/** What component tokens are where nobody sets them. */\n",
    "export declare const componentValues: Readonly<Record<ComponentTokenName, string>>;\n",
  ].join("");
  return { js, types };
}

/** Writes all of it. */
export async function writeThemes(tokens: URL, dist: URL): Promise<void> {
  const files = await readTokenFiles(tokens);
  const { js, types } = tokensModule(files);
  await mkdir(dist, { recursive: true });
  const outputs = { ...styleSheets(files), "tokens.js": js, "tokens.d.ts": types };
  await Promise.all(Object.entries(outputs).map(([name, content]) => writeFile(new URL(name, dist), content)));
}
