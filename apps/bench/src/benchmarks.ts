import manifest from "../package.json" with { type: "json" };

/** All benchmarks by name, as the scripts have them, in their order: it is the page's too. */
export const benchmarks: readonly string[] = Object.keys(manifest.scripts)
  .filter((script) => script.startsWith("bench:") && script !== "bench:report")
  .map((script) => script.slice("bench:".length));
