import { ensure, type Check } from "../check.ts";

/** A list of policies as in draft-ietf-httpapi-ratelimit-headers: `"default";r=50;t=30`. */
const POLICIES =
  /^\s*"[^"]+"(?:\s*;\s*[a-z*][a-z0-9_.*-]*(?:=(?:"[^"]*"|:[^:]*:|[\w.+-]+))?)*(?:\s*,\s*"[^"]+"(?:\s*;\s*[a-z*][a-z0-9_.*-]*(?:=(?:"[^"]*"|:[^:]*:|[\w.+-]+))?)*)*\s*$/;

/** In seconds, or an HTTP date. */
const isDelay = (text: string): boolean => /^\d+$/.test(text) || !Number.isNaN(Date.parse(text));

export const headerChecks: Check[] = [
  {
    id: "headers/request-id",
    looksBack: true,
    says: "Every answer has an id of its own",
    place: "The book, The contract: Across origins; Actions",
    advice: "Send X-Request-Id with successes and refusals, and write it into your log.",
    run: async (kit) => {
      await kit.ask({ operation: "getTime" });
      for (const exchange of kit.exchanges) {
        ensure(exchange.headers.get("X-Request-Id"), `${exchange.status} has no X-Request-Id`, exchange);
      }
    },
  },
  {
    id: "headers/retry-after",
    looksBack: true,
    says: "Who is told to come back later is told when",
    place: "The book, Actions: Problems",
    advice: "Send Retry-After in seconds with every 429 and 503.",
    run: (kit) => {
      for (const exchange of kit.exchanges.filter(({ status }) => status === 429 || status === 503)) {
        const after = exchange.headers.get("Retry-After");
        ensure(after !== null && isDelay(after), `${exchange.status} has Retry-After: ${after ?? "(none)"}`, exchange);
      }
    },
  },
  {
    id: "headers/rate-limit",
    looksBack: true,
    says: "RateLimit headers have their form, where there are any",
    place: "IETF draft-ietf-httpapi-ratelimit-headers",
    advice: 'Write RateLimit: "default";r=50;t=30 and RateLimit-Policy: "default";q=100;w=60.',
    run: (kit) => {
      for (const exchange of kit.exchanges) {
        for (const name of ["RateLimit", "RateLimit-Policy"]) {
          const value = exchange.headers.get(name);
          ensure(value === null || POLICIES.test(value), `${name} is “${value}”`, exchange);
        }
      }
    },
  },
];
