import { moments } from "./moments.ts";
import type { Scenario } from "./scenario.ts";

const start = { now: moments.warmup, shopper: "lin" } as const;

/** What stands between the page and its server. */
export const networkScenarios = {
  slow: { ...start, description: "Every answer takes two seconds.", trouble: { latency: 2000 } },
  loading: { ...start, description: "No answer ever comes.", trouble: { latency: Infinity } },
  offline: { ...start, description: "Nothing gets through.", trouble: { offline: true } },
  overloaded: { ...start, description: "The server asks everyone to come back later.", trouble: { overloaded: true } },
  broken: { ...start, description: "The server fails at everything.", trouble: { broken: true } },
  "lost-answer": {
    ...start,
    description: "The answer to the first claim is lost after the server made it.",
    trouble: { lostAnswers: 1 },
  },
} as const satisfies Record<string, Scenario>;
