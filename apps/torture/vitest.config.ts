import { defineConfig } from "vitest/config";
import { reporters } from "@campaign-kit/tooling/reports";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    // Each file waits for processes most of the time.
    maxWorkers: 2,
    // Servers, databases and processes are started and killed for real.
    testTimeout: 240_000,
    hookTimeout: 120_000,
    ...reporters,
  },
});
