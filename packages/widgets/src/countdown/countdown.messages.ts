/** What a countdown says, in English. */
export const english = {
  startsIn: (name: string) => `${name} starts in`,
  endsIn: (name: string) => `${name} ends in`,
  /** Without a name: counting to a given instant. */
  timeLeft: "Ends in",
  hasBegun: (name: string) => `${name} has begun`,
  hasEnded: (name: string) => `${name} has ended`,
  over: "Ended",
  since: (when: string) => `Since ${when}`,
  waiting: "Waiting for the server’s time",
};

export type CountdownMessages = typeof english;
