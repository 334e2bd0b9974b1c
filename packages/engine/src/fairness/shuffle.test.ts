import { describe, expect, it } from "vitest";
import { shuffle } from "./shuffle.ts";

const seed = Uint8Array.from({ length: 32 }, (_, index) => index);
const shuffled = (size: number, name = "main") => {
  const cards = Uint8Array.from({ length: size }, (_, index) => index);
  shuffle(cards, seed, name);
  return cards;
};

describe("a shuffle", () => {
  it("keeps every card", () => {
    for (let size = 0; size <= 256; size += 1) {
      expect(shuffled(size).toSorted()).toEqual(Uint8Array.from({ length: size }, (_, index) => index));
    }
  });

  it("is the same for the same seed and name, and another for another", () => {
    expect(shuffled(100)).toEqual(shuffled(100));
    expect(shuffled(100)).not.toEqual(shuffled(100, "reserve"));
  });

  it("may leave each card in its place: it is not one of the cyclic orders alone", () => {
    const kept = Array.from({ length: 200 }, (_, index) => shuffled(12, `deck-${index}`)).filter((cards) =>
      cards.some((card, place) => card === place),
    );
    expect(kept.length).toBeGreaterThan(0);
  });
});
