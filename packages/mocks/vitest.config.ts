import { defineConfig } from "vitest/config";
import { reporters } from "@campaign-kit/tooling/reports";

export default defineConfig({
  test: { include: ["src/**/*.test.ts"], isolate: false, testTimeout: 30_000, ...reporters },
});
