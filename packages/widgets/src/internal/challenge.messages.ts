/** What a shopper is told whose action needs a proof, in English. */
export const english = {
  challenged: "One moment. We check that all is well.",
  unproven: "We could not complete the check. Nothing was changed.",
  declined: "This cannot be done at the moment. Nothing was changed.",
};

export type ChallengeMessages = typeof english;
