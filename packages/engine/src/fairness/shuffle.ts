import { HASH, hashInto } from "./sha256.ts";

const WORDS = HASH / 4;
const RANGE = 2 ** 32;

/**
 * Numbers that anyone who has the seed can make again. Block n (from 0) is SHA-256 of the text `shuffle:name:n:`, n in
 * decimal, and the seed's 32 bytes; each block is eight numbers of 32 bits, most significant byte first.
 */
function* numbers(seed: Uint8Array, name: string): Generator<number, never> {
  const block = new Uint8Array(HASH);
  const view = new DataView(block.buffer);
  for (let count = 0; ; count += 1) {
    hashInto(block, `shuffle:${name}:${count}:`, seed);
    for (let word = 0; word < WORDS; word += 1) yield view.getUint32(word * 4);
  }
}

/**
 * Shuffles in place, by Fisher and Yates from the last place down: place i changes with one of the places 0 to i. Which
 * one is the next number's remainder by i + 1; a number is passed over where it is not below the greatest multiple of i + 1
 * within 2^32, so that every place is as likely as every other.
 */
export function shuffle(cards: Uint8Array, seed: Uint8Array, name: string): void {
  const source = numbers(seed, name);
  for (let index = cards.length - 1; index > 0; index -= 1) {
    const places = index + 1;
    const fair = RANGE - (RANGE % places);
    let number = source.next().value;
    while (number >= fair) number = source.next().value;
    const other = number % places;
    [cards[index], cards[other]] = [cards[other]!, cards[index]!];
  }
}
