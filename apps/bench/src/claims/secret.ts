/** What the tokens of the load are signed with: of nobody else. */
export const SECRET = "the-benchmarks-own-secret-of-32-bytes-or-more";
