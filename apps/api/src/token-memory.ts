import { hash } from "node:crypto";

/** What a token was found to say. */
export interface CheckedToken<Holder> {
  holder: Holder;
  /** From when on it is expired, in milliseconds since 1970. */
  until: number;
}

/** How many tokens are remembered: those that were checked last. */
const TOKENS = 10_000;
/** How long a token is not looked at again, in milliseconds: half as long as keys of a set are kept that was read before. */
const REMEMBERED = 5 * 60 * 1000;

/**
 * Remembers by their hashes which tokens were found right, until they expire: a page's second request costs a hash, and no
 * signature. What is refused is not remembered. `now`: milliseconds since 1970.
 */
export function remembering<Holder>(
  check: (token: string) => Promise<CheckedToken<Holder>>,
  now: () => number,
  most = TOKENS,
): (token: string) => Promise<Holder> {
  const known = new Map<string, CheckedToken<Holder> & { since: number }>();
  return async (token) => {
    const name = hash("sha256", token, "base64");
    const since = now();
    const before = known.get(name);
    // A clock that was set back may be before the token's beginning.
    if (before && since >= before.since && since < Math.min(before.until, before.since + REMEMBERED))
      return before.holder;
    known.delete(name);
    const checked = await check(token);
    known.set(name, { ...checked, since });
    if (known.size > most) known.delete(known.keys().next().value!);
    return checked.holder;
  };
}
