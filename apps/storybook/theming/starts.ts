import { darkValues, festivalValues } from "@campaign-kit/widgets/tokens";
import indigo from "./indigo.css?raw";
import { readCss, type Changes } from "./theme-text.ts";

/** The themes that one can start from, with what each sets beside the base theme. */
export const starts: Record<string, Changes> = {
  base: {},
  dark: darkValues,
  festival: festivalValues,
  indigo: readCss(indigo).changes,
};
