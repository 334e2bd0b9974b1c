/** What a countdown says, in English. */
export const english = {
  startsIn: (name: string) => `${name} starts in`,
  endsIn: (name: string) => `${name} ends in`,
  /** Without a name: counting to a given instant. */
  timeLeft: "Ends in",
  hasBegun: (name: string) => `${name} has begun`,
  hasEnded: (name: string) => `${name} has ended`,
  over: "It is over",
  endedAt: (when: string) => `Ended ${when}`,
  since: (when: string) => `Since ${when}`,
  inZone: (when: string, zone: string) => `${when} (${zone})`,
  waiting: "Waiting for the server’s time",
  /** Read aloud: a label and a length of time. */
  milestone: (label: string, left: string) => `${label} ${left}`,
};

export type CountdownMessages = typeof english;
