/**
 * The strictest policy that a shop can ask of its pages. In a test run the browser reports what would be against it, in every
 * story. Report only: the tools that run the stories could not live under it. `violations.ts` tells theirs from ours.
 */
export const strictPolicy = {
  "Content-Security-Policy-Report-Only": [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html",
  ].join("; "),
};
