import { numeral } from "../internal/format.ts";
import { pick } from "../internal/localize.ts";
import type { Reader } from "./drawing.ts";

/** What is promised after so many draws without a prize; nothing where nothing is. */
export function promiseOf({ view: { activity, mine }, say, locale }: Reader): string | undefined {
  const { pity, prizes } = activity ?? {};
  const least = prizes?.find(({ id }) => id === pity?.atLeast);
  if (!pity || !least) return undefined;
  const title = pick(least.title, locale);
  if ((mine?.misses ?? 0) >= pity.misses) return say.pityNow(title);
  return say.pity(numeral(locale, pity.misses), title, pity.misses);
}

/** "20 points" */
export const pointsOf = ({ say, locale }: Reader, points: number): string =>
  say.points(numeral(locale, points), points);
