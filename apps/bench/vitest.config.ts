import { defineConfig } from "vitest/config";
import { reporters } from "@campaign-kit/tooling/reports";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    // A database and servers are started for real.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    ...reporters,
  },
});
