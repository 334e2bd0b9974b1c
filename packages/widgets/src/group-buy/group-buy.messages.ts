import type { ActivityMessages } from "../internal/activity.messages.ts";

/** What a group-buy says of its offer, in English. Figures, amounts, instants and durations come formatted; `n` is the number behind a figure. */
export const english = {
  /** Its name where the server sent none. */
  groupBuy: "Group buy",

  each: (people: string, _n: number) => `each, in a group of ${people}`,
  steps: (alone: string) => `The more people, the lower the price. ${alone} alone.`,
  people: (people: string, n: number) => `${people} ${n === 1 ? "person" : "people"}`,
  leaderPays: (less: string) => `The leader pays ${less} less.`,
  lastPrice: "Everyone pays the last price reached.",

  seats: (seats: string, n: number) => `${seats} ${n === 1 ? "seat" : "seats"}`,
  toFill: (time: string) => `${time} to fill`,
  you: "You",
  yourSeat: "a seat for you",
  freeSeat: "free seat",

  alone: "Buy alone",
  start: "Start a group",
  starting: "Starting",
  over: (when: string) => `Starting a group ended ${when}.`,
  failed: "That did not go through. Nothing was charged.",
};

export type GroupBuyMessages = typeof english;
/** Its words, and those of all activities. */
export type GroupBuyWords = ActivityMessages & GroupBuyMessages;
