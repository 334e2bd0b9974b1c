/** The themes that the kit brings. */
export const themes = ["base", "dark", "festival"] as const;
export type Theme = (typeof themes)[number];

/** The style rules of the page's own sheets whose selector passes. */
function rules(passes: (selector: string) => boolean): CSSStyleRule[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter(
      (rule): rule is CSSStyleRule => rule instanceof CSSStyleRule && passes(rule.selectorText),
    ),
  );
}

/** Tokens by name, as the theme's style sheet declares them. */
function declared(passes: (selector: string) => boolean): Map<string, string> {
  return new Map(
    rules(passes).flatMap(({ style }) =>
      [...style]
        .filter((name) => name.startsWith("--campaign-"))
        .map((name): [string, string] => [name, unfolded(style.getPropertyValue(name).trim())]),
    ),
  );
}

/** `#rgb` as `#rrggbb`; anything else as it is. */
const unfolded = (value: string): string =>
  /^#[0-9a-f]{3}$/i.test(value) ? value.replaceAll(/[0-9a-f]/gi, (digit) => digit + digit) : value;

/** A theme's colours, and the base theme's other tokens, which all themes share. */
export const colorsOf = (theme: Theme): Map<string, string> =>
  declared((selector) => selector.includes(`[data-campaign-theme="${theme}"]`));

/** What all themes share, by the beginning of the name: `space`, `radius`, `font`, `motion`. */
export const sharedTokens = (part: string): [string, string][] =>
  [...declared((selector) => selector === ":root")].filter(([name]) => name.startsWith(`--campaign-${part}`));

/** Contrast of two colours as `#rrggbb`, from 1 to 21. Source: WCAG 2.2, relative luminance. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
