import type { Terms } from "../campaign.ts";

/** What a run was held to: the campaign's name and its figures. */
export interface Held {
  campaign: string;
  terms: Terms;
}

/** One thing that must not be. `sql`: a statement that gives a row with a text `what` for each place where it is. */
export interface Check {
  finding: Finding;
  sql: string;
}

/** Everything that the checker can find, and what it means. */
export const findings = {
  oversold: "more was given out than there is",
  "over-limit": "a shopper has more than one may have",
  duplicate: "an intent had two effects, or one effect was told to two intents",
  lost: "it was acknowledged, and is not there",
  "answers-differ": "two answers to one key are not the same",
  "decided-twice": "two answers to one key both say that they are the first",
  stranded: "stock is gone, and nobody has it",
  overfilled: "a group has more members than seats",
  "seats-differ": "a member has no seat, or a seat no member",
  "in-two-groups": "a shopper is in more groups than one may be",
  "card-drawn-twice": "a card was drawn twice, or one that is not in the deck, or one was left out",
  "prize-beyond-stock": "a prize was given more often than the deck has it",
  "ledger-broken": "an entry does not follow from the one before it",
  "points-created": "points came without their cause, or more of them",
  "points-destroyed": "points went without their cause, or did not come",
  "chances-differ": "chances were made or lost",
  "without-intent": "nobody asked for it",
  "denied-without-cause": "a shopper was refused for a reason that does not hold",
  unexpected: "an answer that no request of a run should get",
  unanswered: "a client asked again and again, and never heard anything definite",
} as const;

export type Finding = keyof typeof findings;

/** A text in a statement. */
export const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;
