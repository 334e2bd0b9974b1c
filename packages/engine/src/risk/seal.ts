import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { IssuedChallenge } from "./risk.ts";

/** A challenge as its id holds it. */
export interface SealedChallenge extends IssuedChallenge {
  /** Milliseconds since 1970. */
  expiresAt: number;
  /** So that no two are alike. */
  nonce: string;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Makes the id of a challenge: all there is to know of it, signed (HMAC-SHA-256) together with the request that it is good
 * for, so that no server needs to remember it.
 */
export function seal(challenge: SealedChallenge, request: readonly string[], secret: string): string {
  const text = toBase64Url(encoder.encode(JSON.stringify(challenge)));
  return `${text}.${toBase64Url(signature(text, request, secret))}`;
}

/** What an id holds, or nothing where it was not made with this secret for this request. */
export function unseal(id: string, request: readonly string[], secret: string): SealedChallenge | undefined {
  const [text = "", signed = ""] = id.split(".");
  const expected = toBase64Url(signature(text, request, secret));
  if (!isSame(signed, expected)) return undefined;
  // Nobody else can have signed it: it is what `seal` made.
  return JSON.parse(decoder.decode(fromBase64Url(text))) as SealedChallenge;
}

/** A short name for a text of any length, that tells nothing of it. */
export function digestOf(text: string): string {
  return toBase64Url(sha256(encoder.encode(text)));
}

function signature(text: string, request: readonly string[], secret: string): Uint8Array {
  return hmac(sha256, encoder.encode(secret), encoder.encode(JSON.stringify([text, ...request])));
}

/** Compares without telling by its time how much was right. */
function isSame(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let index = 0; index < b.length; index += 1) difference |= a.charCodeAt(index) ^ b.charCodeAt(index);
  return difference === 0;
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
}
