import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, platform, release, totalmem } from "node:os";
import { dirname, join } from "node:path";

const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = { darwin: "macOS", linux: "Linux", win32: "Windows" };

/** What a benchmark runs on, in words, for `Result.machine`. `browserVersion`: what Playwright's `browser.version()` says. */
export function machine(browserVersion?: string): Record<string, string> {
  const processors = cpus();
  return {
    processors: `${processors.length} × ${processors[0]?.model.trim() ?? "unknown"}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    "operating system": `${SYSTEMS[platform()] ?? platform()} ${release()}`,
    Node: process.versions.node,
    ...(browserVersion === undefined ? {} : { Chromium: browserVersion }),
  };
}

/** The version of a package that this app depends on, as installed; for `Result.versions`. Ours too: `versionOf("@campaign-kit/sdk")`. */
export function versionOf(name: string): string {
  // Read from the folder, since not every package exports its package.json.
  for (const folder of createRequire(import.meta.url).resolve.paths(name) ?? []) {
    try {
      const manifest = readFileSync(join(folder, name, "package.json"), "utf8");
      return (JSON.parse(manifest) as { version: string }).version;
    } catch {
      // Not in this folder; perhaps in one above it.
    }
  }
  throw new Error(`${name} is not installed beside ${dirname(import.meta.dirname)}`);
}
