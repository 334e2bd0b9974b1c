import { describe, expect, it } from "vitest";
import { summarise } from "./summary.js";

const report = (passed, failed = 0, skipped = 0) => ({
  success: failed === 0,
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
});

describe("the last line of npm test", () => {
  it("adds up steps and tests", () => {
    const { total, passed } = summarise(
      [{ name: "lint", passed: true }],
      [{ name: "a", report: report(4, 0, 1) }],
      true,
    );
    expect(total).toBe("5 passed, 0 failed, 1 skipped");
    expect(passed).toBe(true);
  });

  it("fails with a failing step, and with a failing test", () => {
    expect(summarise([{ name: "lint", passed: false }], [{ name: "a", report: report(1) }], true).total).toBe(
      "1 passed, 1 failed",
    );
    expect(summarise([], [{ name: "a", report: report(1, 2) }], false)).toMatchObject({
      total: "1 passed, 2 failed",
      passed: false,
    });
  });

  it("names what failed, and why", () => {
    const failing = {
      fullName: "a coupon is claimed",
      status: "failed",
      failureMessages: ["expected 1 to be 2\n\n  at here"],
    };
    const passing = { fullName: "a coupon is shown", status: "passed" };
    const testResults = [
      { name: "coupon.test.ts", status: "failed", assertionResults: [passing, failing] },
      { name: "broken.test.ts", status: "failed", message: "no such module", assertionResults: [] },
      { name: "fine.test.ts", status: "passed", assertionResults: [passing] },
    ];
    const { lines } = summarise([], [{ name: "a", report: { ...report(2, 1), testResults } }], false);
    expect(lines).toEqual([
      "  ✗ a: 2 passed, 1 failed",
      "    ✗ a coupon is claimed (coupon.test.ts)",
      "        expected 1 to be 2",
      "        at here",
      "    ✗ broken.test.ts",
      "        no such module",
    ]);
  });

  it("fails where a package's tests did not finish, or broke outside a test", () => {
    expect(summarise([], [{ name: "a" }], false).total).toBe("0 passed, 1 failed");
    expect(summarise([], [{ name: "a", report: { ...report(3), success: false } }], false).total).toBe(
      "3 passed, 1 failed",
    );
  });

  it("fails where the run failed though all reports are good, and where nothing ran", () => {
    expect(summarise([], [{ name: "a", report: report(3) }], false).passed).toBe(false);
    expect(summarise([], [], true).passed).toBe(false);
  });
});
