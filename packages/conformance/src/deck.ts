import { createHash } from "node:crypto";
import type { DrawReceipt } from "@campaign-kit/contract/api";

/** Decks as `docs/verify` has them: dealing one again from its seed, and checking a receipt. */

const sha256 = (...parts: (string | Uint8Array)[]): Buffer => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const node = (left: Uint8Array, right: Uint8Array): Buffer => sha256(Uint8Array.of(1), left, right);
const leafOf = (name: string, place: number, prize: string, salt: string): Buffer =>
  sha256(Uint8Array.of(0), `${name}:${place}:${prize}:${salt}`);

/** Whether a receipt leads to this root. */
export function proves({ deck, index, prize, salt, proof }: DrawReceipt, root: string): boolean {
  if (index >= 2 ** proof.length) return false;
  let hash = leafOf(deck, index, prize, salt);
  proof.forEach((text, level) => {
    const sibling = Buffer.from(text, "hex");
    // Not by shifting: a place may have more bits than that takes.
    hash = Math.floor(index / 2 ** level) % 2 ? node(sibling, hash) : node(hash, sibling);
  });
  return hash.toString("hex") === root;
}

/** The root of the deck that a seed deals. */
export function dealtRoot(name: string, seed: string, prizes: readonly { id: string; cards: number }[]): string {
  const bytes = Buffer.from(seed, "hex");
  const cards = prizes.flatMap(({ id, cards }) => Array.from({ length: cards }, () => id));
  const numbers = numbersOf(name, bytes);
  for (let place = cards.length - 1; place > 0; place--) {
    const other = below(numbers, place + 1);
    [cards[place], cards[other]] = [cards[other]!, cards[place]!];
  }
  let level = cards.map((prize, place) =>
    leafOf(name, place, prize, sha256(`salt:${name}:${place}:`, bytes).toString("hex")),
  );
  const width = 2 ** Math.ceil(Math.log2(Math.max(level.length, 1)));
  while (level.length < width) level.push(Buffer.alloc(32));
  while (level.length > 1) {
    level = Array.from({ length: level.length / 2 }, (_, pair) => node(level[2 * pair]!, level[2 * pair + 1]!));
  }
  return level[0]!.toString("hex");
}

function* numbersOf(name: string, seed: Uint8Array): Generator<number, never> {
  for (let block = 0; ; block++) {
    const hash = sha256(`shuffle:${name}:${block}:`, seed);
    for (let word = 0; word < 8; word++) yield hash.readUInt32BE(word * 4);
  }
}

/** The next number's remainder, passing over those that would favour the small ones. */
function below(numbers: Generator<number, never>, count: number): number {
  const end = 2 ** 32 - (2 ** 32 % count);
  for (;;) {
    const { value } = numbers.next();
    if (value < end) return value % count;
  }
}
