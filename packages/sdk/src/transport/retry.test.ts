import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Problem } from "@campaign-kit/contract/api";
import { problem, problems, type ProblemCode } from "@campaign-kit/contract";
import { CampaignError } from "../errors.ts";
import { backoff, isDefinite, isTransient, parseRetryAfter } from "./retry.ts";

const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe("the wait between attempts", () => {
  test("is never less than what the server asked for, and its random part stays below a growing bound", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.option(fc.nat(600_000), { nil: undefined }),
        fraction,
        (n, asked, share) => {
          const wait = backoff(n, asked, () => share);
          expect(wait).toBeGreaterThanOrEqual(asked ?? 0);
          expect(wait - (asked ?? 0)).toBeLessThanOrEqual(Math.min(20_000, 500 * 2 ** (n - 1)));
        },
      ),
    );
  });

  test("spreads clients over the whole bound", () => {
    const waits = [0, 0.25, 0.5, 0.75].map((share) => backoff(3, undefined, () => share));
    expect(waits).toEqual([0, 500, 1000, 1500]);
  });
});

describe("Retry-After", () => {
  const now = Date.parse("2026-11-11T04:00:00.000Z");

  test("is read as seconds", () => {
    fc.assert(
      fc.property(fc.nat(100_000), (seconds) => {
        expect(parseRetryAfter(String(seconds), undefined)).toBe(seconds * 1000);
      }),
    );
  });

  test("is read as a date, by the server's time; one that has passed means now", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (seconds) => {
        const date = new Date(now + seconds * 1000).toUTCString();
        expect(parseRetryAfter(date, now)).toBe(Math.max(0, seconds * 1000));
      }),
    );
  });

  test("a date says nothing while the server's time is unknown", () => {
    expect(parseRetryAfter(new Date(now).toUTCString(), undefined)).toBeUndefined();
  });

  test("never is anything but a finite wait, whatever the header says", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom("", "soon", "Infinity", "1e400", "-5", "NaN")), (value) => {
        const wait = parseRetryAfter(value, now);
        expect(wait === undefined || (Number.isFinite(wait) && wait >= 0)).toBe(true);
      }),
    );
    expect(parseRetryAfter(null, now)).toBeUndefined();
  });
});

describe("what an error allows", () => {
  const error = (code: ProblemCode) =>
    new CampaignError("problem", code, { status: problems[code].status, problem: problem(code) as Problem });

  test.each(Object.keys(problems) as ProblemCode[])("%s is taken as the contract says", (code) => {
    // Whoever has no proof is refused for certain.
    expect(isDefinite(error(code))).toBe(problems[code].retry === "no" || problems[code].retry === "proof");
    expect(isTransient(error(code))).toBe(problems[code].retry === "same-key");
  });

  test.each(["network", "timeout"] as const)("after %s one may ask again, and nothing is certain", (kind) => {
    expect(isTransient(new CampaignError(kind, ""))).toBe(true);
    expect(isDefinite(new CampaignError(kind, ""))).toBe(false);
  });

  test.each([502, 504, 408])(
    "HTTP %s from something in between: one may ask again, and nothing is certain",
    (status) => {
      expect(isTransient(new CampaignError("protocol", "", { status }))).toBe(true);
      expect(isDefinite(new CampaignError("protocol", "", { status }))).toBe(false);
    },
  );

  test("a refusal that is no problem document is not the API's decision", () => {
    expect(isDefinite(new CampaignError("protocol", "", { status: 403 }))).toBe(false);
  });
});
