import type { CheckInWords } from "./check-in.messages.ts";

/** What is said of the month and its missed days, in English: loaded with the month. `n` is the number behind a figure. */
export const english = {
  // The month
  doneOf: (count: string, days: string) => `${count} of ${days}`,
  previousMonth: "Previous month",
  nextMonth: "Next month",
  stamped: "checked in",
  madeUp: "made up",
  missed: "missed",
  canBeMadeUp: "missed, can be made up",

  // Missed days
  youMissed: (what: string) => `You missed ${what}.`,
  makeUpsLeft: (count: string, n: number) =>
    n ? `${count} make-up ${n === 1 ? "day" : "days"} left this month.` : "No make-up days left this month.",
  makeUpTerms: (count: string, n: number, cost?: string) =>
    `${n === 1 ? "One missed day" : `${count} missed days`} a month can be made up${cost ? `, for ${cost} each` : ""}.`,
  makeUp: (cost?: string) => (cost ? `Make up, ${cost}` : "Make up"),
  makingUp: "Making it up",
  whichDay: "Day to make up",
  dayMadeUp: (day: string) => `${day} is made up`,
  tooFewPoints: (cost: string, points: string) => `It takes ${cost}, and you have ${points}.`,

  // Why not
  /** By the problem's code. */
  reasons: {
    not_enough_points: "You have too few points. Nothing was changed.",
    limit_reached: "No make-up days left this month. Nothing was changed.",
    day_not_missed: "This day cannot be made up. Nothing was changed.",
  } as Record<string, string>,
};

export type MonthMessages = typeof english;
/** Its words, and those of the card. */
export type MonthWords = CheckInWords & MonthMessages;
