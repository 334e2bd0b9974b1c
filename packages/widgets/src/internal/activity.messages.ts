/** What every activity that a shopper takes part in may have to say, in English. */
export const english = {
  loading: "Loading",
  signIn: "Sign in",

  // What is pressed says while it waits
  inLine: "In line",
  waiting: "Waiting",
  checking: "Checking",
  tryAgain: "Try again",

  /** The figure comes formatted; `n` is the number behind it. */
  points: (count: string, n: number): string => `${count} ${n === 1 ? "point" : "points"}`,

  opensIn: "Opens in",
  opens: "Opens",
  ended: "Ended",

  // Why not, and what now
  queueing: "Many people are here. We keep asking for you.",
  offline: "No connection. It goes on once you are back.",
  noAnswer: "No answer yet. We are checking.",
  failed: "That did not go through. Nothing was changed.",
  failedOpen: "No answer came. It is safe to try again.",
  unavailable: "This could not be loaded.",
  unknown: "Not available at the moment.",
};

export type ActivityMessages = typeof english & {
  /** While a proof is made. Comes when it is needed: see `challenge.ts`. */
  challenged?: string;
};
