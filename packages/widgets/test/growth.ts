import { registerTranslation } from "../src/internal/register-translation.ts";
import { unreadable } from "./clipping.ts";
import { pseudo, PSEUDO } from "./pseudo-locale.ts";
import { placeOf } from "./shadows.ts";
import { speak } from "./speak.ts";

/** Languages that take more room than English, and the one that is written the other way. */
export const growing = [PSEUDO, "de", "ru", "ar"];

/** Elements that a page would have to be scrolled sideways for, and texts of which something cannot be read. */
export function crowded(widgets: readonly HTMLElement[]): string[] {
  const wide = widgets.filter(({ parentElement }) => parentElement!.scrollWidth > parentElement!.clientWidth);
  return [...wide.map((widget) => `${placeOf(widget)} is wider than its place`), ...unreadable(widgets)];
}

/** What does not fit, by language. */
export async function crowdedIn(
  languages: readonly string[],
  widgets: readonly HTMLElement[],
): Promise<Record<string, string[]>> {
  registerTranslation(PSEUDO, pseudo);
  const all: Record<string, string[]> = {};
  for (const lang of languages) {
    await speak(lang);
    const found = crowded(widgets);
    if (found.length) all[lang] = found;
  }
  return all;
}
