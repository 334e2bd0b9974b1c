import type { ActivityMessages } from "../internal/activity.messages.ts";

/** What a check-in says, in English. Figures, days and dates come formatted; `n` is the number behind a figure. */
export const english = {
  /** Its name where the server sent none. */
  title: "Check-in",

  // The streak
  inARow: (days: string) => `${days} in a row`,
  inAll: (amount: string) => `${amount} in all`,
  aDay: (points: string) => `${points} a day`,

  // Today
  checkIn: (points?: string) => (points ? `Check in, +${points}` : "Check in"),
  checkingIn: "Checking in",
  doneToday: "Done today",
  gained: (rewards: string, next: string) => (rewards ? `${rewards}. ${next}` : next),
  comeBack: "Come back tomorrow.",
  lastDay: "This was the last day.",
  outcome: (done: string, streak: string, rewards: string) =>
    `${done}. ${[streak, rewards].filter(Boolean).join(", ")}`,

  // Rewards
  rewards: "Rewards for days in a row",
  draws: (count: string, n: number) => (n === 1 ? "a draw" : `${count} draws`),
  dayInARow: (count: string) => `day ${count} in a row`,
  received: "Received",
  toGo: (days: string) => `${days} to go`,

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
  notEnoughPoints: "You have too few points. Nothing was changed.",
  limitReached: "No make-up days left this month. Nothing was changed.",
  notMissed: "This day cannot be made up. Nothing was changed.",
};

export type CheckInMessages = typeof english;
/** Its words, and those of all activities. */
export type CheckInWords = ActivityMessages & CheckInMessages;
