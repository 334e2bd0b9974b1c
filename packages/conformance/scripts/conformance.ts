/** The command as it is in the repository: without words, it checks the reference backend in memory. */
if (process.argv.length > 2) {
  await import("../src/cli.ts");
} else {
  const [{ checkBackend }, { formatReport }] = await Promise.all([
    import("../test/api.ts"),
    import("../src/report/text.ts"),
  ]);
  const report = await checkBackend();
  process.stdout.write(formatReport(report));
  process.stdout.write("This was the reference backend in memory. For yours: pnpm conformance --base-url <address>\n");
  process.exitCode = report.results.some(({ outcome }) => outcome === "failed") ? 1 : 0;
}
