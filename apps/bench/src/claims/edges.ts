/** The surroundings of every contender, the same for all. */
export const edges = {
  clock: () => Date.now(),
  random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
};
