import { defineConfig } from "vitest/config";
import { reporters } from "@campaign-kit/tooling/reports";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    globalSetup: "test/server.ts",
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    ...reporters,
  },
});
