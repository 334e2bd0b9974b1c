/** What a shopper who waits in line is told, in English. Figures come formatted. */
export const english = {
  place: (position: string): string => `You are number ${position} in line`,
  next: "You are next in line",
  about: (wait: string): string => `about ${wait}`,
  soon: "less than a minute",
};

export type LineMessages = typeof english;
