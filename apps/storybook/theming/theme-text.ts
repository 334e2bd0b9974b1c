/** A theme in the making, as text: as the CSS of a style sheet, and as the fragment of an address. */
import {
  baseValues,
  componentValues,
  sharedValues,
  type ComponentTokenName,
  type TokenName,
} from "@campaign-kit/widgets/tokens";

export type AnyTokenName = TokenName | ComponentTokenName;
/** Values by token: those that a theme sets. */
export type Changes = Partial<Record<AnyTokenName, string>>;

/** A theme that another one is made of. */
export interface Draft {
  /** The theme that it starts from. */
  start: string;
  changes: Changes;
}

const defaults: Record<string, string> = { ...sharedValues, ...baseValues, ...componentValues };
const prefix = "--campaign-";

export const isToken = (name: string): name is AnyTokenName => name in defaults;

/** What nobody sets is this. */
export const defaultOf = (name: AnyTokenName): string => defaults[name]!;

/** A token's value with every reference in it followed; for those that nobody sets, the default. */
export function resolved(values: Changes, name: AnyTokenName): string {
  const value = values[name] ?? defaultOf(name);
  return value.replaceAll(/var\((--[\w-]+)\)/g, (whole, other: string) =>
    isToken(other) && other !== name ? resolved(values, other) : whole,
  );
}

/** Whether a value may stand in a style sheet of ours: it ends nothing, and fetches nothing. */
export const isValue = (value: string): boolean =>
  value.trim() !== "" && value.length < 300 && !/[{};\\<>]|url\(|image\(|src\(|\/\*|!/i.test(value);

/** The declarations of known tokens in any CSS, in the order of the last of each, and how many others of ours there were. */
export function readCss(css: string): { changes: Changes; unknown: number } {
  const changes: Changes = {};
  let unknown = 0;
  for (const [, name = "", value = ""] of css
    .replaceAll(/\/\*[^]*?\*\//g, "")
    .matchAll(/(--campaign-[\w-]+)\s*:\s*([^;}]+)/g)) {
    if (isToken(name) && isValue(value)) changes[name] = value.trim().replaceAll(/\s+/g, " ");
    else unknown += 1;
  }
  return { changes, unknown };
}

/** What differs from what a page has without any theme. `values` has all that the theme sets, by itself or by its start. */
export function differences(values: Changes): [AnyTokenName, string][] {
  return (Object.keys(defaults) as AnyTokenName[]).flatMap((name) => {
    const value = values[name];
    return value === undefined || value === defaults[name] ? [] : [[name, value]];
  });
}

/** A theme as one rule. */
export function writeCss(theme: string, values: Changes, scheme: string): string {
  const lines = differences(values).map(([name, value]) => `  ${name}: ${value};\n`);
  const dark = scheme === "dark" ? "  color-scheme: dark;\n" : "";
  return `[data-campaign-theme="${theme}"] {\n${dark}${lines.join("")}}\n`;
}

/** A name that needs no quotes: letters, digits and hyphens. */
export const asThemeName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "") || "mine";

/** As it stands behind the `#` of an address. */
export function toFragment({ start, changes }: Draft): string {
  const entries = Object.entries(changes).map(([name, value]): [string, string] => [name.slice(prefix.length), value]);
  return new URLSearchParams([["start", start], ...entries]).toString();
}

/** Reads a fragment; what it does not know is left out. `undefined` where there is no theme in it. */
export function fromFragment(fragment: string): Draft | undefined {
  const entries = new URLSearchParams(fragment.replace(/^#/, ""));
  const start = entries.get("start");
  if (!start) return undefined;
  const changes: Changes = {};
  for (const [name, value] of entries) {
    const token = prefix + name;
    if (isToken(token) && isValue(value)) changes[token] = value;
  }
  return { start: asThemeName(start), changes };
}
