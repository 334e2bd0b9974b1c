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
};

export type CheckInMessages = typeof english;
/** Its words, and those of all activities. */
export type CheckInWords = ActivityMessages & CheckInMessages;
