import { baseValues, sharedValues } from "@campaign-kit/widgets/tokens";
import { starts } from "../../theming/starts.ts";

/** The themes that the kit brings. */
export const themes = ["base", "dark", "festival"] as const;
export type Theme = (typeof themes)[number] | "indigo";

/** The colours of a theme, by the name of their token. */
export const colorsOf = (theme: Theme): Map<string, string> =>
  new Map(Object.entries({ ...baseValues, ...starts[theme] }));

/** What all themes share, by the beginning of the name: `space`, `radius`, `font`, `motion`. */
export const sharedTokens = (part: string): [string, string][] =>
  Object.entries(sharedValues).filter(([name]) => name.startsWith(`--campaign-${part}`));
