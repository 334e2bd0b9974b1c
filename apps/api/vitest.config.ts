import { defineConfig } from "vitest/config";
import { reporters } from "@campaign-kit/tooling/reports";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    // Servers, databases and processes are started for real.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    ...reporters,
  },
});
