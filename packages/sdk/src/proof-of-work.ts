import type { ChallengeSolver } from "./types.ts";

/** How many hashes are asked for at a time: few enough to keep a slow phone's page smooth. */
const BATCH = 16;
/** More than any page could find. */
const MOST_BITS = 32;

/**
 * Solves a `proof-of-work` challenge: finds a text that begins with its salt and a full stop, and whose SHA-256 begins with
 * so many zero bits. It works in steps of some milliseconds, between which the page goes on. Needs `crypto.subtle`, so a page
 * that came by https (or from localhost). For `onChallenge`, or a provider's `challengeSolver`.
 */
export const solveProofOfWork: ChallengeSolver = async ({ type, data: { salt, bits } }, { signal }) => {
  if (type !== "proof-of-work" || typeof salt !== "string" || !(Number(bits) <= MOST_BITS))
    throw new Error(`cannot solve a challenge of type ${type}`);
  const encoder = new TextEncoder();
  const { port1, port2 } = new MessageChannel();
  // A browser makes small hashes at once: what waits for them lets nothing else of the page in between. A message does.
  const pause = () =>
    new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
  try {
    for (let first = 0; ; first += BATCH) {
      await pause();
      signal.throwIfAborted();
      const proofs = Array.from({ length: BATCH }, (_, index) => `${salt}.${first + index}`);
      const hashes = await Promise.all(proofs.map((proof) => crypto.subtle.digest("SHA-256", encoder.encode(proof))));
      const found = hashes.findIndex((hash) => Math.clz32(new DataView(hash).getUint32(0)) >= Number(bits));
      if (found >= 0) return proofs[found];
    }
  } finally {
    port1.close();
  }
};
