import { createHash } from "node:crypto";
import type { DrawReceipt } from "@campaign-kit/contract";
import { describe, expect, it } from "vitest";
import { DealtDeck, dealtDeck, deckSize, type DeckPlan } from "./deck.ts";

/** As in the example of docs/verify. */
const example: DeckPlan = {
  name: "main",
  seed: "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",
  prizes: [
    { id: "phone", cards: 1 },
    { id: "20-points", cards: 2 },
    { id: "thanks", cards: 3 },
  ],
};
const seedOf = (number: number) => number.toString(16).padStart(64, "0");
const planOf = (size: number): DeckPlan => ({
  name: size % 2 ? "main" : "reserve",
  seed: seedOf(size),
  prizes: [
    { id: "a", cards: Math.ceil(size / 3) },
    { id: "none", cards: 0 },
    { id: "b-2", cards: size - Math.ceil(size / 3) },
  ],
});
const sha256 = (...parts: (string | Buffer)[]) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The root that a receipt leads to, by the words of the contract. */
function rootOf({ deck, index, prize, salt, proof }: DrawReceipt): string {
  let node = sha256("\0", `${deck}:${index}:${prize}:${salt}`);
  proof.forEach((hash, bit) => {
    const sibling = Buffer.from(hash, "hex");
    node = (index >> bit) & 1 ? sha256("\x01", sibling, node) : sha256("\x01", node, sibling);
  });
  return node.toString("hex");
}

const cardsOf = (deck: DealtDeck) => Array.from({ length: deck.size }, (_, index) => deck.prize(index));

describe("a dealt deck", () => {
  it("is the one of the example that other languages build against", () => {
    const deck = new DealtDeck(example);
    expect(cardsOf(deck)).toEqual(["phone", "thanks", "thanks", "20-points", "20-points", "thanks"]);
    expect(deck.receipt(0).salt).toBe("74c42fb1754b67af1799a92639292d0e27f40a8129dbeaf99866641e74887866");
    expect(deck.root).toBe("7c33e18a71f64ad0ba90376836793622a888632c73c6857ab10302c3a4aa8a9a");
  });

  it("has the same root by every card's receipt, whatever its size", () => {
    for (const size of [...Array.from({ length: 40 }, (_, index) => index + 1), 63, 64, 65, 127, 128, 129, 1000]) {
      const deck = new DealtDeck(planOf(size));
      expect(deck.size).toBe(size);
      for (let index = 0; index < size; index += 1) {
        const receipt = deck.receipt(index);
        expect(receipt.proof).toHaveLength(Math.ceil(Math.log2(size)));
        expect(rootOf(receipt), `card ${index} of ${size}`).toBe(deck.root);
      }
    }
  });

  it("holds every prize exactly as often as its plan says", () => {
    const prizes = [
      { id: "phone", cards: 1 },
      { id: "headphones", cards: 10 },
      { id: "50-off", cards: 500 },
      { id: "10-off", cards: 4_489 },
      { id: "20-points", cards: 20_000 },
      { id: "thanks", cards: 75_000 },
    ];
    const deck = new DealtDeck({ name: "main", seed: seedOf(7), prizes });
    const counts = Map.groupBy(cardsOf(deck), (prize) => prize);
    expect(prizes.map(({ id }) => ({ id, cards: counts.get(id)?.length }))).toEqual(prizes);
    expect(rootOf(deck.receipt(99_999))).toBe(deck.root);
  }, 60_000);

  it("is another one with another seed, name, prize or count", () => {
    const others: DeckPlan[] = [
      { ...example, seed: example.seed.replace("1f", "1e") },
      { ...example, name: "reserve" },
      { ...example, prizes: example.prizes.map((prize) => ({ ...prize, id: prize.id.replace("phone", "phones") })) },
      { ...example, prizes: example.prizes.toReversed() },
      { ...example, prizes: example.prizes.map(({ id, cards }) => ({ id, cards: cards + 1 })) },
    ];
    const roots = [example, ...others].map((plan) => new DealtDeck(plan).root);
    expect(new Set(roots).size).toBe(roots.length);
  });

  it("lies in every order as its seed has it, and in all of them by some seed", () => {
    // Three cards have six orders; sixty seeds that are fixed meet each of them.
    const prizes = ["a", "b", "c"].map((id) => ({ id, cards: 1 }));
    const orders = Array.from({ length: 60 }, (_, index) =>
      cardsOf(new DealtDeck({ name: "main", seed: seedOf(index), prizes })).join(""),
    );
    expect(new Set(orders)).toEqual(new Set(["abc", "acb", "bac", "bca", "cab", "cba"]));
  });

  it("gives no two cards the same salt", () => {
    const decks = (["main", "reserve"] as const).map((name) => new DealtDeck({ ...planOf(500), name }));
    const salts = decks.flatMap((deck) => cardsOf(deck).map((_, index) => deck.receipt(index).salt));
    expect(new Set(salts).size).toBe(1000);
  });
});

describe("decks at hand", () => {
  it("are made once", () => {
    const deck = dealtDeck(example);
    for (let size = 1; size <= 100; size += 1) dealtDeck(planOf(size));
    expect(dealtDeck({ ...example, prizes: [...example.prizes] })).toBe(deck);
  });

  it("are not mixed up with those of other plans", () => {
    expect(dealtDeck({ ...example, name: "reserve" }).root).not.toBe(dealtDeck(example).root);
  });
});

it("a deck's size is the sum of its cards", () => {
  expect(deckSize(example.prizes)).toBe(6);
  expect(deckSize([])).toBe(0);
});
