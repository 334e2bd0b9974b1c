import { defineConfig } from "vitest/config";
import { reporters } from "@campaign-kit/tooling/reports";

export default defineConfig({ test: { include: ["src/**/*.test.ts"], testTimeout: 60_000, ...reporters } });
