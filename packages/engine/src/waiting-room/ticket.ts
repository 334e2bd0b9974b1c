import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { PlaceInLine } from "../rules/line.ts";

/** Whose place, in the line of which campaign. */
export interface Holder {
  campaign: string;
  shopper: string;
}

const encoder = new TextEncoder();

/** Signs places, so that whoever comes back with one is known without a look into the store. */
export class Tickets {
  readonly #secret: Uint8Array;

  constructor(secret: string) {
    this.#secret = encoder.encode(secret);
  }

  sign(holder: Holder, place: PlaceInLine): string {
    const { number, due } = place;
    return `${number}.${due}.${this.#seal(holder, place)}`;
  }

  /** The place that a ticket of this holder stands for; nothing where it was not signed here for them. */
  read(holder: Holder, ticket: string): PlaceInLine | undefined {
    const [, number, due, seal] = /^(\d{1,15})\.(\d{1,15})\.([\w-]{43})$/.exec(ticket) ?? [];
    if (seal === undefined) return undefined;
    const place = { number: Number(number), due: Number(due) };
    return isEqual(seal, this.#seal(holder, place)) ? place : undefined;
  }

  #seal({ campaign, shopper }: Holder, { number, due }: PlaceInLine): string {
    const text = JSON.stringify(["place", campaign, shopper, number, due]);
    const bytes = hmac(sha256, this.#secret, encoder.encode(text));
    return btoa(String.fromCharCode(...bytes))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replace("=", "");
  }
}

/** Takes as long wherever two texts of one length differ. */
function isEqual(a: string, b: string): boolean {
  let difference = 0;
  for (let index = 0; index < a.length; index += 1) difference |= a.charCodeAt(index) ^ b.charCodeAt(index);
  return difference === 0;
}
