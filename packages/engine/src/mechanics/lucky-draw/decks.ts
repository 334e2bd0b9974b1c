import type { DeckName, DrawReceipt, LuckyDrawDefinition } from "@campaign-kit/contract";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Random } from "../../edges.ts";
import { DealtDeck, dealtDeck, deckSize, SEED } from "../../fairness/deck.ts";
import { rewardOf } from "../../rewards/rewards.ts";
import type { DeckRecord, SealedPrize } from "./table.ts";

/** The decks of one draw. */
export interface Decks {
  main: DeckRecord;
  reserve?: DeckRecord;
}

/** A seed, and the root that it leads to where that is known already. */
export interface KnownSeed {
  seed: string;
  root?: string;
}

/** Puts rows to their decks; nothing where there are none. */
export function decksOf(records: readonly DeckRecord[]): Decks | undefined {
  const main = records.find(({ name }) => name === "main");
  const reserve = records.find(({ name }) => name === "reserve");
  return main && { main, ...(reserve ? { reserve } : {}) };
}

/** Seals the decks of a draw as its definition has them now, each with a seed of its own. */
export function sealDecks(
  campaign: string,
  definition: LuckyDrawDefinition,
  seedOf: (name: DeckName) => KnownSeed,
): Decks {
  const seal = (name: DeckName): DeckRecord => {
    const prizes = definition.prizes.map((prize) => sealedPrize(prize, name === "main" ? prize.cards : prize.reserve));
    const { seed, root = new DealtDeck({ name, seed, prizes }).root } = seedOf(name);
    return {
      campaign,
      activity: definition.id,
      name,
      seed,
      root,
      prizes,
      drawn: 0,
      taken: prizes.map(() => 0),
      winners: [],
      published: false,
    };
  };
  const reserve = definition.prizes.some((prize) => prize.reserve > 0);
  return { main: seal("main"), ...(reserve ? { reserve: seal("reserve") } : {}) };
}

/** Seeds that nobody knows. */
export function secretSeeds(random: Random): () => KnownSeed {
  return () => ({ seed: bytesToHex(random(SEED)) });
}

/** A reward of a prize as the API sends it. */
function sealedPrize(
  { id, title, icon, picture, reward }: LuckyDrawDefinition["prizes"][number],
  cards: number,
): SealedPrize {
  return {
    id,
    title,
    ...(icon === undefined ? {} : { icon }),
    ...(picture === undefined ? {} : { picture }),
    reward: reward.type === "goods" || reward.type === "thanks" ? reward : rewardOf(reward),
    cards,
  };
}

/** Cards that have not been drawn. */
export function cardsLeft(deck: DeckRecord | undefined): number {
  return deck ? deckSize(deck.prizes) - deck.drawn : 0;
}

/** Takes the next card. There must be one. */
export function takeCard(deck: DeckRecord): { deck: DeckRecord; prize: SealedPrize; receipt: DrawReceipt } {
  const receipt = receiptOf(deck, deck.drawn);
  const place = deck.prizes.findIndex(({ id }) => id === receipt.prize);
  const taken = deck.taken.map((count, index) => (index === place ? count + 1 : count));
  return { deck: { ...deck, drawn: deck.drawn + 1, taken }, prize: deck.prizes[place]!, receipt };
}

/** What proves that a card lay at its place when the deck was sealed. */
export function receiptOf(deck: DeckRecord, card: number): DrawReceipt {
  const dealt = dealtDeck(deck);
  if (dealt.root !== deck.root)
    throw new Error(`the ${deck.name} deck of ${deck.activity} is not the one that was sealed`);
  return dealt.receipt(card);
}
