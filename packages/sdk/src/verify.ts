import type { DrawReceipt } from "@campaign-kit/contract/api";

const HASH = /^[0-9a-f]{64}$/;
const PRIZE = /^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/** Any string is tried; anything else is no string of a receipt. */
const matches = (pattern: RegExp, value: unknown): value is string => typeof value === "string" && pattern.test(value);

/**
 * Whether a receipt proves that its card lay at its place in the deck with this root (lower-case hexadecimal, from the
 * campaign's document), as the contract's `DrawReceipt` has it. What the caller still has to compare: that the receipt's
 * `prize` is the one that was shown, and that the root is the one of `receipt.deck`.
 *
 * Whatever is no receipt or no root is `false`. Rejects only where the browser has no WebCrypto: on a page without https.
 */
export async function verifyDraw(receipt: DrawReceipt, root: string): Promise<boolean> {
  const card = read(receipt);
  if (!card || !matches(HASH, root)) return false;
  let node = await sha256(0, new TextEncoder().encode(card.text));
  let place = card.index;
  for (const sibling of card.proof) {
    node = await sha256(1, ...(place & 1 ? [sibling, node] : [node, sibling]));
    place >>= 1;
  }
  return hex(node) === root;
}

/** Takes what is hashed out of a receipt, once; `undefined` where it has not the form of one. */
function read(receipt: unknown): { index: number; text: string; proof: Uint8Array[] } | undefined {
  try {
    const { deck, index, prize, salt, proof } = receipt as Record<keyof DrawReceipt, unknown>;
    const holds =
      (deck === "main" || deck === "reserve") &&
      Array.isArray(proof) &&
      proof.length <= 20 &&
      proof.every((sibling) => matches(HASH, sibling)) &&
      isPlace(index) &&
      index < 2 ** proof.length &&
      matches(PRIZE, prize) &&
      matches(HASH, salt);
    return holds ? { index, text: `${deck}:${index}:${prize}:${salt}`, proof: proof.map(bytes) } : undefined;
  } catch {
    return undefined;
  }
}

// -0 is no way to write a place.
const isPlace = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && !Object.is(value, -0);

async function sha256(tag: number, ...parts: readonly Uint8Array[]): Promise<Uint8Array> {
  const data = new Uint8Array([tag, ...parts.flatMap((part) => [...part])]);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", data));
}

const bytes = (hash: string) => Uint8Array.from(hash.match(/../g)!, (byte) => parseInt(byte, 16));
// Not `Array.from`: old libraries put one of their own in its place, and a true proof must not differ for that.
const hex = (hash: Uint8Array) => hash.reduce((text, byte) => text + byte.toString(16).padStart(2, "0"), "");
