import { sha256 } from "@noble/hashes/sha2.js";

/** Bytes of a SHA-256 hash. */
export const HASH = 32;

const encoder = new TextEncoder();
const blank = sha256.create();
const hash = sha256.create();

/**
 * Hashes these parts, one after another, into `target`; text counts as UTF-8. It works at once, since WebCrypto's promises
 * would cost more than the hash where hundreds of thousands are made, and on one object, whose making would cost as much
 * again.
 */
export function hashInto(target: Uint8Array, ...parts: readonly (string | Uint8Array)[]): void {
  blank._cloneInto(hash);
  for (const part of parts) hash.update(typeof part === "string" ? encoder.encode(part) : part);
  hash.digestInto(target);
}
