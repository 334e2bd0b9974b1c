import { createId, type Random } from "../edges.ts";
import { HASH, hashInto } from "../fairness/sha256.ts";
import type { ChallengeContext, Challenger } from "./risk.ts";

export interface ProofOfWorkOptions {
  /** `(length) => crypto.getRandomValues(new Uint8Array(length))`. */
  random: Random;
  /**
   * How many zero bits the hash begins with, 0 to 32; each more doubles the work. Default 16: about 65,000 hashes, which is
   * a second or less on a laptop and a few on a slow phone.
   */
  bits?: number | ((context: ChallengeContext) => number);
}

const TYPE = "proof-of-work";
const MOST_BITS = 32;

/**
 * A challenge that needs no third party and nobody's attention: a proof is a text that begins with the challenge's salt and
 * a full stop, and whose SHA-256 begins with `bits` zero bits (as Hashcash does: A. Back, 2002). It is found by trying and
 * checked by one hash. It makes many actions dear, and tells no person from a program.
 */
export function createProofOfWork({ random, bits = 16 }: ProofOfWorkOptions): Challenger {
  return {
    issue: (context) => {
      const asked = typeof bits === "number" ? bits : bits(context);
      if (!Number.isInteger(asked) || asked < 0 || asked > MOST_BITS)
        throw new RangeError(`bits is ${asked}; it should be a whole number from 0 to ${MOST_BITS}`);
      return { type: TYPE, data: { salt: createId(random), bits: asked } };
    },
    verify: ({ data: { salt, bits: asked } }, proof) =>
      proof.startsWith(`${salt}.`) && zeroBits(proof) >= Number(asked),
  };
}

/** How many zero bits a text's SHA-256 begins with, up to 32. */
function zeroBits(text: string): number {
  const hash = new Uint8Array(HASH);
  hashInto(hash, text);
  return Math.clz32(new DataView(hash.buffer).getUint32(0));
}
