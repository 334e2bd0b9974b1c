import { moments } from "./moments.ts";
import type { Scenario } from "./scenario.ts";

const start = { now: moments.warmup, shopper: "lin" } as const;

/** What stands between the page and its server. */
export const networkScenarios = {
  slow: { ...start, description: "Every answer takes two seconds.", trouble: { latency: 2000 } },
  loading: { ...start, description: "No answer ever comes.", trouble: { latency: Infinity } },
  offline: { ...start, description: "Nothing gets through.", trouble: { offline: true } },
  overloaded: { ...start, description: "The server asks everyone to come back later.", trouble: { overloaded: true } },
  "waiting-room": {
    ...start,
    description: "Shoppers are let in one a second, and eight are ahead of Lin.",
    adapt: (campaign) => ({ ...campaign, waitingRoom: { admitPerMinute: 60, burst: 0, stayMinutes: 10 } }),
    ahead: async (seed) => {
      // They are told their places.
      for (let guest = 1; guest <= 8; guest += 1) await seed.claim("save-50", `guest-${guest}`).catch(() => undefined);
    },
  },
  challenge: {
    ...start,
    description: "Everything that the shopper does needs a proof of work first.",
    trouble: { risk: "challenge" },
  },
  declined: {
    ...start,
    description: "Everything that the shopper does is declined as too risky.",
    trouble: { risk: "deny" },
  },
  broken: { ...start, description: "The server fails at everything.", trouble: { broken: true } },
  "lost-answer": {
    ...start,
    description: "The answer to the first claim is lost after the server made it.",
    trouble: { lostAnswers: 1 },
  },
} as const satisfies Record<string, Scenario>;
