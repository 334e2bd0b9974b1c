/** What is drawn of a check-in: a part of its own, which comes while the campaign is read. */
import type { CheckInMessages, CheckInWords } from "./check-in.messages.ts";
import type { MonthMessages } from "./month.messages.ts";
import { monthStyles } from "./month.styles.ts";
import { todayStyles } from "./today.styles.ts";

export { english } from "./check-in.messages.ts";
export { outcomeOf } from "./check-in.words.ts";
export { english as monthEnglish } from "./month.messages.ts";
export { Month } from "./month.ts";
export { today } from "./today.template.ts";

export const states = ["unavailable", "unknown", "upcoming", "ready", "done", "ended", "signed-out"];
export const styles = [todayStyles, monthStyles];

export type CardMessages = CheckInMessages & MonthMessages;
/** Its words, and those of all activities. */
export type CardWords = CheckInWords & MonthMessages;
