/** What is told of content that could not be read anew, in English. The time comes formatted. */
export const english = {
  asOf: (time: string): string => `As of ${time} · reconnecting`,
};

export type AgeMessages = typeof english;
