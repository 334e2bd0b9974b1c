import type { GroupBuyWords } from "./group-buy.messages.ts";

/**
 * What is said of groups and the people in them, in English: loaded with the first group that is shown. `n` is the number
 * behind a figure.
 */
export const english = {
  // The people
  leader: "leader",
  member: "a member",
  /** Before, in strong print, after. */
  seated: (seated: string, seats: string): [string, string, string] => ["", `${seated} of ${seats}`, " seated"],
  joined: (names: string) => `${names} joined.`,
  reached: "Reached",
  more: (people: string, _n: number) => `${people} more`,

  // Groups of others
  openGroups: "Open groups",
  groupOf: (name: string) => `${name}’s group`,
  aGroup: "A group",
  seatsLeft: (seats: string, n: number) => `${seats} ${n === 1 ? "seat" : "seats"} left`,
  closesIn: (time: string) => `closes in ${time}`,
  closes: (when: string) => `closes ${when}`,
  timeLeft: "Time left",
  join: "Join",
  joinThis: "Join this group",
  joining: "Joining",

  // The shopper's own
  toGo: (people: string, n: number) => `${people} more ${n === 1 ? "person" : "people"} to go`,
  /** Enough have come; more would lower the price. */
  toNext: (people: string, price: string, _n: number) => `${people} more for ${price} each`,
  enough: "Enough people are here",
  everyone: "Everyone is here",
  complete: "Group complete",
  youPay: (price: string) => `You pay ${price}.`,
  promise: (when: string) => `Not enough people by ${when}? Everyone gets all of their money back.`,
  settles: (when: string) => `At ${when}, or once the group is full, everyone pays the last price reached.`,
  seeOrder: "See the order",
  startNew: "Start a new group",

  // The invite
  link: "Invite link",
  copy: "Copy",
  copied: "Copied",
  linkCopied: "The link is copied.",
  copyByHand: "Copy the link from its field.",
  share: "Share the link",
  code: "QR code of the invite",

  // Leaving
  leave: "Leave the group",
  leaving: "Leaving",
  leaveThis: "Leave this group?",
  stay: "Stay",
  moneyBack: "All that you paid goes back to you.",
  leadsNext: (name: string) => `${name} leads the group from then on.`,
  someoneLeads: "The next member leads the group from then on.",
  nobodyLeft: "Nobody else is in it: the group ends.",

  // What is over
  notFilled: "Not filled in time",
  calledOff: "The group was called off",
  youLeft: "You left the group",
  closedOn: (when: string) => `The group closed on ${when}.`,
  leftOn: (when: string) => `You left on ${when}.`,
  closed: "Closed",
  cancelled: "Cancelled",
  left: "Left",
  refunded: (amount: string, when: string) => `${amount} went back to your card on ${when}.`,
  refundDue: (amount: string) => `${amount} is on its way back to you.`,
  notCounted: "This try does not count towards your limit.",

  // Why not, and what now
  full: "This group is full.",
  filledUp: "This group filled up a moment ago. Nothing was charged.",
  closedNow: "This group closed a moment ago. Nothing was charged.",
  atLimit: (counted: string, limit: string, n: number) =>
    `At most ${limit} ${n === 1 ? "group" : "groups"} each, and you have ${counted}. One that fails, or that you leave, does not count.`,
  limitReached: "You are in as many groups as one may be in. Nothing was charged.",
  already: "You are in this group already.",
  notOpen: "No group can be started now. Nothing was charged.",
  notLeft: "That did not go through. You are still in the group.",
};

export type GroupMessages = typeof english;
/** Its words, and those of the offer and of all activities. */
export type GroupWords = GroupBuyWords & GroupMessages;
