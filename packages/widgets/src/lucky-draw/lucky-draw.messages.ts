import type { ActivityMessages } from "../internal/activity.messages.ts";

/** What a lucky draw says, in English. Figures, amounts and dates come formatted; `n` is the number behind a figure. */
export const english = {
  /** Its name where the server sent none. */
  luckyDraw: "Lucky draw",
  prizes: "Prizes",
  draw: "Draw",
  drawing: "Drawing",

  // Chances
  chances: (count: string, n: number) => `${count} ${n === 1 ? "chance" : "chances"}`,
  chancesToday: (n: number) => `${n === 1 ? "chance" : "chances"} today`,
  chancesDaily: (n: number) => `${n === 1 ? "chance" : "chances"} a day`,
  atMost: (count: string) => `at most ${count} a day`,
  nextChance: (when: string) => `the next one comes ${when}`,

  // The promise
  pity: (misses: string, prize: string, n: number) =>
    `After ${misses} ${n === 1 ? "draw" : "draws"} without a prize, the next wins at least ${prize}.`,
  soFar: (misses: string) => `${misses}\u00a0so\u00a0far.`,
  pityNow: (prize: string) => `Your next draw wins at least ${prize}.`,
  /** Between sentences. */
  between: " ",

  // What to press, and what it says while it waits
  drawAgain: "Draw again",
  share: "Share for one more",
  sharing: "Sharing",
  buy: (points: string) => `One more for ${points}`,
  buying: "Buying",
  seeIt: "See it",
  giveAddress: "Give your address",

  // What it brought, or why not
  copied: "The address is copied.",
  copyIt: (address: string) => `Copy this address: ${address}`,
  gained: (n: number): string => (n === 1 ? "You have one more chance." : "You have more chances."),
  notGained: "You already had the chance for this today.",
  tooDear: (cost: string, points: string) => `One more costs ${cost}. You have ${points}.`,
  noneToBuy: "No more chances can be bought today.",

  // The slip
  yourDraw: (when: string) => `Your draw, ${when}`,
  won: "Won",
  noPrize: "No prize this time",
  inARow: (misses: string, n: number) => (n === 1 ? "" : `That was ${misses} in a row.`),
  nextComes: (when: string) => `Your next chance comes ${when}.`,
  anyOrder: "Coupon, on any order",
  ordersFrom: (amount: string) => `Coupon, on orders from ${amount}`,
  useBy: (when: string) => `Use it by ${when}.`,
  inWallet: "It is in your wallet.",
  youHave: (points: string) => `You have ${points} now.`,
  needAddress: "To send it, we need your address.",
  sent: "It was sent.",
  kept: "Use it when you like.",

  // Over
  allDrawn: "All drawn",
  lastCard: "Every card has been drawn.",
  deckOpened: "The deck is open: everyone can deal it again.",

  // Doors
  odds: "Odds",
  myPrizes: "My prizes",
  check: "Check a draw",
  winners: "Winners",

  // Why not, and what now
  queueingDraw: "Many people are here. We keep asking for you. Your chance is not used yet.",
  offlineDraw: "No connection. We draw once you are back.",
  failedDraw: "That did not go through. Your chance is not used.",
};

export type LuckyDrawMessages = typeof english;
/** Its words, and those of all activities. */
export type LuckyDrawWords = ActivityMessages & LuckyDrawMessages;
