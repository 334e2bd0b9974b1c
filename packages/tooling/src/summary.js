/**
 * Sums up what ran. A step is one check; a package's report brings its tests. A package without a report did not finish its tests:
 * that is a failure, and so is a report that says it failed without naming a test.
 *
 * @param {{ name: string, passed: boolean }[]} checks
 * @param {{ name: string, report?: { success: boolean, numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests?: number, testResults?: FileResult[] } }[]} reports
 * @param {boolean} tested whether the run as a whole ended well
 */
export function summarise(checks, reports, tested) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  const add = (name, passed, failed, skipped = 0) => {
    count.passed += passed;
    count.failed += failed;
    count.skipped += skipped;
    const rest = [failed && `${failed} failed`, skipped && `${skipped} skipped`].filter(Boolean).join(", ");
    lines.push(`  ${failed ? "✗" : "✓"} ${name}: ${passed} passed${rest && `, ${rest}`}`);
  };

  for (const { name, passed } of checks) add(name, Number(passed), Number(!passed));
  for (const { name, report } of reports) {
    if (!report) add(`${name} (its tests did not finish)`, 0, 1);
    else {
      const failed = report.numFailedTests || Number(!report.success);
      add(name, report.numPassedTests, failed, report.numPendingTests + (report.numTodoTests ?? 0));
      lines.push(...failures(report.testResults ?? []));
    }
  }
  if (!tested && count.failed === 0) add("the test run ended with an error", 0, 1);

  const total = `${count.passed} passed, ${count.failed} failed${count.skipped ? `, ${count.skipped} skipped` : ""}`;
  return { lines, total, passed: count.failed === 0 && count.passed > 0 };
}

/**
 * What failed, and why, each in a few lines: whoever reads the end of a long output need not look for it.
 *
 * @typedef {{ name: string, status: string, message?: string, assertionResults: { fullName: string, status: string, failureMessages?: string[] }[] }} FileResult
 * @param {FileResult[]} files
 */
function failures(files) {
  return files
    .filter(({ status }) => status === "failed")
    .flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === "failed");
      if (failed.length === 0) return told(name, [message ?? ""]);
      return failed.flatMap(({ fullName, failureMessages = [] }) => told(`${fullName} (${name})`, failureMessages));
    });
}

function told(what, messages) {
  const lines = messages.flatMap((message) => message.split("\n"));
  return [
    `    ✗ ${what}`,
    ...lines
      .filter((line) => line.trim())
      .slice(0, 6)
      .map((line) => `        ${line.trim().slice(0, 300)}`),
  ];
}
