import { testShopper } from "./api.ts";
import { yuan } from "./group-buy.ts";
import type { Denial } from "../src/rules/denial.ts";
import { decideJoin, decideLeave, decideOpen, type GroupBook, type GroupBuyOffer } from "../src/rules/group-buy.ts";

export const ladder = {
  tiers: [
    { people: 3, price: yuan(49) },
    { people: 5, price: yuan(42) },
    { people: 8, price: yuan(36) },
  ],
  leaderDiscount: yuan(3),
};
export const offer: GroupBuyOffer = {
  campaign: "autumn",
  id: "family-pack",
  terms: ladder,
  windows: [{ opensAt: 100, closesAt: 200 }],
  timeToFill: 500,
  limit: 2,
  listed: true,
};
export const pair: GroupBuyOffer = { ...offer, id: "duo", terms: { tiers: [{ people: 2, price: yuan(199.5) }] } };

let bytes = 0;
const random = (length: number) => new Uint8Array(length).fill((bytes += 1) % 256);
export const entry = (now: number, counted = 0) => ({ counted, serial: (bytes += 1), now, random });
/** What was decided, where the answer must be yes. */
export function granted<Thing extends object>(decision: Thing | Denial): Thing {
  if ("denied" in decision) throw new Error(decision.denied);
  return decision;
}
export const opened = (of: GroupBuyOffer = offer, now = 100) =>
  granted(decideOpen(of, testShopper("leader"), entry(now)));
export const joined = (book: GroupBook, shopper: string, now = 150) =>
  granted(decideJoin(book, offer.limit, testShopper(shopper), entry(now)));
export const left = (book: GroupBook, shopper: string, now = 160) => granted(decideLeave(book, shopper, now));
/** A group of so many, the leader with them. */
export const groupOf = (people: number, of: GroupBuyOffer = offer) => {
  let book = opened(of);
  for (let index = 2; index <= people; index += 1) book = joined(book, `member-${index}`);
  return book;
};
export const shoppersIn = ({ group }: GroupBook) => group.members.map(({ shopper }) => shopper);
export const membershipOf = ({ memberships }: GroupBook, shopper: string) =>
  memberships.findLast((membership) => membership.shopper === shopper)!;
export const refundsOf = ({ memberships }: GroupBook) =>
  Object.fromEntries(memberships.map(({ shopper, refund }) => [shopper, refund && refund.amount / 100]));
