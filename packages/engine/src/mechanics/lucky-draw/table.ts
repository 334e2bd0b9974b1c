import type { DeckName, LocalizedText, PrizeReward, Winner } from "@campaign-kit/contract";
import type { DrawStanding } from "../../rules/lucky-draw.ts";
import type { Table } from "../../store/table.ts";

/** A prize as it was when the deck was sealed: what the deck promises does not change with the campaign. */
export interface SealedPrize {
  id: string;
  title: LocalizedText;
  icon?: string;
  picture?: string;
  reward: PrizeReward;
  /** Its cards in this deck. */
  cards: number;
}

/** A sealed deck. Its cards are dealt from this and stand nowhere. */
export interface DeckRecord {
  campaign: string;
  activity: string;
  name: DeckName;
  /** 32 random bytes and the tree's root, in lower-case hexadecimal. */
  seed: string;
  root: string;
  /** In the order in which the deck is dealt. */
  prizes: readonly SealedPrize[];
  /** Cards drawn so far: the next one lies at this place. */
  drawn: number;
  /** How many of each prize, in the order of `prizes`. */
  taken: readonly number[];
  /** The last winners who have seen what they won, newest first; in the main deck's row. */
  winners: readonly Winner[];
  /** The seed was told: nobody draws from this deck any more. */
  published: boolean;
}

export const decks: Table<DeckRecord> = {
  name: "decks",
  columns: {
    campaign: { type: "text" },
    activity: { type: "text" },
    name: { type: "text" },
    seed: { type: "text" },
    root: { type: "text" },
    prizes: { type: "json" },
    drawn: { type: "integer" },
    taken: { type: "json" },
    winners: { type: "json" },
    published: { type: "boolean" },
  },
  key: ["campaign", "activity", "name"],
};

/** One draw. Instants are milliseconds since 1970. */
export interface DrawRecord {
  id: string;
  campaign: string;
  activity: string;
  shopper: string;
  /** The shopper's first, second … of this activity, from 1. */
  ordinal: number;
  deck: DeckName;
  /** The card's place in the deck, from 0. */
  card: number;
  prize: string;
  title: LocalizedText;
  reward: PrizeReward;
  /** Whether it is more than thanks. */
  won: boolean;
  drawnAt: number;
  /** When a page had shown it to the shopper. */
  seenAt: number | null;
  /** What others may see of the shopper. */
  nickname: string | null;
  avatar: number;
  /** The coupon that it brought. */
  coupon: string | null;
  /** When the shop sent the goods. */
  sentAt: number | null;
}

/** Draws. The unique keys stand behind the rules: no card twice, no shopper's nth draw twice. */
export const draws: Table<DrawRecord> = {
  name: "draws",
  columns: {
    id: { type: "text" },
    campaign: { type: "text" },
    activity: { type: "text" },
    shopper: { type: "text" },
    ordinal: { type: "integer" },
    deck: { type: "text" },
    card: { type: "integer" },
    prize: { type: "text" },
    title: { type: "json" },
    reward: { type: "json" },
    won: { type: "boolean" },
    drawnAt: { type: "instant" },
    seenAt: { type: "instant", nullable: true },
    nickname: { type: "text", nullable: true },
    avatar: { type: "integer" },
    coupon: { type: "text", nullable: true },
    sentAt: { type: "instant", nullable: true },
  },
  key: ["id"],
  unique: [
    // The shopper before the activity: it also serves the reads of all that a shopper won.
    { name: "draws_of_shopper", columns: ["campaign", "shopper", "activity", "ordinal"] },
    { name: "draws_of_deck", columns: ["campaign", "card", "activity", "deck"] },
  ],
};

/** What a shopper did in a draw, today and in all. */
export interface DrawStandingRecord extends DrawStanding {
  campaign: string;
  activity: string;
  shopper: string;
}

export const drawStandings: Table<DrawStandingRecord> = {
  name: "draw_standings",
  columns: {
    campaign: { type: "text" },
    activity: { type: "text" },
    shopper: { type: "text" },
    day: { type: "text" },
    drawn: { type: "integer" },
    lapsing: { type: "integer" },
    bought: { type: "integer" },
    shared: { type: "json" },
    misses: { type: "integer" },
    draws: { type: "integer" },
  },
  key: ["campaign", "shopper", "activity"],
};
