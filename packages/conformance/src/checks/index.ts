import type { Check } from "../check.ts";
import { authenticationChecks } from "./authentication.ts";
import { cachingChecks } from "./caching.ts";
import { compatibilityChecks } from "./compatibility.ts";
import { drawChecks } from "./draws.ts";
import { headerChecks } from "./headers.ts";
import { idempotencyChecks } from "./idempotency.ts";
import { limitChecks } from "./limits.ts";
import { problemChecks } from "./problems.ts";
import { raceChecks } from "./races.ts";
import { shapeChecks } from "./shapes.ts";
import { timeChecks } from "./time.ts";

const all: Check[] = [
  ...problemChecks,
  ...authenticationChecks,
  ...idempotencyChecks,
  ...raceChecks,
  ...limitChecks,
  ...drawChecks,
  ...timeChecks,
  ...cachingChecks,
  ...compatibilityChecks,
  ...shapeChecks,
  ...headerChecks,
];

/** Every check, in the order in which they run: those that look at all answers so far come last. */
export const checks: readonly Check[] = [
  ...all.filter(({ looksBack }) => !looksBack),
  ...all.filter(({ looksBack }) => looksBack),
];
