/** What the words of a theme need to be read by: its pairs of colours, and how far apart they are. */

/** A colour role, as in `--campaign-color-on-accent`. */
export type ColorRole =
  | "ground"
  | "on-ground"
  | "on-ground-muted"
  | "ground-accent"
  | "surface"
  | "sunk"
  | "text"
  | "muted"
  | "boundary"
  | "accent"
  | "accent-press"
  | "on-accent"
  | "accent-text"
  | "accent-soft"
  | "second"
  | "on-second"
  | "second-text"
  | "second-soft"
  | "positive"
  | "positive-soft"
  | "focus";

export interface ContrastPair {
  front: ColorRole;
  back: ColorRole;
  /** The least ratio: 4.5 for text, 3 for the edges of controls and for large figures (WCAG 2.2, 1.4.3 and 1.4.11). */
  least: number;
}

const text = (front: ColorRole, ...backs: ColorRole[]): ContrastPair[] =>
  backs.map((back) => ({ front, back, least: 4.5 }));
const edge = (front: ColorRole, ...backs: ColorRole[]): ContrastPair[] =>
  backs.map((back) => ({ front, back, least: 3 }));

/** Everything that stands on something in some state of some widget. `line` and `ground-line` are decoration. */
export const contrastPairs: readonly ContrastPair[] = [
  ...text("on-ground", "ground"),
  ...text("on-ground-muted", "ground"),
  ...text("ground-accent", "ground"),
  ...text("text", "surface", "sunk", "accent-soft", "second-soft", "positive-soft"),
  ...text("muted", "surface", "sunk", "accent-soft"),
  ...text("surface", "text"),
  ...text("on-accent", "accent", "accent-press"),
  ...text("accent-text", "surface", "sunk", "accent-soft"),
  ...text("on-second", "second"),
  ...text("second-text", "surface", "second-soft"),
  ...text("positive", "surface", "positive-soft"),
  ...edge("accent", "surface", "sunk"),
  ...edge("boundary", "surface", "sunk", "accent-soft"),
  ...edge("focus", "surface"),
];

/**
 * Contrast of two opaque colours, from 1 to 21, as WCAG 2 defines it. Takes `#rgb`, `#rrggbb` and `rgb(…)`, which is what a
 * browser computes; throws a `TypeError` on anything else.
 */
export function contrastRatio(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The pairs of a theme that are too close, with their ratio. `colorOf` tells a role's colour. */
export function lowContrasts(colorOf: (role: ColorRole) => string): (ContrastPair & { ratio: number })[] {
  return contrastPairs
    .map((pair) => ({ ...pair, ratio: contrastRatio(colorOf(pair.front), colorOf(pair.back)) }))
    .filter(({ ratio, least }) => ratio < least);
}

function luminance(color: string): number {
  const [r, g, b] = channels(color).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Red, green and blue, from 0 to 1. */
function channels(color: string): number[] {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(color.trim())?.[1];
  if (hex) {
    const digits = hex.length === 3 ? hex.replaceAll(/./g, "$&$&") : hex;
    return [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16) / 255);
  }
  const rgb = /^rgb\((\d+)[ ,]+(\d+)[ ,]+(\d+)\)$/.exec(color.trim());
  if (!rgb) throw new TypeError(`${color}: not an opaque colour as #rrggbb or rgb(…)`);
  return rgb.slice(1).map((channel) => Number(channel) / 255);
}
