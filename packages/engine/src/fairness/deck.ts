import type { DeckName, DrawReceipt } from "@campaign-kit/contract";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { MerkleTree } from "./merkle.ts";
import { HASH, hashInto } from "./sha256.ts";
import { shuffle } from "./shuffle.ts";

/** Bytes of a seed. */
export const SEED = 32;

const LEAF = new Uint8Array([0]);

/** How many cards of each prize a deck holds. Their order counts: it is the one in which they lie before the shuffle. */
export type Composition = readonly { readonly id: string; readonly cards: number }[];

/** What a deck is made of, and nothing else. */
export interface DeckPlan {
  name: DeckName;
  /** 32 bytes, in lower-case hexadecimal. */
  seed: string;
  prizes: Composition;
}

/**
 * A shuffled deck and the tree over it, both made from the plan: 1.2 MB and about a second for 100,000 cards. The salt of a
 * card is SHA-256 of the text `salt:name:index:`, index in decimal, and the seed's 32 bytes; its leaf is as the contract's
 * `DrawReceipt` says.
 */
export class DealtDeck {
  readonly name: DeckName;
  /** In lower-case hexadecimal. */
  readonly root: string;
  readonly #seed: Uint8Array;
  readonly #prizes: Composition;
  /** Each card is its prize's place in the plan. */
  readonly #cards: Uint8Array;
  readonly #tree: MerkleTree;

  constructor({ name, seed, prizes }: DeckPlan) {
    this.name = name;
    this.#seed = hexToBytes(seed);
    this.#prizes = prizes;
    this.#cards = new Uint8Array(deckSize(prizes));
    let dealt = 0;
    prizes.forEach(({ cards }, place) => {
      this.#cards.fill(place, dealt, (dealt += cards));
    });
    shuffle(this.#cards, this.#seed, name);
    this.#tree = new MerkleTree(this.#cards.length, (index, target) => {
      hashInto(target, LEAF, `${name}:${index}:${this.prize(index)}:${this.#salt(index)}`);
    });
    this.root = bytesToHex(this.#tree.root);
  }

  get size(): number {
    return this.#cards.length;
  }

  /** The prize of a card, by its place in the deck from 0. */
  prize(index: number): string {
    return this.#prizes[this.#cards[index]!]!.id;
  }

  /** What proves that this card lay at this place. */
  receipt(index: number): DrawReceipt {
    return {
      deck: this.name,
      index,
      prize: this.prize(index),
      salt: this.#salt(index),
      proof: this.#tree.proof(index).map((hash) => bytesToHex(hash)),
    };
  }

  #salt(index: number): string {
    const salt = new Uint8Array(HASH);
    hashInto(salt, `salt:${this.name}:${index}:`, this.#seed);
    return bytesToHex(salt);
  }
}

/** How many cards a deck has in all. */
export function deckSize(prizes: Composition): number {
  return prizes.reduce((sum, { cards }) => sum + cards, 0);
}

/** Cards of all decks that stay at hand together: some 50 MB. */
const KEPT = 5_000_000;
const kept = new Map<string, DealtDeck>();

/** The deck of a plan. The last ones stay at hand, since a deck takes long to make and is asked for at every draw. */
export function dealtDeck(plan: DeckPlan): DealtDeck {
  const key = JSON.stringify([plan.name, plan.seed, plan.prizes.map(({ id, cards }) => [id, cards])]);
  const deck = kept.get(key) ?? new DealtDeck(plan);
  // Put anew, it is the youngest; the oldest is the first.
  kept.delete(key);
  let cards = deck.size;
  for (const { size } of kept.values()) cards += size;
  for (const [oldest, { size }] of kept) {
    if (cards <= KEPT) break;
    kept.delete(oldest);
    cards -= size;
  }
  kept.set(key, deck);
  return deck;
}
