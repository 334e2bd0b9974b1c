/** What the way is called that the others are compared with. */
export const PLAIN = "one transaction a claim";

/** The ways that stand behind HTTP, and what they are called. */
export const ways = {
  ours: "Campaign Kit’s API",
  plain: "the same API with one transaction a claim",
  nothing: "the same API, deciding and keeping nothing",
} as const;
