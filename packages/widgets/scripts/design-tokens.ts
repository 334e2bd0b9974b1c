/**
 * Reads design tokens in the format of the Design Tokens Community Group, version 2025.10
 * (https://www.designtokens.org/TR/2025.10/format/), and writes their values as CSS.
 */

/** One token: `color.on-ground` is `--campaign-color-on-ground`. */
export interface Token {
  name: `--campaign-${string}`;
  /** As it stands in a style sheet: a reference to another token is `var(--…)`. */
  css: string;
  description: string | undefined;
  /** What is said of the group that begins with it. */
  heading: string | undefined;
}

/** What a file says of itself. */
export interface TokenFile {
  description: string;
  /** `$extensions["campaign-kit"]`: of a theme its `color-scheme`, of a script the languages that are written in it. */
  about: { "color-scheme"?: string; languages?: string[] };
  tokens: Token[];
}

type Json = Record<string, unknown>;
type Writer = (value: never) => string;

interface Color {
  colorSpace: string;
  components: number[];
  alpha?: number;
  hex?: string;
}
interface Measure {
  value: number;
  unit: string;
}

const measure =
  (...units: string[]) =>
  ({ value, unit }: Measure): string => {
    if (typeof value !== "number" || !units.includes(unit)) throw new Error(`is measured in ${units.join(" or ")}`);
    // Nothing has its unit too: calc() asks for it.
    return `${String(value)}${unit}`;
  };
const dimension = measure("px", "rem");

function color({ colorSpace, components, alpha = 1, hex = "" }: Color): string {
  const bytes = components.map((component) => Math.round(component * 255));
  const written = `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
  if (colorSpace !== "srgb" || written !== hex) throw new Error(`is not the same in components and in hex: ${written}`);
  return alpha === 1 ? hex : `rgb(${bytes.join(" ")} / ${String(Math.round(alpha * 100))}%)`;
}

/** A family's name as CSS takes it: quoted where it has a space. */
const family = (name: string): string => (name.includes(" ") ? `"${name}"` : name);

const writers: Record<string, Writer> = {
  color,
  dimension,
  number: String,
  fontFamily: (names: string | string[]) => [names].flat().map(family).join(", "),
  fontWeight: String,
  duration: measure("ms", "s"),
  cubicBezier: (points: number[]) => `cubic-bezier(${points.join(", ")})`,
  shadow: ({ offsetX, offsetY, blur, spread, color: ink }: Record<string, Measure> & { color: Color }) =>
    [...[offsetX!, offsetY!, blur!, spread!].map(dimension), color(ink)].join(" "),
};

/** `{color.accent}` as `var(--campaign-color-accent)`. */
const reference = (value: unknown): string | undefined => {
  const path = typeof value === "string" ? /^\{(.+)\}$/.exec(value)?.[1] : undefined;
  return path && `var(--campaign-${path.replaceAll(".", "-")})`;
};

const ours = (node: Json): Json => ((node["$extensions"] as Json | undefined)?.["campaign-kit"] ?? {}) as Json;

/** The tokens of a file, in their order. Throws on what the format does not know, naming the token. */
export function readTokens(json: string): TokenFile {
  const root = JSON.parse(json) as Json;
  const tokens: Token[] = [];

  const visit = (node: Json, path: string[], inherited: string | undefined, heading: string | undefined): void => {
    const type = (node["$type"] as string | undefined) ?? inherited;
    if ("$value" in node) {
      const description = node["$description"] as string | undefined;
      tokens.push({ name: `--campaign-${path.join("-")}`, css: write(node, type, path), description, heading });
      return;
    }
    let above = path.length ? (node["$description"] as string | undefined) : undefined;
    for (const [name, child] of Object.entries(node)) {
      if (name.startsWith("$")) continue;
      if (/[{}.]/.test(name)) throw new Error(`${name}: a token’s name has no braces and no full stop`);
      visit(child as Json, [...path, name], type, above ?? (path.length ? undefined : ""));
      above = undefined;
    }
  };
  visit(root, [], undefined, undefined);
  return { description: root["$description"] as string, about: ours(root), tokens };
}

function write(node: Json, type: string | undefined, path: string[]): string {
  const value = node["$value"];
  try {
    const writer = writers[type ?? ""];
    if (!writer) throw new Error(`is of type ${type ?? "(none)"}`);
    const css = reference(value) ?? writer(value as never);
    // The format knows px and rem alone: what goes with the text is a number of em.
    return css === "0" ? css : css + ((ours(node)["unit"] as string | undefined) ?? "");
  } catch (cause) {
    throw new Error(`${path.join(".")} ${(cause as Error).message}`, { cause });
  }
}
