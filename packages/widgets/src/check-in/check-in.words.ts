import type { CheckInResult, CheckInView } from "@campaign-kit/sdk";
import { dateFormat, duration, list, numeral } from "../internal/format.ts";
import { pick } from "../internal/localize.ts";
import type { CheckInWords } from "./check-in.messages.ts";
import type { MonthWords } from "./month.messages.ts";

type Rewards = CheckInResult["rewards"];

/** What the server says of the shopper; nothing of a visitor, and nothing before it opens. */
export function mineOf({ state, mine }: CheckInView): CheckInView["mine"] {
  return state === "signed-out" || state === "upcoming" ? undefined : mine;
}

/** "1,250 points" */
export function pointsIn(locale: string, say: CheckInWords, points: number): string {
  return say.points(numeral(locale, points), points);
}

/** What a day or a milestone brings: "+15 points, ¥10 coupon and a draw". What a newer server may give besides is left out. */
export function rewardsIn(locale: string, say: CheckInWords, rewards: Rewards): string {
  const words = rewards.map((reward) => {
    switch (reward.type) {
      case "points":
        // The sign is part of the figure: where a text runs from right to left, it must not stand behind it.
        return say.points(numeral(locale, reward.points, { signDisplay: "always" }), reward.points);
      case "coupon":
        return pick(reward.title, locale);
      case "chances":
        return say.draws(numeral(locale, reward.chances), reward.chances);
      default:
        return "";
    }
  });
  return list(locale, words.filter(Boolean));
}

/** "5 days in a row" */
function streakIn(locale: string, say: CheckInWords, days: number): string {
  return say.inARow(duration(locale, "day", days));
}

/** "4 Nov". A date of the campaign's calendar: as a day of UTC, wherever the reader's device stands. */
export function dayIn(locale: string, date: string): string {
  return dateFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" }).format(Date.parse(date));
}

/** What is said aloud of an answer: "Done today. 5 days in a row, +5 points" */
export function outcomeOf({ date, rewards, mine }: CheckInResult, say: MonthWords, locale: string): string {
  return say.outcome(
    date === mine.today ? say.doneToday : say.dayMadeUp(dayIn(locale, date)),
    streakIn(locale, say, mine.streak),
    rewardsIn(locale, say, rewards),
  );
}
