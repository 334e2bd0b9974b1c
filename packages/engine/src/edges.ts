/** The time, in milliseconds since 1970. */
export type Clock = () => number;

/** So many bytes that nobody can guess: `(length) => crypto.getRandomValues(new Uint8Array(length))`. */
export type Random = (length: number) => Uint8Array;

/** What the engine takes from its surroundings; nothing else in it tells the time or rolls dice. */
export interface Edges {
  clock: Clock;
  random: Random;
}

const ID_BYTES = 16;

/** A new id as the contract's `ObjectId`: 128 random bits in base64url, 22 characters. */
export function createId(random: Random): string {
  const binary = String.fromCharCode(...random(ID_BYTES));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
