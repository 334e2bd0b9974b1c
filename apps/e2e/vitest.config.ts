import { defineConfig } from "vitest/config";
import { reporters } from "@campaign-kit/tooling/reports";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "src/packed.ts",
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One browser and one server at a time: the machines that run this are small.
    fileParallelism: false,
    expect: { poll: { timeout: 15_000 } },
    ...reporters,
  },
});
